import { failure, success } from '../outcome';
import type { Outcome, Reason } from '../outcome';

/** What a goal does with its measure. */
export type Direction = 'Increase' | 'Decrease' | 'Maintain' | 'Achieve';

export const directions: readonly Direction[] = ['Increase', 'Decrease', 'Maintain', 'Achieve'];

/** A goal's measure now, in the measure's unit. `null` is blank. */
export interface MeasuredGoal {
  readonly direction: Direction;
  /** Value at the start. Achieve: milestone points at the start, blank for 0. Not used by Maintain. */
  readonly baseline: number | null;
  /** Value aimed at. Achieve: milestone points in all, blank for 1. Maintain: both ends of the band unless `low` and `high` are given. */
  readonly target: number | null;
  /** Value at the review. Achieve: milestone points reached, 0 or 1 for a single one. */
  readonly current: number | null;
  /** Maintain: the band to stay in; a blank end is the target. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Decimals are binary fractions: |3.8 − 4| is a hair more than 0.2, and 3.8 is inside 4 ± 0.2. */
const tolerance = 1e-9;

/**
 * Share of the way to the target, 1 for all of it (progress.md 5.2). Increase and Decrease: (current − baseline) / (target −
 * baseline), below 0 when it has become worse and above 1 when the target is passed; never clipped here. Maintain: 1 inside the
 * band, outside 1 − distance / tolerance down to 0, the tolerance being half the band. Achieve: milestone points reached over
 * points in all. No current value: `null`, never 0.
 */
export function percentToTarget(goal: MeasuredGoal): Outcome<number | null> {
  if (goal.direction === 'Maintain') return maintained(goal);
  const achieve = goal.direction === 'Achieve';
  const baseline = goal.baseline ?? (achieve ? 0 : null);
  const target = goal.target ?? (achieve ? 1 : null);
  if (baseline === null) return failure(missing('baseline'));
  if (target === null) return failure(missing('target'));
  if (target === baseline) return failure(targetIsBaseline);
  if (goal.current === null) return success(null);
  const share = (goal.current - baseline) / (target - baseline);
  // Apart by less than a number can hold beside the current value.
  return Number.isFinite(share) ? success(share) : failure(targetIsBaseline);
}

function maintained(goal: MeasuredGoal): Outcome<number | null> {
  const low = goal.low ?? goal.target;
  const high = goal.high ?? goal.target;
  if (low === null || high === null) return failure(missing('band'));
  if (low > high) return failure(bandReversed);
  if (goal.current === null) return success(null);
  const distance = Math.max(low - goal.current, goal.current - high, 0);
  const slack = tolerance * Math.max(1, Math.abs(low), Math.abs(high));
  if (distance <= slack) return success(1);
  return success(low === high ? 0 : Math.max(0, 1 - distance / ((high - low) / 2)));
}

const missing = (what: 'baseline' | 'target' | 'band'): Reason => ({
  code: 'goal-incomplete',
  what: what === 'band' ? 'The goal has no target and no band.' : `The goal has no ${what}.`,
  why: 'Progress is the share of the way from the one to the other.',
  next: what === 'band' ? 'Fill the target, or both ends of the band to stay in.' : `Fill the ${what}.`,
});

const targetIsBaseline: Reason = {
  code: 'goal-target-is-baseline',
  what: 'The target equals the baseline.',
  why: 'There is no way to go, so no share of it.',
  next: 'Choose Maintain to hold a level, or correct one of the two.',
};

const bandReversed: Reason = {
  code: 'goal-band-reversed',
  what: 'The lower end of the band is above the upper end.',
  why: 'Nothing lies inside such a band.',
  next: 'Swap the two.',
};
