import { address, type Rect } from '../workbook/cell';

/**
 * A range of a sheet that is used within one batch only. Without `untrack` the library adds two actions to each range, to keep it
 * alive after the sync (office.js `TrackedObjects._autoAdd`), and a third to release it.
 */
export function rangeAt(sheet: Excel.Worksheet, rect: Rect): Excel.Range {
  const range = sheet.getRange(address(rect));
  range.untrack();
  return range;
}

/** A range in a request of `sendExcel`, where the library keeps none alive. */
export const partOf = (sheet: Excel.Worksheet, rect: Rect): Excel.Range => sheet.getRange(address(rect));

/** Where a range stands; its four indexes must be loaded. */
export const rectOf = (range: Excel.Range): Rect => ({
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});
