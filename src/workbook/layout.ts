import { stagesOf, modelWords } from '../domain/stages/models';
import { about } from './blueprint/about';
import { dataSheets, schemaVersion } from './blueprint/blueprint';
import { checks } from './blueprint/checks';
import { goalCharts } from './blueprint/goalCharts';
import { home } from './blueprint/home';
import { listsSheet } from './blueprint/listsPanel';
import { progress } from './blueprint/progress';
import { report } from './blueprint/report';
import { reportChange } from './blueprint/reportChange';
import { reportItems } from './blueprint/reportItems';
import { reportWords } from './blueprint/reportWords';
import { sponsorPage } from './blueprint/sponsorPage';
import type { BlockSpec, SheetKey, SheetSpec, StageModel } from './blueprint/types';
import { layDataSheet, type Extent } from './layout/dataSheet';
import { definedNames } from './layout/definedNames';
import type { SheetBody } from './layout/sheetParts';
import { hostOf, mainStageOf, sheetKeys, tabColour, tabName } from './layout/tabs';
import type { SheetPlan, WorkbookPlan } from './plan';

type Extents = ReadonlyMap<string, Extent>;

const panels: Readonly<Partial<Record<SheetKey, (model: StageModel, extents: Extents) => SheetBody>>> = {
  home,
  report,
  reportWords,
  reportItems,
  reportChange,
  checks: (_model, extents) => checks(extents.get('Accepted')),
  progress,
  goalCharts,
  sponsorPage,
  lists: listsSheet,
  about,
};

/**
 * The whole workbook under a stage model, decided to the last cell. Pure: the same arguments give the same plan.
 *
 * @param extents body rows of tables by name, and the headers of the columns that data bring along (360 items); tables left out have
 *   their starter rows, or one empty row.
 */
export function planWorkbook(model: StageModel, extents: Extents = new Map()): WorkbookPlan {
  const sheets = sheetKeys(model).map((key): SheetPlan => ({
    key,
    name: tabName(model, key),
    tabColour: tabColour(key),
    ...bodyOf(model, key, extents),
  }));
  return { model, schemaVersion, sheets, names: definedNames(sheets) };
}

function bodyOf(model: StageModel, key: SheetKey, extents: Extents): SheetBody {
  const panel = panels[key];
  if (panel) return panel(model, extents);
  const specs = dataSheets.filter((spec) => hostOf(model, spec.key) === key);
  const [first] = specs;
  if (!first) throw new Error(`Nothing is laid out for the sheet ${key}.`);
  const hint = specs.map((spec) => spec.hint).join(' ');
  return layDataSheet(titleOf(model, first), hint, specs.flatMap(blocksOf(model)), extents);
}

/** Heading of a sheet: the main sheet of a stage bears the stage's name under the model. */
export function titleOf(model: StageModel, spec: SheetSpec): string {
  const stage = mainStageOf(spec.key);
  return stagesOf(model).find(({ stages }) => stage && stages.includes(stage))?.name ?? spec.title;
}

/** The Engagement form starts with the model that the workbook is built for. */
const blocksOf =
  (model: StageModel) =>
  (spec: SheetSpec): readonly BlockSpec[] =>
    spec.blocks.map((block) =>
      block.kind === 'form'
        ? {
            ...block,
            fields: block.fields.map((field) =>
              field.list === 'StageModel' ? { ...field, initial: modelWords[model] } : field,
            ),
          }
        : block,
    );
