import { serialOfIso, shownDay } from '../../domain/dates';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { checkEntry } from './checkEntry';
import {
  editedDraft,
  hasPulse,
  isChanged,
  isFilledIn,
  isoOf,
  type EntryField,
  type ReviewDraft,
  type ReviewEntry,
} from './reviewDraft';
import { reviewRows, sameId } from './reviewTables';

/** A sentence to be shown beside a field. */
export interface ReviewProblem {
  /** Key of the entry; `null` for what concerns the whole review. */
  readonly entry: string | null;
  readonly field: EntryField | 'date';
  readonly sentence: string;
  /** ISO date of a review that is there already and can be edited instead. */
  readonly existing?: string;
}

/**
 * What keeps a review from being saved. Nothing is asked of a goal that nobody has filled in, nor of what an earlier review says and
 * nobody has changed.
 *
 * @param today ISO date
 * @param edited ISO date of the review that is edited; `null` for a new one
 */
export function checkReviewDraft(
  snapshot: WorkbookSnapshot,
  draft: ReviewDraft,
  today: string,
  edited: string | null,
): readonly ReviewProblem[] {
  const begun = edited === null ? null : editedDraft(snapshot, edited);
  const entries = draft.entries.flatMap((entry) => {
    const before = begun?.entries.find(({ key }) => key === entry.key)?.texts;
    const own = isFilledIn(entry) && (!before || isChanged(entry, before));
    return checkEntry(entry, own, before).map((problem) => ({ ...problem, entry: entry.key }));
  });
  return [...checkDate(snapshot, draft, today, edited), ...entries];
}

function checkDate(
  snapshot: WorkbookSnapshot,
  { date, entries }: ReviewDraft,
  today: string,
  edited: string | null,
): readonly ReviewProblem[] {
  const problem = (sentence: string, existing?: string): ReviewProblem[] => [
    { entry: null, field: 'date', sentence, ...(existing === undefined ? {} : { existing }) },
  ];
  const day = serialOfIso(date);
  if (day === null) return problem('Choose the day of the review.');
  // What stands in the workbook already may stay there: only a day that is chosen now is judged.
  if (date === edited)
    return existingOnes(
      snapshot,
      day,
      entries.filter(({ rowId }) => rowId === null),
      problem,
    );
  if (day > (serialOfIso(today) ?? Infinity))
    return problem(
      'This day is still to come. A review says what was found, so choose today or a day before.',
    );
  const early = entries.filter(
    (entry) => isTold(entry) && entry.goal.start !== null && day < entry.goal.start,
  );
  if (early.length > 0)
    return problem(
      `${early.map(({ goal }) => `${goal.id} starts on ${shownDay(goal.start ?? 0)}`).join(', ')}. Choose that day or a later one.`,
    );
  return existingOnes(snapshot, day, entries, problem);
}

function existingOnes(
  snapshot: WorkbookSnapshot,
  day: number,
  entries: readonly ReviewEntry[],
  problem: (sentence: string, existing?: string) => ReviewProblem[],
): ReviewProblem[] {
  const there = reviewRows(snapshot).filter((row) => row.date === day);
  const twice = entries.filter(
    (entry) =>
      isFilledIn(entry) &&
      there.some(({ goalId, id }) => sameId(goalId, entry.goal.id) && (id === null || id !== entry.rowId)),
  );
  if (twice.length === 0) return [];
  const goals = [...new Set(twice.map(({ goal }) => goal.id))];
  const [have, are] = goals.length === 1 ? ['has a review', 'it'] : ['have reviews', 'them'];
  return problem(
    `${goals.join(', ')} ${have} of ${shownDay(day)} already. Edit ${are}, or choose another day.`,
    isoOf(day),
  );
}

const isTold = (entry: ReviewEntry): boolean => isFilledIn(entry) || hasPulse(entry);
