import type { Rect } from '../../workbook/cell';
import { MAX_COLUMN, MAX_ROW } from './limits';

/** Column and row of an address such as `B5`, from 0; `null` when it is none. */
export function parseCell(text: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column =
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  return row >= 0 && row < MAX_ROW && column < MAX_COLUMN ? { row, column } : null;
}

/** A rectangle such as `B5:D9` or `$B$5`; `null` when it is none. */
export function parseRect(text: string): Rect | null {
  const [first = '', second = first, ...rest] = text.split(':');
  const from = parseCell(first);
  const to = parseCell(second);
  if (!from || !to || rest.length > 0 || to.row < from.row || to.column < from.column) return null;
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

/** A rectangle on a sheet, by its tab. */
export interface SheetReference {
  readonly sheet: string;
  readonly rect: Rect;
}

/** Sheet and rectangle of a name such as `'3 Goals'!$B$5:$B$9`; `null` for anything else (`#REF!`, constants, several areas). */
export function parseSheetReference(formula: string): SheetReference | null {
  const bang = formula.lastIndexOf('!');
  const rect = parseRect(formula.slice(bang + 1));
  if (bang < 1 || !rect) return null;
  const quoted = /^'((?:[^']|'')+)'$/.exec(formula.slice(0, bang));
  return { sheet: quoted?.[1]?.replaceAll("''", "'") ?? formula.slice(0, bang), rect };
}
