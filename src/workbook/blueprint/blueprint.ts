import { actions } from './actions';
import { assessmentSheets } from './assessment';
import { closure } from './closure';
import { contracting } from './contracting';
import { engagement } from './engagement';
import { goalSheets } from './goals';
import { practiceSheets } from './practice';
import { pulse } from './pulse';
import { rapport } from './rapport';
import { releases } from './releases';
import { reviews } from './reviews';
import { settings } from './settings';
import { share } from './share';
import type { BlockSpec, SheetSpec } from './types';

/** Version of the tables and columns; a workbook's stamp carries the one it was built with. */
export const schemaVersion = 1;

/** Every sheet of tables and forms, in tab order. Home, report, progress, lists and about are panels of their own. */
export const dataSheets: readonly SheetSpec[] = [
  engagement,
  contracting,
  rapport,
  ...assessmentSheets,
  releases,
  ...goalSheets,
  actions,
  ...practiceSheets,
  reviews,
  pulse,
  closure,
  share,
  settings,
];

/** Every table and form by name. */
export const blocks: ReadonlyMap<string, BlockSpec> = new Map(
  dataSheets.flatMap((sheet) => sheet.blocks).map((block) => [block.name, block]),
);

/** Tables whose ids other tables refer to, with the column of the ids. */
export const linkTargets: ReadonlyMap<string, string> = new Map(
  [...blocks.values()]
    .flatMap((block) => (block.kind === 'table' ? block.columns : block.fields))
    .flatMap(({ to }) => (to ? [[to.table, to.column] as const] : [])),
);
