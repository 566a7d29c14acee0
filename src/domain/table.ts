/**
 * A table as plain rows, the header row first: what `Range.values`, a custom function or a file reader hands over. Cells may hold
 * anything; nothing in this room trusts them.
 */
export type Table = readonly (readonly unknown[])[];

const errorText = /^#(N\/A|[A-Z0-9_/]+[!?])$/;

/** True for the text of an Excel error value, such as `#REF!`. */
export const isErrorText = (text: string): boolean => text.startsWith('#') && errorText.test(text);

/** One word of ASCII, as most ids and names are: nothing to trim, to compose or to part, which saves most of the time. */
function isPlainWord(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x21 || code > 0x7e) return false;
  }
  return text !== '';
}

/**
 * Text of a cell that holds a name or an id; `''` when it is blank or an error. A zero is blank: Excel on the desktop sends
 * empty cells of a range as 0, Excel on the web as null (office-js #4702, #5262).
 */
export function textOf(cell: unknown): string {
  if (typeof cell === 'number') return cell === 0 || Number.isNaN(cell) ? '' : String(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell !== 'string') return '';
  const text = isPlainWord(cell) ? cell : cell.trim().normalize('NFC');
  return isErrorText(text) ? '' : text;
}

/** The form in which names and ids are compared: without regard to case and spaces around and between. */
export const fold = (text: string): string =>
  (isPlainWord(text) ? text : text.trim().normalize('NFC').replace(/\s+/g, ' ')).toLowerCase();

/** The form in which headers are compared: letters and digits only, so that `Scale_Min`, `scale min` and `ScaleMin` are one. */
export const foldHeader = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Position of the first column with one of these headers (folded); -1 when there is none. */
export const findColumn = (header: readonly unknown[], names: readonly string[]): number =>
  header.findIndex((cell) => names.includes(foldHeader(textOf(cell))));

/** Text order that is the same everywhere, whatever the locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
