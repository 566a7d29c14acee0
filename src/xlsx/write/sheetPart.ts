import { isErrorValue } from '../../workbook/cell';
import { parseXml } from '../xml/scan';
import { documentText } from '../xml/tree';
import type { FileSheet } from './compose';
import type { RowHeights } from './sheetData';

/**
 * The sheet part with the rows of cells that we write ourselves.
 *
 * @param frame hucre's part, with some cells only
 */
export function sheetPart(frame: string, sheet: FileSheet, rows: string, { fitted }: RowHeights): string {
  // Sheets with errors or fitted heights were always written by our own XML: their bytes stay what they were.
  const written = hasErrors(sheet) || fitted.size > 0 ? documentText(parseXml(frame)) : frame;
  return written.replace(/<sheetData\/>|<sheetData>.*<\/sheetData>/s, () => rows);
}

/** Whether some formula gave an error. */
function hasErrors({ cells }: FileSheet): boolean {
  for (const [, , { formula, value }] of cells.entries())
    if (formula !== undefined && value !== undefined && isErrorValue(value)) return true;
  return false;
}
