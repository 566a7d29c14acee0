import { scaleOf } from '../goals/units';
import { reliableChange } from '../statistics/reliableChange';
import { reaches, type GoalRecord } from './records';
import type { ProgressSettings } from './settings';

/** A day with a review, and what was reached on it. */
export interface ReviewedDay {
  readonly date: number;
  /** In the unit of the goal; the mean where the day has several values. */
  readonly value: number;
  /** Target in force on that day. */
  readonly target: number | null;
  /** Share of the way to it; `null` where there is none. */
  readonly progress: number | null;
}

/**
 * Whether the last two reviews, far enough apart, both show the change: at the target, or, for ratings from 1 to 5 whose spread and
 * reliability are known, beyond the baseline by more than chance. `null` while they do not.
 */
export type Sustained = 'at target' | 'more than chance' | null;

/**
 * See {@link Sustained} (progress.md 5.6).
 *
 * @param days in the order of dates
 */
export function sustained(
  goal: GoalRecord,
  days: readonly ReviewedDay[],
  settings: Pick<ProgressSettings, 'sustainedDays' | 'deviation' | 'reliability'>,
): Sustained {
  const [before, last] = days.slice(-2);
  if (!before || !last || last.date - before.date < settings.sustainedDays) return null;
  const both = [before, last];
  if (both.every(({ progress }) => progress !== null && reaches(progress, 1))) return 'at target';
  return both.every((day) => isMoreThanChance(goal, day, settings)) ? 'more than chance' : null;
}

function isMoreThanChance(
  { unit, baseline, target }: GoalRecord,
  day: ReviewedDay,
  { deviation, reliability }: Pick<ProgressSettings, 'deviation' | 'reliability'>,
): boolean {
  const aim = day.target ?? target;
  const scale = scaleOf(unit);
  if (baseline === null || aim === null || deviation === null || reliability === null) return false;
  if (scale?.min !== 1 || scale.max !== 5) return false;
  const change = reliableChange(baseline, day.value, deviation, reliability);
  return change.ok && change.value.reliable && (day.value - baseline) * (aim - baseline) > 0;
}
