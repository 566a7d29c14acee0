import { serialOfIso } from '../../domain/dates';
import { failure, success, type Outcome, type Reason } from '../../domain/outcome';
import type { WorkbookChange, WorkbookPort } from '../../workbook/port';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { followGoals, type GoalEffect } from './goalEffects';
import { checkChanged } from './reviewChange';
import { reviewedGoals } from './reviewedGoals';
import { PULSE, PULSE_ID, pulseRows, REVIEW_ID, reviewRows, REVIEWS } from './reviewTables';

/** What goes with a review, and what its going does. */
export interface Deletion {
  readonly change: WorkbookChange;
  readonly rows: number;
  readonly scores: number;
  /** Targets that go back, goals that are open again. */
  readonly effects: readonly GoalEffect[];
}

/**
 * What deleting the review of a day would do, for the person to look at first. Pure.
 *
 * @param date ISO date
 */
export function deletionOf(snapshot: WorkbookSnapshot, date: string): Outcome<Deletion> {
  const day = serialOfIso(date);
  const rows = reviewRows(snapshot);
  const own = rows.filter((row) => row.date === day);
  const pulse = pulseRows(snapshot).filter((row) => row.date === day);
  if (day === null || own.length + pulse.length === 0) return failure(reviewGone);
  const going = new Set(own.flatMap(({ id }) => (id === null ? [] : [id])));
  const { effects, updates } = followGoals(reviewedGoals(snapshot), rows, (_goal, before) =>
    before.filter(({ key }) => !going.has(key)),
  );
  const change: WorkbookChange = {
    update: updates,
    remove: [
      ...own.map(({ id }) => ({ table: REVIEWS, key: { header: REVIEW_ID, value: id } })),
      ...pulse.map(({ id }) => ({ table: PULSE, key: { header: PULSE_ID, value: id } })),
    ],
  };
  const clear = checkChanged(snapshot, change);
  return clear.ok ? success({ change, rows: own.length, scores: pulse.length, effects }) : clear;
}

/**
 * Deletes the review of a day: its rows and its answers of stakeholders. Targets that it set go back to what they were before it.
 *
 * @param date ISO date
 */
export async function deleteReview(
  port: Pick<WorkbookPort, 'read' | 'change'>,
  date: string,
): Promise<Outcome<Omit<Deletion, 'change'>>> {
  const read = await port.read();
  if (!read.ok) return read;
  const planned = deletionOf(read.value, date);
  if (!planned.ok) return planned;
  const { change, ...deleted } = planned.value;
  const changed = await port.change(change, read.value);
  return changed.ok ? success(deleted) : changed;
}

const reviewGone: Reason = {
  code: 'review-gone',
  what: 'There is no review of this day any more.',
  why: 'Its rows were deleted, or have another date now.',
  next: 'Look at the list of reviews again.',
};
