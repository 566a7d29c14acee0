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
  let best: Cut = { before: cells, after: [], size: sizeOf(boundsOf(cells)) - BLOCK_COST };
  for (const axis of ['row', 'column'] as const) best = smallestCut(cells, axis, best);
  return best.after.length > 0 ? [...blocks(best.before), ...blocks(best.after)] : [cells];
}

interface Cut {
  readonly before: readonly GridCell[];
  readonly after: readonly GridCell[];
  /** Cells of both boxes together. */
  readonly size: number;
}

/** The first of the smallest cuts between two rows or columns, or `best` if none is smaller: both boxes of every cut in one pass each. */
function smallestCut(cells: readonly GridCell[], axis: 'row' | 'column', best: Cut): Cut {
  const sorted = [...cells].sort((a, b) => a[axis] - b[axis]);
  const ahead = growingBoxes(sorted).map(sizeOf);
  const behind = growingBoxes([...sorted].reverse())
    .map(sizeOf)
    .reverse();
  let at = 0;
  let least = best.size;
  for (let index = 1; index < sorted.length; index++) {
    if (sorted[index]?.[axis] === sorted[index - 1]?.[axis]) continue;
    const size = (ahead[index - 1] ?? 0) + (behind[index] ?? 0);
    if (size < least) [at, least] = [index, size];
  }
  return at === 0 ? best : { before: sorted.slice(0, at), after: sorted.slice(at), size: least };
}

/** The box around all cells; there is at least one. */
const boundsOf = (cells: readonly GridCell[]): Rect =>
  growingBoxes(cells).at(-1) ?? { row: 0, column: 0, rows: 0, columns: 0 };

/** The box around the first cell, the first two, and so on. */
function growingBoxes(cells: readonly GridCell[]): Rect[] {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  return cells.map(({ row, column }) => {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  });
}

const sizeOf = ({ rows, columns }: Rect): number => rows * columns;
