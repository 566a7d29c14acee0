import { columnLetters } from './cell';

/** A string, a quoted sheet name, brackets of a structured reference, a cell, any other word with the bracket that calls it, a character. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:'.|\[(?:'.|[^\]'])*\]|[^[\]'])*\]|(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w.(])|[\w\\.$]+|[^]/g;

/**
 * A formula as Excel writes it when its cell is copied elsewhere: relative rows and columns move along, `$` keeps them. Structured
 * references and names stay as they are.
 *
 * @param formula in English, with addresses in capital letters
 * @returns `null` when a reference would leave the sheet
 */
export function moveFormula(formula: string, rows: number, columns: number): string | null {
  let lost = false;
  const moved = formula.replace(
    TOKEN,
    (token, fixedColumn?: string, letters?: string, fixedRow?: string, number?: string) => {
      if (letters === undefined || number === undefined) return token;
      const column = columnOf(letters) + (fixedColumn === '$' ? 0 : columns);
      const row = Number(number) + (fixedRow === '$' ? 0 : rows);
      if (column < 0 || row < 1) lost = true;
      return `${fixedColumn ?? ''}${columnLetters(Math.max(0, column))}${fixedRow ?? ''}${row}`;
    },
  );
  return lost ? null : moved;
}

/** Zero-based index of column letters. */
const columnOf = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
