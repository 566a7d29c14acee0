import type { CellValue } from '../workbook/cell';

/**
 * A value as `Range.values` takes it. Excel treats a string there as if it were typed: `=…` becomes a live formula, `1-2` a date,
 * `TRUE` a boolean (and CWE-1236 calls the first one an injection). A leading apostrophe keeps text as text and is not part of it.
 * Blank cells are cleared with `''`, because `null` would leave them as they are (docs: excel-add-ins-blank-null-values).
 */
export function asCellInput(value: CellValue): string | number | boolean {
  if (value === null || value === '') return '';
  if (typeof value !== 'string') return value;
  return SAFE.test(value) ? value : `'${value}`;
}

/** Begins with a letter, has no digit and is no boolean: nothing that Excel would convert. */
const SAFE = /^(?!(true|false)$)\p{L}[^\d]*$/iu;

/** The other way round: what `Range.values` gives for a blank cell is `''`. */
export const fromCellOutput = (value: unknown): CellValue =>
  value === '' || value === null || value === undefined ? null : (value as string | number | boolean);
