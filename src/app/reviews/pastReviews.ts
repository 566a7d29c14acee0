import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { isoOf } from './reviewDraft';
import { meanOf } from './pulseScores';
import { reviewedGoals, type ReviewedGoal } from './reviewedGoals';
import { pulseRows, reviewRows, sameId, type ReviewRow } from './reviewTables';

/** What an earlier review says about one goal. */
export interface PastEntry {
  readonly goalId: string;
  /** `null` when the goal was deleted. */
  readonly goal: ReviewedGoal | null;
  /** `null` when only stakeholders have answered. */
  readonly row: ReviewRow | null;
  /** Scores of stakeholders, with their mean. */
  readonly pulse: { readonly count: number; readonly mean: number } | null;
}

/** A review that was recorded: everything of one day. */
export interface PastReview {
  /** ISO date. */
  readonly date: string;
  readonly kinds: readonly string[];
  readonly entries: readonly PastEntry[];
}

/** The reviews of the workbook, newest first. Rows without a day belong to none. */
export function pastReviews(snapshot: WorkbookSnapshot): readonly PastReview[] {
  const rows = reviewRows(snapshot);
  const pulse = pulseRows(snapshot);
  const goals = reviewedGoals(snapshot);
  const days = [...rows, ...pulse].flatMap(({ date }) => (date === null ? [] : [date]));
  return [...new Set(days)]
    .sort((a, b) => b - a)
    .map((day): PastReview => {
      const own = rows.filter(({ date }) => date === day);
      const answers = pulse.filter(({ date }) => date === day);
      const ids = [...own, ...answers].map(({ goalId }) => goalId);
      const once = ids.filter((id, at) => ids.findIndex((other) => sameId(other, id)) === at);
      return {
        date: isoOf(day),
        kinds: [...new Set(own.flatMap(({ kind }) => (kind === null ? [] : [kind])))],
        entries: once.flatMap((id): PastEntry[] => {
          const goal = goals.find((one) => sameId(one.id, id)) ?? null;
          const scores = answers.flatMap(({ goalId, score }) =>
            sameId(goalId, id) && score !== null ? [score] : [],
          );
          const mean = meanOf(scores);
          const told = mean === null ? null : { count: scores.length, mean };
          const reviewed = own.filter(({ goalId }) => sameId(goalId, id));
          if (reviewed.length === 0) return [{ goalId: id, goal, row: null, pulse: told }];
          return reviewed.map((row, at) => ({ goalId: id, goal, row, pulse: at === 0 ? told : null }));
        }),
      };
    });
}
