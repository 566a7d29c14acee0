import type { Rect } from './cell';

/** Where a defined name points. */
export interface Reference {
  /** Tab name without quotes. */
  readonly tab: string;
  readonly rect: Rect;
}

const REFERENCE = /^=(?:'((?:[^']|'')+)'|([^'!#]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/;

/** Reads the formula of a name that refers to one range, such as `='4 Goals'!$A$1`; nothing for anything else. */
export function parseReference(formula: string): Reference | undefined {
  const [, quoted, plain, left, top, right = left, bottom = top] = REFERENCE.exec(formula) ?? [];
  const tab = quoted?.replaceAll("''", "'") ?? plain;
  if (tab === undefined || !left || !top || !right || !bottom) return undefined;
  const row = Number(top) - 1;
  const column = columnIndex(left);
  return {
    tab,
    rect: { row, column, rows: Number(bottom) - row, columns: columnIndex(right) - column + 1 },
  };
}

/** `A` → 0, `AA` → 26. */
const columnIndex = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
