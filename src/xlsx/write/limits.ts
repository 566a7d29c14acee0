/** Limits of Excel (support.microsoft.com, "Excel specifications and limits") that a file must keep to be opened without repair. */
export const limits = {
  rows: 1_048_576,
  columns: 16_384,
  sheetName: 31,
  name: 255,
  header: 255,
  cellText: 32_767,
  formula: 8_192,
  /** Formulas of validations and conditional formats, and the text of input and error messages. */
  ruleFormula: 255,
  message: 255,
  messageTitle: 32,
  headerFooter: 255,
} as const;

/** Characters a tab's name may not have, and the name Excel keeps for change tracking. */
export const isSheetName = (name: string): boolean =>
  name.trim() !== '' &&
  name.length <= limits.sheetName &&
  !/[[\]:*?/\\]/.test(name) &&
  !/^'|'$/.test(name) &&
  name.toLowerCase() !== 'history';

/**
 * Names of tables and defined names: a letter, `_` or `\` first, then letters, digits, `.`, `_`; nothing that reads as a cell address
 * in A1 or R1C1 style.
 */
export const isName = (name: string): boolean =>
  name.length <= limits.name &&
  /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) &&
  !/^[a-z]{1,3}\d+$/i.test(name) &&
  !/^(r\d*)?(c\d*)?$/i.test(name);
