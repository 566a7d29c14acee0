import type { Rect } from '../workbook/cell';
import { isUntouched } from '../workbook/sheetContent';
import type { Repair } from '../workbook/repair';
import { STAMP_NAME } from '../workbook/stampName';
import { lockPanels } from './dress';
import { rangeAt, rectOf } from './place';
import { stampPart } from './stampPart';
import { lookInto, type Preflight } from './survey';

/**
 * Takes back what a failed build may have added. Every step is a null-object step: nobody knows how far the batch came. A sheet goes only
 * if it was not there before and holds nothing but what the plan puts there: somebody else may have made one of that name meanwhile.
 * Formulas of ours that were mended stay mended.
 */
export async function undoRepair(
  context: Excel.RequestContext,
  repair: Repair,
  found: Preflight,
): Promise<void> {
  const { worksheets, tables, names } = context.workbook;
  const whole = repair.sheets.filter((part) => part.whole);
  worksheets.load('items/name,items/protection/protected,items/tables/items/name');
  const content = await lookInto(
    context,
    whole.map(({ tab }) => tab),
  );
  const isOpen = new Set(
    worksheets.items.flatMap((sheet) => (sheet.protection.protected ? [] : [sheet.name])),
  );

  const nameless = await tablesWithoutName(context, repair, found);

  for (const { plan, tab } of whole)
    if (isUntouched(plan, content.get(tab) ?? [])) worksheets.getItemOrNullObject(tab).delete();
  for (const { plan, tab, whole: added, tables: put, charts, forms } of repair.sheets) {
    if (added) continue;
    const sheet = worksheets.getItemOrNullObject(tab);
    for (const chart of charts) sheet.charts.getItemOrNullObject(chart.name).delete();
    // Deleted, not converted: formulas then say #REF! again, which the next run mends; converted, they would keep fixed addresses.
    for (const table of put) tables.getItemOrNullObject(table.name).delete();
    for (const table of nameless.get(tab) ?? []) table.delete();
    for (const { range } of [...put, ...forms]) rangeAt(sheet, range).clear();
    if (found.protectedTabs.includes(tab) && isOpen.has(tab)) lockPanels(sheet, plan);
  }
  for (const { name } of repair.names) names.getItemOrNullObject(name).delete();
  if (!found.stamp.name) names.getItemOrNullObject(STAMP_NAME).delete();
  if (!found.stamp.part) stampPart(context.workbook).delete();
  await context.sync();
}

/** Tables that stand where one of ours was being put back, and had not got their names yet when the batch failed; by tab. */
async function tablesWithoutName(
  { workbook }: Excel.RequestContext,
  { sheets }: Repair,
  { survey }: Preflight,
): Promise<ReadonlyMap<string, readonly Excel.Table[]>> {
  const before = new Set(survey.tables);
  const looks = sheets
    .filter(({ whole }) => !whole)
    .flatMap(({ tab, tables: put }) => {
      const sheet = workbook.worksheets.items.find(({ name }) => name === tab);
      const others = sheet?.tables.items.filter(
        ({ name }) => !before.has(name) && !put.some((plan) => plan.name === name),
      );
      return (others ?? []).map((table) => {
        const range = table.getRange();
        range.untrack();
        return { tab, put, table, range: range.load('rowIndex,columnIndex,rowCount,columnCount') };
      });
    });
  if (looks.length > 0) await workbook.context.sync();
  const found = new Map<string, Excel.Table[]>();
  for (const { tab, put, table, range } of looks)
    if (put.some((plan) => isSame(plan.range, rectOf(range))))
      found.set(tab, [...(found.get(tab) ?? []), table]);
  return found;
}

const isSame = (a: Rect, b: Rect): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
