import { failure, success } from '../outcome';
import type { Outcome, Reason } from '../outcome';
import { outside } from '../statistics/reasons';
import { usualThresholds } from './thresholds';

/** Level of one goal, and how much the goal counts. */
export interface WeightedLevel {
  /** −2 much less than expected to +2 much more; half steps are allowed. `null` when the goal has none. */
  readonly level: number | null;
  /** 0 or more; 1 for goals that count alike. */
  readonly weight: number;
}

/** A T-score: 50 when every goal came out as expected. */
export interface GasScore {
  readonly t: number;
  /** Goals that have a level and a weight. */
  readonly goals: number;
  readonly sum: number;
  readonly denominator: number;
}

/**
 * T-score of goal attainment scaling (Kiresuk & Sherman 1968): T = 50 + 10·Σwx / √((1 − ρ)Σw² + ρ(Σw)²). A goal without a level is left
 * out of both sums. The formula as printed in Turner-Stokes 2009 is wrong and has an erratum; see progress.md 5.1.
 *
 * @param correlation ρ, 0 to 1
 * @returns `gas-no-level` when no goal has a level and a weight over 0, `argument-range` for what is out of range
 */
export function gasScore(
  goals: readonly WeightedLevel[],
  correlation: number = usualThresholds.gasCorrelation,
): Outcome<GasScore> {
  if (!(correlation >= 0 && correlation <= 1)) return failure(badCorrelation);
  const given = goals.flatMap(({ level, weight }) => (level === null ? [] : [{ level, weight }]));
  for (const { level, weight } of given) {
    if (!(level >= -2 && level <= 2)) return failure(badLevel(level));
    if (!(weight >= 0 && Number.isFinite(weight))) return failure(badWeight);
  }
  const counted = given.filter(({ weight }) => weight > 0);
  // Only the proportions of the weights matter; beside the largest one none is too large to be squared.
  const largest = Math.max(...counted.map(({ weight }) => weight));
  let [total, squares, sum] = [0, 0, 0];
  for (const { level, weight } of counted) {
    const share = weight / largest;
    total += share;
    squares += share * share;
    sum += share * level;
  }
  if (total === 0) return failure(noLevel);
  const denominator = Math.sqrt((1 - correlation) * squares + correlation * total * total);
  return success({
    t: 50 + (10 * sum) / denominator,
    goals: counted.length,
    sum: sum * largest,
    denominator: denominator * largest,
  });
}

/** Level as it is reported: a half step is the whole level below it, `−0.5 partly achieved` is −1. */
export const reportedLevel = (level: number): number => Math.floor(level);

const badCorrelation = outside(
  'The correlation is not from 0 to 1.',
  'It says how alike the levels of the goals are.',
  'Leave it out for 0.3, the usual value.',
);

const badLevel = (level: number): Reason =>
  outside(
    `A level of ${level} is not from -2 to +2.`,
    'The levels are -2 much less than expected, -1, 0 expected, +1 and +2 much more.',
    'Correct the level.',
  );

const badWeight = outside(
  'A weight is below 0 or no number.',
  'It says how much a goal counts beside the others.',
  'Give weights of 0 or more.',
);

const noLevel: Reason = {
  code: 'gas-no-level',
  what: 'No goal has a level yet.',
  why: 'The score is a weighted sum of levels; blank cells and text do not count.',
  next: 'Choose a level for each goal at the next review.',
};
