/** What can come of a goal. */
export const goalOutcomes = ['Exceeded', 'Achieved', 'Partly', 'Not', 'Dropped'] as const;

export type GoalOutcome = (typeof goalOutcomes)[number];

/** Decimals are binary fractions: a goal that is reached may stand a hair beside 1. */
const tolerance = 1e-9;

/**
 * What the numbers say came of a goal; a person decides. Over the target is Exceeded, at it Achieved, anywhere above the start Partly,
 * else Not; a dropped goal is Dropped, whatever its numbers.
 *
 * @param progress share of the way to the target, 1 for all of it; `null` when nobody knows
 * @returns `null` when the numbers say nothing
 */
export function proposedOutcome(isDropped: boolean, progress: number | null): GoalOutcome | null {
  if (isDropped) return 'Dropped';
  if (progress === null) return null;
  if (progress > 1 + tolerance) return 'Exceeded';
  if (progress >= 1 - tolerance) return 'Achieved';
  return progress > tolerance ? 'Partly' : 'Not';
}
