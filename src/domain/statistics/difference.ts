import { meanInterval } from './confidenceInterval';
import { mean, observed, sampleVariance } from './descriptives';
import { completeRows } from './ratings';
import { tQuantile } from './studentT';

/** Change of a mean with the ends of its confidence interval, in the unit of the scores. Both ends are the change when no score varies. */
export interface Difference {
  /** After minus before. */
  readonly change: number;
  readonly low: number;
  readonly high: number;
  /** Degrees of freedom of Student's t. */
  readonly df: number;
}

/**
 * Change of the same people: the interval of their own differences (paired t). Who lacks one of the two scores is left out.
 *
 * @param before scores in the order of the people, NaN for those not given
 * @param after scores of the same people in the same order
 * @returns `null` for fewer than two pairs
 */
export function pairedDifference(
  before: readonly number[],
  after: readonly number[],
  level = 0.95,
): Difference | null {
  const changes = pairs(before, after).map(([from, to]) => to - from);
  const interval = meanInterval(changes, level);
  return interval && { change: interval.mean, low: interval.low, high: interval.high, df: interval.n - 1 };
}

/** Both scores of everybody who has two. */
export const pairs = (before: readonly number[], after: readonly number[]): readonly [number, number][] =>
  completeRows(before.map((from, at) => [from, after[at] ?? NaN])) as [number, number][];

/**
 * Change between two sets of people of whom nobody knows who is the same: Welch's interval, with the degrees of freedom of Welch &
 * Satterthwaite, which are seldom whole.
 *
 * @param before scores, NaN for those not given
 * @param after scores of other people, or of the same ones in another order
 * @returns `null` for fewer than two scores on a side
 */
export function welchDifference(
  before: readonly number[],
  after: readonly number[],
  level = 0.95,
): Difference | null {
  const from = squaredError(before);
  const to = squaredError(after);
  if (from === null || to === null || !(level > 0 && level < 1)) return null;
  const change = to.mean - from.mean;
  const error = from.square + to.square;
  const df =
    error === 0
      ? from.n + to.n - 2
      : error ** 2 / (from.square ** 2 / (from.n - 1) + to.square ** 2 / (to.n - 1));
  const half = -tQuantile((1 - level) / 2, df) * Math.sqrt(error);
  return { change, low: change - half, high: change + half, df };
}

/** Mean and squared standard error. */
function squaredError(scores: readonly number[]): { mean: number; square: number; n: number } | null {
  const centre = mean(scores);
  const variance = sampleVariance(scores);
  const n = observed(scores).length;
  return centre === null || variance === null ? null : { mean: centre, square: variance / n, n };
}
