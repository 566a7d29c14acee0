import type { Rect } from '../../../workbook/cell';
import { address, columnLetters } from '../../../workbook/cell';

/** Size of every worksheet. */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Parts of `'My sheet'!A1:B2`: sheet name (`null` without one) and the rest. */
export function splitSheet(reference: string): { readonly sheet: string | null; readonly local: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference);
  if (!match) return { sheet: null, local: reference };
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? null, local: match[3] ?? '' };
}

/** The rectangle of an A1 address of cells, whole columns (`B:D`) or whole rows (`2:5`); `null` for anything else. */
export function parseAddress(local: string): Rect | null {
  const [first = '', last = first, ...more] = local.trim().replaceAll('$', '').split(':');
  const start = corner(first);
  const end = corner(last);
  if (more.length > 0 || !start || !end) return null;
  const wholeColumns = start.row === null && end.row === null && local.includes(':');
  const wholeRows = start.column === null && end.column === null && local.includes(':');
  if (wholeColumns && start.column !== null && end.column !== null)
    return between({ row: 0, column: start.column }, { row: sheetRows - 1, column: end.column });
  if (wholeRows && start.row !== null && end.row !== null)
    return between({ row: start.row, column: 0 }, { row: end.row, column: sheetColumns - 1 });
  if (start.row === null || start.column === null || end.row === null || end.column === null) return null;
  return between({ row: start.row, column: start.column }, { row: end.row, column: end.column });
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function corner(part: string): Corner | null {
  const match = /^([A-Za-z]{1,3})?(\d{1,7})?$/.exec(part);
  if (!match || part === '') return null;
  const column = match[1] === undefined ? null : columnIndex(match[1]);
  const row = match[2] === undefined ? null : Number(match[2]) - 1;
  const inside = (column ?? 0) < sheetColumns && (row ?? 0) < sheetRows && (row ?? 0) >= 0;
  return inside ? { row, column } : null;
}

const between = (a: { row: number; column: number }, b: { row: number; column: number }): Rect => ({
  row: Math.min(a.row, b.row),
  column: Math.min(a.column, b.column),
  rows: Math.abs(a.row - b.row) + 1,
  columns: Math.abs(a.column - b.column) + 1,
});

/** The address as Excel gives it: whole columns and rows without the other coordinate. */
export function localAddress(rect: Rect): string {
  if (rect.rows === sheetRows && rect.columns < sheetColumns)
    return `${columnLetters(rect.column)}:${columnLetters(rect.column + rect.columns - 1)}`;
  if (rect.columns === sheetColumns) return `${rect.row + 1}:${rect.row + rect.rows}`;
  return address(rect);
}

/** A sheet name as Excel writes it in addresses: in quotes only where it must be. */
export const sheetPrefix = (name: string): string =>
  /^[A-Za-z_][\w.]*$/.test(name) && !isCellLike(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** True for text that Excel reads as a reference in A1 or R1C1 style, which no name may be. */
export const isCellLike = (name: string): boolean =>
  parseAddress(name)?.rows === 1 || /^(R\d*C\d*|R\d*|C\d*)$/i.test(name);

export function intersection(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export const boundingRect = (a: Rect, b: Rect): Rect =>
  between(
    { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
    {
      row: Math.max(a.row + a.rows, b.row + b.rows) - 1,
      column: Math.max(a.column + a.columns, b.column + b.columns) - 1,
    },
  );

/** What is left of `rect` without `hole`, as at most four rectangles. */
export function subtract(rect: Rect, hole: Rect): Rect[] {
  const cut = intersection(rect, hole);
  if (!cut) return [rect];
  const end = { row: rect.row + rect.rows, column: rect.column + rect.columns };
  const cutEnd = { row: cut.row + cut.rows, column: cut.column + cut.columns };
  return [
    { ...rect, rows: cut.row - rect.row },
    { ...rect, row: cutEnd.row, rows: end.row - cutEnd.row },
    { row: cut.row, rows: cut.rows, column: rect.column, columns: cut.column - rect.column },
    { row: cut.row, rows: cut.rows, column: cutEnd.column, columns: end.column - cutEnd.column },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}
