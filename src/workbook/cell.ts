/**
 * What a cell holds, as plain data. A blank cell is `null`, never `''`. Dates are Excel serials of the 1900 system.
 * An error value is its text (`#N/A`, `#VALUE!`, `#BUSY!` …), as Office.js gives it in `Range.values`.
 */
export type CellValue = string | number | boolean | null;

/** A rectangle of cells; rows and columns count from 0, as in Office.js `getRangeByIndexes`. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const ERROR_VALUES = new Set([
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NAME?',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#GETTING_DATA',
]);

/** True for the text of an Excel error value. */
export const isErrorValue = (value: CellValue): value is string =>
  typeof value === 'string' && ERROR_VALUES.has(value);

/** Column letters of a zero-based column index: 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (column % 26));
}

/** A1 address of a rectangle without its sheet: `B5:D9`, or `B5` for one cell. */
export function address(rect: Rect): string {
  const first = `${columnLetters(rect.column)}${rect.row + 1}`;
  if (rect.rows === 1 && rect.columns === 1) return first;
  return `${first}:${columnLetters(rect.column + rect.columns - 1)}${rect.row + rect.rows}`;
}

/** The same with `$` before every part: `$B$5:$D$9`. */
export const absoluteAddress = (rect: Rect): string => address(rect).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** A sheet name as formulas write it: always in quotes, inner quotes doubled. Excel accepts quotes around any name. */
export const quotedSheetName = (name: string): string => `'${name.replaceAll("'", "''")}'`;
