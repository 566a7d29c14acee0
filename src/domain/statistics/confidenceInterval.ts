import { mean, observed, standardError } from './descriptives';
import { tQuantile } from './studentT';

/** A mean with the ends of its confidence interval, in the unit of the scores. Never clipped to the scale: the width is the message. */
export interface MeanInterval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Scores that were given. */
  readonly n: number;
}

/**
 * Confidence interval of a mean: x̄ ± t(1 − (1 − level)/2, n − 1)·s/√n (feedback-360.md 4.2).
 *
 * @param scores NaN for those not given
 * @param level confidence, over 0 and under 1
 * @param populationSize how many there are in all, when the scores come from a finite group: the standard error shrinks by
 *   √(1 − n/N), to nothing when everybody answered
 * @returns `null` for fewer than two scores, more scores than the population has, or a level outside its range
 */
export function meanInterval(
  scores: readonly number[],
  level = 0.95,
  populationSize?: number,
): MeanInterval | null {
  const n = observed(scores).length;
  const centre = mean(scores);
  const error = standardError(scores);
  if (centre === null || error === null || !(level > 0 && level < 1)) return null;
  const remaining = populationSize === undefined ? 1 : 1 - n / populationSize;
  if (!(remaining >= 0)) return null;
  const half = -tQuantile((1 - level) / 2, n - 1) * error * Math.sqrt(remaining);
  return { mean: centre, low: centre - half, high: centre + half, n };
}
