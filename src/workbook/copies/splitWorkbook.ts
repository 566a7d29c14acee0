import { extentsOf } from '../extents';
import { planWorkbook } from '../layout';
import type { WorkbookPlan } from '../plan';
import type { Stamp, WorkbookSnapshot } from '../snapshot';
import type { Selection } from './select';

/**
 * The engagement workbook of a coach whose raw answers are with an administrator: whole, with what was released, and with the tables of the
 * answers empty. No result of a formula goes along, because many follow from the answers; Excel calculates their cells again.
 */
export function splitWorkbook(
  stamp: Stamp,
  { blocks }: Selection,
): { readonly plan: WorkbookPlan; readonly content: WorkbookSnapshot } {
  const content: WorkbookSnapshot = {
    stamp,
    tables: new Map(blocks.map(({ table }) => [table.name, table])),
    sheets: new Map(),
  };
  return { plan: planWorkbook(stamp.model, extentsOf(content)), content };
}
