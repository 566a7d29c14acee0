import type { Repair } from '../workbook/repair';
import { STAMP_NAME } from '../workbook/stampName';
import { rangeAt } from './place';
import { stampPart } from './stampPart';
import type { Preflight } from './survey';

/**
 * Takes back what a failed build may have added. Every step is a null-object step: nobody knows how far the batch came. Only things of
 * this build are touched; on sheets that were there, only places that were empty.
 */
export async function undoRepair(
  context: Excel.RequestContext,
  repair: Repair,
  stamp: Preflight['stamp'],
): Promise<void> {
  const { worksheets, tables, names } = context.workbook;
  for (const { tab, whole, tables: added, charts, forms } of repair.sheets) {
    const sheet = worksheets.getItemOrNullObject(tab);
    if (whole) {
      sheet.delete();
      continue;
    }
    for (const chart of charts) sheet.charts.getItemOrNullObject(chart.name).delete();
    for (const table of added) tables.getItemOrNullObject(table.name).convertToRange();
    for (const { range } of [...added, ...forms]) rangeAt(sheet, range).clear();
  }
  for (const { name } of repair.names) names.getItemOrNullObject(name).delete();
  if (!stamp.name) names.getItemOrNullObject(STAMP_NAME).delete();
  if (!stamp.part) stampPart(context.workbook).delete();
  await context.sync();
}
