import { serialOfIso } from '../../domain/dates';
import { goalProgress, type GoalProgress } from '../../domain/progress/goalProgress';
import type { ReviewRecord } from '../../domain/progress/records';
import { targetInForce } from '../../domain/progress/targetHistory';
import type { ProgressRecords } from '../../workbook/mapping/progressRecords';
import type { ReviewEntry } from './reviewDraft';
import { typedValue } from './reviewedGoals';
import { ADJUST_TARGET, sameId } from './reviewTables';

/**
 * Where a goal would stand if its entry were saved now; `null` when there is no such goal. What is no number yet counts as blank.
 *
 * @param records of the workbook
 * @param date ISO date of the review
 * @param today ISO date
 */
export function draftProgress(
  { goals, reviews, settings }: ProgressRecords,
  { goal: { id }, goal, rowId, texts }: ReviewEntry,
  date: string,
  today: string,
): GoalProgress | null {
  const found = goals.find((one) => sameId(one.id, id));
  const now = serialOfIso(today);
  if (!found || now === null) return null;
  const others = reviews.filter((row) => sameId(row.goalId, id) && (rowId === null || row.id !== rowId));
  const day = serialOfIso(date);
  const target = texts.decision === ADJUST_TARGET ? typedValue(texts.newTarget, goal) : null;
  const before = day === null ? null : targetInForce(found, others, day);
  const own: ReviewRecord = {
    id: rowId ?? '',
    date: day,
    kind: null,
    goalId: id,
    value: typedValue(texts.value, goal),
    gasLevel: null,
    confidence: null,
    decision: null,
    previousTarget: target === null ? null : (before ?? (goal.direction === 'Achieve' ? 1 : null)),
  };
  if (target === null || day === null) return goalProgress(found, [...others, own], settings, now);
  // The new target holds until the next review that changed it.
  const next = others
    .filter((row) => row.previousTarget !== null && row.date !== null && row.date > day)
    .reduce<ReviewRecord | null>((a, b) => (a && (a.date ?? 0) <= (b.date ?? 0) ? a : b), null);
  const followed = others.map((row) => (row === next ? { ...row, previousTarget: target } : row));
  return goalProgress(next ? found : { ...found, target }, [...followed, own], settings, now);
}
