import type { IRange } from '@univerjs/core';
import type { Rect } from '../../workbook/cell';

/** Our rectangle of Univer's range, which names its last row and column. */
export const rectOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Rect => ({
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});

/** Univer's range of our rectangle. */
export const rangeOf = ({ row, column, rows, columns }: Rect): IRange => ({
  startRow: row,
  startColumn: column,
  endRow: row + rows - 1,
  endColumn: column + columns - 1,
});
