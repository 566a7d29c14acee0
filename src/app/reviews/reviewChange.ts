import { serialOfIso } from '../../domain/dates';
import { failure, success, type Outcome, type Reason } from '../../domain/outcome';
import type { RowChange, WorkbookChange } from '../../workbook/port';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { followGoals, type GoalEffect } from './goalEffects';
import { pulseChange } from './pulseChange';
import { asWrite, merged, rowCells, rowUpdate } from './reviewCells';
import { editedDraft, isFilledIn, type ReviewDraft, type ReviewEntry } from './reviewDraft';
import { checkIds, freeIds } from './reviewIds';
import { reviewedGoals, typedValue } from './reviewedGoals';
import {
  ADJUST_TARGET,
  pulseRows,
  PULSE,
  REVIEW_ID,
  reviewRows,
  REVIEWS,
  sameId,
  type ReviewRow,
} from './reviewTables';
import type { Decided } from './targets';

/** A review worked out against a reading of the workbook. */
export interface PlannedReview {
  readonly change: WorkbookChange;
  /** Goals that get a row, or keep one. */
  readonly goals: readonly string[];
  /** How many scores of stakeholders the review has. */
  readonly scores: number;
  readonly effects: readonly GoalEffect[];
}

/**
 * Works out the rows of a review that has no problems.
 *
 * @param edited ISO date of the review that is edited; `null` for a new one
 */
export function reviewChange(
  snapshot: WorkbookSnapshot,
  draft: ReviewDraft,
  edited: string | null,
): Outcome<PlannedReview> {
  const rows = reviewRows(snapshot);
  const goals = reviewedGoals(snapshot);
  const begun = edited === null ? null : editedDraft(snapshot, edited);
  const gone = draft.entries.find(
    ({ goal, rowId }) =>
      !goals.some(({ id }) => sameId(id, goal.id)) ||
      (rowId !== null && !rows.some(({ id }) => id === rowId)),
  );
  if (gone) return failure(entryGone(gone));
  const day = serialOfIso(draft.date);
  if (day === null) return failure(entryGone());

  const filled = draft.entries.filter(isFilledIn);
  const added = filled.filter(({ rowId }) => rowId === null);
  const kept = draft.entries.filter((entry) => entry.rowId !== null && isFilledIn(entry));
  const emptied = draft.entries.filter((entry) => entry.rowId !== null && !isFilledIn(entry));
  const ids = freeIds(
    rows.map(({ id }) => id),
    'R',
    added.length,
  );
  const keyed = [
    ...added.map((entry, at) => ({ entry, key: ids[at] ?? '' })),
    ...kept.map((entry) => ({ entry, key: entry.rowId ?? '' })),
  ];
  const without = new Set(draft.entries.flatMap(({ rowId }) => (rowId === null ? [] : [rowId])));

  const followed = followGoals(goals, rows, (goal, before) => [
    ...before.filter(({ key }) => !without.has(key)),
    ...keyed
      .filter(({ entry }) => sameId(entry.goal.id, goal.id))
      .map(({ entry, key }) => decidedAs(entry, key, day, before, begun?.entries)),
  ]);
  const pulse = pulseChange(pulseRows(snapshot), draft, edited === null ? null : serialOfIso(edited));
  const updates = merged([
    ...kept.flatMap((entry) => rowUpdate(entry, draft, begun)),
    ...(begun ? movedRows(rows, without, begun, draft) : []),
    ...followed.updates,
    ...pulse.update,
  ]);
  const appended = added.map((entry, at) =>
    rowCells(entry.texts, entry.goal, {
      id: ids[at] ?? '',
      day,
      kind: draft.kind,
      previous: followed.previous.get(ids[at] ?? '') ?? null,
    }),
  );
  const change: WorkbookChange = {
    append: [
      ...(appended.length === 0 ? [] : [asWrite(snapshot, REVIEWS, appended)]),
      ...(pulse.append.length === 0 ? [] : [asWrite(snapshot, PULSE, pulse.append)]),
    ],
    update: updates,
    remove: [
      ...emptied.map(({ rowId }) => ({ table: REVIEWS, key: { header: REVIEW_ID, value: rowId } })),
      ...pulse.remove,
    ],
  };
  const clear = checkChanged(snapshot, change);
  if (!clear.ok) return clear;
  return success({
    change,
    goals: [...new Set(filled.map(({ goal }) => goal.id))],
    scores: pulse.scores,
    effects: followed.effects,
  });
}

/** Rows that are changed or taken out must be the only ones of their ids. */
export function checkChanged(
  snapshot: WorkbookSnapshot,
  { update = [], remove = [] }: WorkbookChange,
): Outcome<void> {
  const wanted = (table: string): (string | null)[] =>
    [...update, ...remove].flatMap(({ table: name, key }) =>
      name === table ? [key.value === null ? null : String(key.value)] : [],
    );
  const reviews = checkIds(
    REVIEWS,
    reviewRows(snapshot).map(({ id }) => id),
    wanted(REVIEWS),
  );
  if (!reviews.ok) return reviews;
  return checkIds(
    PULSE,
    pulseRows(snapshot).map(({ id }) => id),
    wanted(PULSE),
  );
}

function decidedAs(
  { texts, goal, key: entryKey }: ReviewEntry,
  key: string,
  date: number,
  before: readonly Decided[],
  begun: readonly ReviewEntry[] | undefined,
): Decided {
  const decision = texts.decision.trim();
  if (decision === ADJUST_TARGET) {
    const typed = begun?.find((entry) => entry.key === entryKey)?.texts.newTarget === texts.newTarget;
    const was = before.find((row) => row.key === key)?.to ?? null;
    // As the workbook has it, to the last decimal, when nobody has typed another.
    return { key, date, decision, to: typed && was !== null ? was : typedValue(texts.newTarget, goal) };
  }
  const row = before.find((one) => one.key === key);
  // Whoever wrote a previous target beside another decision meant it.
  return { key, date, decision, to: row?.decision === decision ? row.to : null };
}

/** Rows of goals that are gone stay with the others of their day. */
function movedRows(
  rows: readonly ReviewRow[],
  inForm: ReadonlySet<string>,
  begun: ReviewDraft,
  draft: ReviewDraft,
): RowChange[] {
  if (begun.date === draft.date) return [];
  const day = serialOfIso(begun.date);
  return rows
    .filter(({ id, date }) => date === day && (id === null || !inForm.has(id)))
    .map(({ id }) => ({
      table: REVIEWS,
      key: { header: REVIEW_ID, value: id },
      cells: [{ header: 'Date', value: serialOfIso(draft.date) }],
    }));
}

const entryGone = (entry?: ReviewEntry): Reason => ({
  code: 'review-moved-on',
  what: entry
    ? `What is there of ${entry.goal.id} is not what this form began with.`
    : 'The review has no day.',
  why: 'Its goal or its row was deleted, or has another id now.',
  next: 'Open the review again. What you wrote is still here to copy.',
});
