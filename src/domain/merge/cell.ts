import { fingerprint } from '../release/fingerprint';

/** What a cell holds; blank is `null`. */
export type Cell = string | number | boolean | null;

/**
 * A cell as text in the form in which versions are compared: what a program changes when it only saves a file is no difference. Excel
 * keeps 15 digits of a number; line ends, accents in two parts and spaces around a text come and go; a number may come back as text.
 */
export function plainText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell.replace(/\r\n?/g, '\n').normalize('NFC').trim();
}

/** Stands for what a cell holds: equal for cells that hold the same, `''` for a blank one. */
export function cellPrint(cell: Cell): string {
  const text = plainText(cell);
  return text === '' ? '' : fingerprint(text);
}
