import { failure, success } from '../outcome';
import type { Outcome } from '../outcome';
import { mean, observed, sampleVariance } from './descriptives';
import { columnsOf, completeRows } from './ratings';
import type { Ratings } from './ratings';
import { tooFew } from './reasons';
import type { Scale } from './scale';

/** Means are sums of binary fractions: 7/3 is inside the limit 7/3. */
const tolerance = 1e-9;

/**
 * a_WG of one item (Brown & Hauenstein 2005): 1 − 2s²/{[(H + L)M − M² − HL]·k/(k − 1)}, the variance against the largest one that the
 * mean M of k raters allows on a scale from L to H. 1 when all agree, 0 as by chance, −1 when all stand at the ends. It exists only for
 * means from [L(k − 1) + H]/k to [H(k − 1) + L]/k: three raters who all say 4 of 5 have none. R's help asks for one rater fewer than
 * scale points.
 *
 * @param scores NaN for those not given
 * @returns a failure for fewer than two scores, or a mean too near an end of the scale
 */
export function awg(scores: readonly number[], { min, max }: Scale): Outcome<number> {
  const given = observed(scores);
  const raters = given.length;
  const centre = mean(given);
  const variance = sampleVariance(given);
  if (centre === null || variance === null) return failure(tooFew('score', 'scores', 2, raters));
  const lowest = (min * (raters - 1) + max) / raters;
  const highest = (max * (raters - 1) + min) / raters;
  if (centre < lowest - tolerance || centre > highest + tolerance)
    return failure({
      code: 'awg-undefined',
      what: `a_WG has no value for a mean of ${rounded(centre)} among ${raters} raters.`,
      why: `It exists only for means from ${rounded(lowest)} to ${rounded(highest)} there.`,
      next: 'Use STAT.AD, which always has a value.',
    });
  const largest = (((max + min) * centre - centre ** 2 - max * min) * raters) / (raters - 1);
  return success(1 - (2 * variance) / largest);
}

const rounded = (value: number): number => Number(value.toFixed(2));

/**
 * a_WG(J) of J items: the mean of their a_WG. Raters in rows, items in columns; a rater who left an item out is left out.
 *
 * @returns a failure when an item has none
 */
export function awgJ(ratings: Ratings, scale: Scale): Outcome<number> {
  const values: number[] = [];
  for (const item of columnsOf(completeRows(ratings))) {
    const value = awg(item, scale);
    if (!value.ok) return value;
    values.push(value.value);
  }
  const value = mean(values);
  return value === null ? failure(tooFew('score', 'scores', 2, 0)) : success(value);
}
