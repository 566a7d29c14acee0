import type { Rect } from './cell';

/** Rows and columns of a sheet: support.microsoft.com, "Excel specifications and limits". */
export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

/** Where a defined name points. */
export interface Reference {
  /** Tab name without quotes. */
  readonly tab: string;
  readonly rect: Rect;
}

/**
 * Reads the formula of a name that refers to one range, such as `='4 Goals'!$A$1`; nothing for anything else (`#REF!`, constants,
 * several areas). Office.js gives the formula with `=`, a file has it without.
 */
export function parseReference(formula: string): Reference | undefined {
  const bang = formula.lastIndexOf('!');
  const [, quoted, plain] =
    /^=?(?:'((?:[^']|'')+)'|([^=!'#]+))$/.exec(formula.slice(0, Math.max(bang, 0))) ?? [];
  const tab = quoted?.replaceAll("''", "'") ?? plain;
  const rect = parseRect(formula.slice(bang + 1));
  return tab === undefined || !rect ? undefined : { tab, rect };
}

/** A rectangle such as `B5:D9` or `$B$5`, first cell first; nothing for anything else. */
export function parseRect(text: string): Rect | undefined {
  const [first = '', second = first, ...rest] = text.split(':');
  const from = parseCell(first);
  const to = parseCell(second);
  if (!from || !to || rest.length > 0 || to.row < from.row || to.column < from.column) return undefined;
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

/** Row and column of an address such as `B5`, from 0; nothing when it is none or lies beyond the sheet. */
export function parseCell(text: string): Pick<Rect, 'row' | 'column'> | undefined {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const row = Number(digits) - 1;
  const column =
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return row >= 0 && row < MAX_ROW && column < MAX_COLUMN ? { row, column } : undefined;
}
