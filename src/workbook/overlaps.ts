import type { Rect } from './cell';

/** Whether two rectangles have a cell in common. */
export const overlaps = (a: Rect, b: Rect): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;
