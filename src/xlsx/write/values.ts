import { isErrorValue, type CellValue } from '../../workbook/cell';

/**
 * Errors as a file may hold them. The seven of ECMA-376 (18.17.3) are written as they are; Excel keeps the younger ones in a part of
 * their own, and a reader from before them would call the file damaged.
 */
export function fileValue(value: CellValue): CellValue {
  switch (value) {
    case '#BUSY!':
    case '#GETTING_DATA':
      return '#N/A';
    case '#SPILL!':
    case '#CALC!':
      return '#VALUE!';
    case '':
      return null;
    default:
      return value;
  }
}

/**
 * Text that Excel would read as a formula if somebody opened the cell and pressed Enter (CWE-1236, ASVS 1.2.10). In a file it is text
 * by its type; the text format keeps it so. Full-width signs and signs behind spaces are what some locales and imports accept.
 */
export const looksLikeFormula = (value: CellValue | undefined): boolean =>
  typeof value === 'string' && !isErrorValue(value) && /^[\s\uFEFF\p{Cc}]*[=+\-@＝＋－＠]/u.test(value);
