import type { Rect } from '../workbook/cell';
import { partOf } from './place';

type Input = string | number | boolean;

interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly input: Input;
}

/** Scattered cells of one sheet, written in few blocks: one range and one action for a block instead of one for each cell. */
export class Grid {
  private readonly cells: GridCell[] = [];

  put(row: number, column: number, input: Input): void {
    this.cells.push({ row, column, input });
  }

  /** Cells between those of a block are left as they are: that is what `null` says in a two-dimensional write. */
  write(sheet: Excel.Worksheet, place = partOf): void {
    for (const cells of blocks(this.cells)) {
      const box = boundsOf(cells);
      const matrix = Array.from({ length: box.rows }, () => new Array<Input | null>(box.columns).fill(null));
      for (const { row, column, input } of cells) {
        const line = matrix[row - box.row];
        if (line) line[column - box.column] = input;
      }
      place(sheet, box).formulas = matrix;
    }
  }
}

/** What one more block costs in a request, in `null,`s of five bytes: its path, its instantiation and its own action. */
const BLOCK_COST = 55;

/** Cuts the cells across or down, again and again, as long as that saves bytes. */
function blocks(cells: readonly GridCell[]): (readonly GridCell[])[] {
  if (cells.length === 0) return [];
  const { row, column, rows, columns } = boundsOf(cells);
  const cuts = [
    ...Array.from({ length: rows - 1 }, (_, i) => (cell: GridCell) => cell.row <= row + i),
    ...Array.from({ length: columns - 1 }, (_, i) => (cell: GridCell) => cell.column <= column + i),
  ];
  let best: readonly [readonly GridCell[], readonly GridCell[]] | undefined;
  let least = rows * columns - BLOCK_COST;
  for (const isBefore of cuts) {
    const before = cells.filter(isBefore);
    const after = cells.filter((cell) => !isBefore(cell));
    const size = sizeOf(before) + sizeOf(after);
    if (size < least) [best, least] = [[before, after], size];
  }
  return best ? best.flatMap(blocks) : [cells];
}

function sizeOf(cells: readonly GridCell[]): number {
  const { rows, columns } = boundsOf(cells);
  return rows * columns;
}

function boundsOf(cells: readonly GridCell[]): Rect {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
