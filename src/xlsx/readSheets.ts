import { failure, success, type Outcome } from '../domain/outcome';
import type { CellValue } from '../workbook/cell';
import { cellContext } from './read';
import { CellBudget } from './read/limits';
import { readWorkbookPart } from './read/workbookPart';
import { readWorksheet, rectangle, usedRange } from './read/worksheet';
import { damaged, Refusal } from './reasons';
import { MalformedXml } from './xml/scan';
import { openPackage } from './zip';

/** The cells of a worksheet, from A1 on. */
export interface SheetCells {
  readonly tab: string;
  readonly values: readonly (readonly CellValue[])[];
}

/**
 * Reads the worksheets of any workbook that hold something, in the order of the tabs: what a forms tool exports. Values only.
 *
 * @returns the sheets, or why the file cannot be read: the reasons of `readWorkbook`. Never throws for what a file holds.
 */
export function readSheets(bytes: Uint8Array): Outcome<readonly SheetCells[]> {
  try {
    const source = openPackage(bytes);
    const workbook = readWorkbookPart(source);
    const context = cellContext(source, workbook);
    const budget = new CellBudget();
    return success(
      workbook.sheets.flatMap(({ tab, part }): SheetCells[] => {
        const values = readWorksheet(source.text(part), context);
        const used = usedRange(values);
        budget.take(used);
        return used.rows === 0 ? [] : [{ tab, values: rectangle(values, used) }];
      }),
    );
  } catch (error) {
    if (error instanceof Refusal) return failure(error.reason);
    if (error instanceof MalformedXml) return failure(damaged(error.message));
    throw error;
  }
}
