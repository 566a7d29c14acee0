import { compareText, fold, foldHeader } from '../table';

/** The rater groups of the product, in the order of the report (confidentiality rule 3). */
export const listedGroups = [
  'Self',
  'Manager',
  'Skip-level',
  'Peer',
  'Direct report',
  'Stakeholder',
  'Other',
] as const;

export const selfGroup = 'Self';
export const managerGroup = 'Manager';

// A Map, not an object: groups called `constructor` or `__proto__` are text like any other.
const spellings = new Map<string, string>([
  ...listedGroups.map((group): [string, string] => [foldHeader(group), group]),
  ...listedGroups.map((group): [string, string] => [`${foldHeader(group)}s`, group]),
  ['direct', 'Direct report'],
  ['directs', 'Direct report'],
  ['stakeholdercustomer', 'Stakeholder'],
]);

/**
 * The group a text means: a listed one in its own spelling (`direct_report`, `Direct Reports` → `Direct report`), any other text
 * as it was written. A group nobody foresaw is protected like the rest, never dropped.
 */
export const groupLabel = (text: string): string => spellings.get(foldHeader(text)) ?? text;

/** What makes two group texts the same group. */
export const groupKey = (text: string): string => fold(groupLabel(text));

/** True for a group of the product, in its own spelling. */
export const isListedGroup = (label: string): boolean => listedGroups.some((group) => group === label);

/** Order of the report: listed groups first, in their order, then all others in text order. */
export const compareGroups = (a: string, b: string): number => placeOf(a) - placeOf(b) || compareText(a, b);

const placeOf = (label: string): number => {
  const place = listedGroups.findIndex((group) => group === label);
  return place === -1 ? listedGroups.length : place;
};
