import { bandsOf } from './bandLevels';
import { gasLevels, stretchOf, type GasLevel, type ScaledGoal } from './gasLevels';
import { levelPoints, smallestGap } from './levelPoints';

/** Decimals are binary fractions: a value a hair short of a level has reached it. */
const DUST = 1e-9;

/**
 * The level that a value has reached by the goal's numbers; half of a step counts as the level below it (progress.md 5.1). `null` when
 * the numbers do not say: a milestone that is not reached, or a goal without its measure.
 *
 * @param baselineLevel as in {@link proposeLevels}
 */
export function levelOf(goal: ScaledGoal, baselineLevel: -2 | -1, value: number): GasLevel | null {
  if (goal.direction === 'Achieve') return value >= (goal.target ?? 1) - DUST ? 0 : null;
  if (goal.direction === 'Maintain') return levelInBand(goal, value);
  const stretch = stretchOf(goal);
  if (!stretch.ok) return null;
  const rises = goal.direction === 'Increase';
  const points = levelPoints(stretch.value, baselineLevel);
  // Half a gap at most: where the scale ends close below the baseline, a hair of a long way would reach over a whole level.
  const slack = Math.min(
    DUST * Math.abs(stretch.value.target - stretch.value.baseline),
    smallestGap(points) / 2,
  );
  const reached = gasLevels.filter((_, i) => {
    const point = points[i] ?? null;
    return point !== null && (rises ? value >= point - slack : value <= point + slack);
  });
  return reached.at(-1) ?? -2;
}

function levelInBand(goal: ScaledGoal, value: number): GasLevel | null {
  const bands = bandsOf(goal);
  if (!bands.ok) return null;
  const { low, high, outerLow, outerHigh } = bands.value;
  const slack = DUST * Math.max(1, Math.abs(low), Math.abs(high));
  if (value >= low - slack && value <= high + slack) return 0;
  if (low === high) return null;
  return value >= outerLow - slack && value <= outerHigh + slack ? -1 : -2;
}
