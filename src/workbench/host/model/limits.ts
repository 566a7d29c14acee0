import { invalidArgument } from '../errors';
import { isCellLike } from './address';

/** Excel's limits: support.microsoft.com «Excel specifications and limits», and the threads beside each rule. */
export const limits = {
  sheetName: 31,
  definedName: 255,
  cellText: 32_767,
  formula: 8_192,
  /** Above it `values` and its relatives are null: docs:concepts/resource-limits-and-performance-optimization. */
  cellsPerRead: 5_000_000,
  /** Items of a list validation typed as text. */
  listSource: 255,
  promptTitle: 32,
  promptText: 255,
} as const;

/** At most 31 characters, none of `\ / ? * [ ] :`, no apostrophe at either end, not blank, and not Excel's own `History`. */
export function requireSheetName(name: unknown): string {
  const valid =
    typeof name === 'string' &&
    name !== '' &&
    name.length <= limits.sheetName &&
    !/[\\/?*[\]:]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== 'history';
  if (!valid) throw invalidArgument();
  return name;
}

/** Names and table names: a letter, `_` or `\` first, then letters, digits, `.`, `_`, `\`; no reference; not `R` or `C` alone. */
export function requireDefinedName(name: unknown): string {
  const valid =
    typeof name === 'string' &&
    name.length <= limits.definedName &&
    /^[\p{L}_\\][\p{L}\p{N}._\\?]*$/u.test(name) &&
    !isCellLike(name);
  if (!valid) throw invalidArgument();
  return name;
}

/** Text for a title, message or the like; `undefined` counts as blank. */
export function requireText(text: unknown, longest: number, location: string): string {
  if (text === undefined || text === null) return '';
  if (typeof text !== 'string' || text.length > longest) throw invalidArgument(undefined, location);
  return text;
}
