import type { SheetFormats } from '../host/model/sheetFormats';

/** A point on a sheet as fractional column and row: 2.5 is the middle of the third. */
export interface Corner {
  readonly column: number;
  readonly row: number;
}

/** The cell, and the part of it, at a distance in points from the top left of the sheet. */
export const cornerOf = (formats: SheetFormats, left: number, top: number): Corner => ({
  column: lineAt((line) => formats.left(line), left),
  row: lineAt((line) => formats.top(line), top),
});

function lineAt(start: (line: number) => number, distance: number): number {
  let line = 0;
  while (start(line + 1) <= distance) line += 1;
  const [from, to] = [start(line), start(line + 1)];
  return line + (to > from ? (distance - from) / (to - from) : 0);
}
