import { fold } from '../table';
import { gasScore } from './gasScore';
import type { GoalRecord, ReviewRecord } from './records';

/** T-scores of the goals that were given a level on one day. */
export interface GasDay {
  readonly date: number;
  /** By the weights of the goals. */
  readonly t: number;
  /** As if every goal counted alike. */
  readonly tEqual: number;
  /** Goals with a level on that day. */
  readonly goals: number;
}

/** Goal attainment over the reviews. */
export interface GasOverTime {
  /** In the order of dates. */
  readonly days: readonly GasDay[];
  /** T at the start and on the last day, of those goals alone that have a level at both; `null` when none has. */
  readonly change: { readonly baseline: number; readonly now: number; readonly goals: number } | null;
}

/**
 * T-scores review by review (progress.md 5.1). A goal without a level on a day is left out of that day. Of several rows of a goal on one
 * day the last counts.
 *
 * @param goals those that count: leave dropped ones out
 * @param reviews those of other goals are passed over
 * @param correlation ρ, 0 to 1
 */
export function gasOverTime(
  goals: readonly GoalRecord[],
  reviews: readonly ReviewRecord[],
  correlation: number,
): GasOverTime {
  const levels = levelsByDay(reviews);
  const days = [...levels]
    .sort(([a], [b]) => a - b)
    .flatMap(([date, ofDay]): GasDay[] => {
      const given = goals.map(({ id, weight }) => ({ level: ofDay.get(fold(id)) ?? null, weight }));
      const score = gasScore(given, correlation);
      const equal = gasScore(
        given.map(({ level }) => ({ level, weight: 1 })),
        correlation,
      );
      if (!score.ok || !equal.ok) return [];
      return [{ date, t: score.value.t, tEqual: equal.value.t, goals: score.value.goals }];
    });
  return { days, change: changeSince(goals, levels.get(days.at(-1)?.date ?? NaN), correlation) };
}

function changeSince(
  goals: readonly GoalRecord[],
  last: ReadonlyMap<string, number> | undefined,
  correlation: number,
): GasOverTime['change'] {
  const both = goals.filter(({ id, gasBaseline }) => gasBaseline !== null && last?.has(fold(id)));
  const baseline = gasScore(
    both.map(({ gasBaseline, weight }) => ({ level: gasBaseline, weight })),
    correlation,
  );
  const now = gasScore(
    both.map(({ id, weight }) => ({ level: last?.get(fold(id)) ?? null, weight })),
    correlation,
  );
  if (!baseline.ok || !now.ok) return null;
  return { baseline: baseline.value.t, now: now.value.t, goals: both.length };
}

/** Levels by day and goal. */
function levelsByDay(reviews: readonly ReviewRecord[]): ReadonlyMap<number, ReadonlyMap<string, number>> {
  const days = new Map<number, Map<string, number>>();
  for (const { date, goalId, gasLevel } of reviews) {
    if (date === null || gasLevel === null) continue;
    days.set(date, (days.get(date) ?? new Map<string, number>()).set(fold(goalId), gasLevel));
  }
  return days;
}
