import { columnLetters } from './cell';

/** A string, a quoted sheet name, brackets of a structured reference, a cell, any other word with the bracket that calls it, a character. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:'.|\[(?:'.|[^\]'])*\]|[^[\]'])*\]|(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w.(])|[\w\\.$]+|[^]/g;

/**
 * A formula as Excel writes it when its cell is copied elsewhere: relative rows and columns move along, `$` keeps them, and `#REF!`
 * stands where one would leave the sheet. Structured references and names stay as they are.
 *
 * @param formula in English, with addresses in capital letters
 */
export const moveFormula = (formula: string, rows: number, columns: number): string =>
  formula.replace(
    TOKEN,
    (token, fixedColumn?: string, letters?: string, fixedRow?: string, number?: string) => {
      if (letters === undefined || number === undefined) return token;
      const column = columnOf(letters) + (fixedColumn === '$' ? 0 : columns);
      const row = Number(number) + (fixedRow === '$' ? 0 : rows);
      return column < 0 || row < 1
        ? '#REF!'
        : `${fixedColumn ?? ''}${columnLetters(column)}${fixedRow ?? ''}${row}`;
    },
  );

/** Zero-based index of column letters. */
const columnOf = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
