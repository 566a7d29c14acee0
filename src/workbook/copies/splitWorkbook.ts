import type { SheetKey } from '../blueprint/types';
import { extentsOf } from '../extents';
import { planWorkbook } from '../layout';
import type { WorkbookPlan } from '../plan';
import type { Stamp, WorkbookSnapshot } from '../snapshot';
import type { Selection } from './select';

/** Their cells were calculated from raw answers, or from who the raters are. */
const fromRawAnswers: readonly SheetKey[] = [
  'home',
  'report',
  'reportWords',
  'reportItems',
  'reportChange',
  'checks',
];

/**
 * The engagement workbook of a coach whose raw answers are with an administrator: whole, with what was released, and with the tables of the
 * answers empty. Figures that were calculated from them are left out; Excel calculates their cells again.
 */
export function splitWorkbook(
  stamp: Stamp,
  { sheets }: Pick<WorkbookSnapshot, 'sheets'>,
  { blocks }: Selection,
): { readonly plan: WorkbookPlan; readonly content: WorkbookSnapshot } {
  const content: WorkbookSnapshot = {
    stamp,
    tables: new Map(blocks.map(({ table }) => [table.name, table])),
    sheets: new Map([...sheets].filter(([key]) => !fromRawAnswers.includes(key))),
  };
  return { plan: planWorkbook(stamp.model, extentsOf(content)), content };
}
