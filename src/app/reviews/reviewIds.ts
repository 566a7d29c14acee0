import { failure, success, type Outcome, type Reason } from '../../domain/outcome';
import { fold } from '../../domain/table';

/**
 * Free ids for rows to come: those after the highest of the pattern, R7 and R8 after R6.
 *
 * @param ids ids of the table
 * @param prefix of the first id of all
 */
export function freeIds(ids: readonly (string | null)[], prefix: string, count: number): readonly string[] {
  const pattern = new RegExp(`^${prefix}0*(\\d{1,9})$`, 'i');
  const numbers = ids.map((id) => Number(pattern.exec(id?.trim() ?? '')?.[1] ?? 0));
  const last = numbers.reduce((a, b) => Math.max(a, b), 0);
  return Array.from({ length: count }, (_, at) => `${prefix}${last + 1 + at}`);
}

/** Rows are found by their ids: whoever has none, or another's, cannot be changed from here. */
export function checkIds(
  table: string,
  ids: readonly (string | null)[],
  wanted: readonly (string | null)[],
): Outcome<void> {
  const blank = wanted.some((id) => id === null || id.trim() === '');
  if (blank) return failure(idMissing(table));
  const folded = ids.map((id) => fold(id ?? ''));
  const twice = wanted.find((id) => folded.filter((other) => other === fold(id ?? '')).length > 1);
  return twice ? failure(idTwice(table, twice)) : success(undefined);
}

const idMissing = (table: string): Reason => ({
  code: 'review-id-missing',
  what: `A row of this review has no id in the table ${table}.`,
  why: 'Rows are found by their ids, so that the right one changes even after sorting.',
  next: `Give it an id of its own there, then try again. Nothing was changed.`,
});

const idTwice = (table: string, id: string): Reason => ({
  code: 'review-id-twice',
  what: `The id ${id} stands twice in the table ${table}.`,
  why: 'Rows are found by their ids, so nobody can tell which one is meant.',
  next: `Give one of them another id there, then try again. Nothing was changed.`,
});
