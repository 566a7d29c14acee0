import { failure, success, type Outcome, type Reason } from '../domain/outcome';
import type { CellValue } from '../workbook/cell';
import { askExcel } from './session';
import { fromCellOutput } from './text';

/** The cells that are selected in Excel, as far as they hold something. */
export interface SelectedCells {
  /** Sheet and cells as a formula names them. */
  readonly address: string;
  /** Place of the first cell; both from 1. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
}

/** Cells in one answer: Excel on the web hands over 5 MB at most (docs: resource-limits-and-performance-optimization). */
const CELLS_AT_ONCE = 50_000;
/** More cells than any survey has: a whole sheet was selected. */
const MOST_CELLS = 1_000_000;

/**
 * Reads the selection. Of whole columns or rows only the used part counts; a long selection comes in several answers.
 *
 * @returns the cells, or `selection-blank`, `selection-parts`, `too-large`, or a reason of Excel
 */
export async function readSelection(): Promise<Outcome<SelectedCells>> {
  const asked = await askExcel(async (context, answered) => {
    const selected = context.workbook.getSelectedRange();
    const used = selected.getUsedRangeOrNullObject(true);
    used.load('address,rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    answered();
    if (used.isNullObject) return failure(blank);
    const { address, rowIndex, columnIndex, rowCount, columnCount } = used;
    if (rowCount * columnCount > MOST_CELLS) return failure(tooMuch);
    const values: CellValue[][] = [];
    const step = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount));
    for (let row = 0; row < rowCount; row += step) {
      const part = used
        .getCell(row, 0)
        .getResizedRange(Math.min(step, rowCount - row) - 1, columnCount - 1)
        .load('values');
      // One answer after the other, because together they would be more than Excel on the web hands over.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      for (const cells of part.values) values.push(cells.map(fromCellOutput));
    }
    return success({ address, row: rowIndex + 1, column: columnIndex + 1, values });
  });
  if (asked.ok) return asked.value;
  // Excel's word for a selection of several areas, or of a chart.
  return asked.reason.code === 'other-window' ? failure(parts) : asked;
}

const blank: Reason = {
  code: 'selection-blank',
  what: 'The selected cells are blank.',
  why: 'There is nothing in them to import.',
  next: 'Select the header and the rows of answers below it, then try again.',
};

const tooMuch: Reason = {
  code: 'too-large',
  what: 'That is more than a million cells.',
  why: 'A whole sheet seems to be selected.',
  next: 'Select only the header and the rows of answers, then try again.',
};

const parts: Reason = {
  code: 'selection-parts',
  what: 'Excel did not hand over the selection.',
  why: 'Several areas or a chart may be selected, or another workbook window has the focus.',
  next: 'Select one block of cells in the coaching workbook, then try again.',
};
