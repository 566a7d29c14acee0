import { failure, success } from '../outcome';
import type { Outcome, Reason } from '../outcome';
import { mean, median, observed, sampleVariance } from './descriptives';
import { columnsOf, completeRows } from './ratings';
import type { Ratings } from './ratings';
import { outside, tooFew } from './reasons';
import type { Scale } from './scale';

/*
 * How far raters agree on what they rate (feedback-360.md 4.4). One item: its scores in any order. Several (J): raters in rows, items
 * in columns; a rater who left an item out is left out, as in R's `multilevel`.
 */

/** Answers that would be as good as chance: all alike likely, or leaning to the upper end a little (James, Demaree & Wolf 1984). */
export type ChanceShape = 'uniform' | 'slight skew';

export const chanceShapes: readonly ChanceShape[] = ['uniform', 'slight skew'];

/**
 * Variance of answers by chance on a scale of A points: (A² − 1)/12, or 1.34 for a slight skew on five points. 360 ratings are lenient,
 * so the uniform one flatters agreement.
 *
 * @returns a failure for a skew on other than five points, where no value is published
 */
export function chanceVariance({ min, max }: Scale, shape: ChanceShape = 'uniform'): Outcome<number> {
  const points = max - min + 1;
  if (shape === 'uniform') return success((points ** 2 - 1) / 12);
  if (points === 5) return success(1.34);
  return failure(
    outside(
      `The slight skew is not known for ${points} points.`,
      'Its variance is published for a scale of five.',
      'Leave it out, to compare with uniform answers.',
    ),
  );
}

/**
 * r_WG of one item: 1 − s²/σ², 1 when all agree, 0 when they differ as by chance or more.
 *
 * @param chance variance by chance, see `chanceVariance`
 * @returns a failure for fewer than two scores
 */
export const rwg = (scores: readonly number[], chance: number): Outcome<number> =>
  rwgJ(
    observed(scores).map((score) => [score]),
    chance,
  );

/**
 * r_WG(J) of J items: J(1 − q)/(J(1 − q) + q) with q = mean item variance/σ², 0 when q ≥ 1. It rises with J.
 *
 * @returns a failure for fewer than two raters who rated all items
 */
export function rwgJ(ratings: Ratings, chance: number): Outcome<number> {
  const share = varianceShare(ratings, chance);
  if (!share.ok) return share;
  const agreed = columnsOf(ratings).length * Math.max(0, 1 - share.value);
  return success(agreed / (agreed + share.value));
}

/**
 * r*_WG(J) (Lindell): 1 − q, which does not rise with J. Below 0 when raters differ more than by chance: not cut off, as in R.
 *
 * @returns a failure for fewer than two raters who rated all items
 */
export function rwgStarJ(ratings: Ratings, chance: number): Outcome<number> {
  const share = varianceShare(ratings, chance);
  return share.ok ? success(1 - share.value) : share;
}

/** q: mean variance of the items as a share of that by chance. */
function varianceShare(ratings: Ratings, chance: number): Outcome<number> {
  const complete = completeRows(ratings);
  const variance = mean(columnsOf(complete).map((item) => sampleVariance(item) ?? NaN));
  return variance === null ? failure(tooFewRaters(ratings)) : success(variance / chance);
}

function tooFewRaters(ratings: Ratings): Reason {
  const complete = completeRows(ratings).length;
  return ratings.some((row) => row.length > 1)
    ? tooFew('rater with a score for each item', 'raters with a score for each item', 2, complete)
    : tooFew('score', 'scores', 2, complete);
}

/** The middle that distances are taken from. */
export type Middle = 'mean' | 'median';

export const middles: readonly Middle[] = ['mean', 'median'];

/**
 * Average deviation of one item, AD_M or AD_Md (Burke, Finkelstein & Dusig 1999): mean distance of the scores from their mean or median,
 * in scale points. Up to a sixth of the number of scale points passes as agreement.
 *
 * @returns a failure for fewer than two scores
 */
export const averageDeviation = (scores: readonly number[], middle: Middle = 'mean'): Outcome<number> =>
  averageDeviationJ(
    observed(scores).map((score) => [score]),
    middle,
  );

/**
 * AD(J) of J items: the mean of their average deviations.
 *
 * @returns a failure for fewer than two raters who rated all items
 */
export function averageDeviationJ(ratings: Ratings, middle: Middle = 'mean'): Outcome<number> {
  const complete = completeRows(ratings);
  const deviation = mean(columnsOf(complete).map((item) => deviationOf(item, middle)));
  return complete.length < 2 || deviation === null ? failure(tooFewRaters(ratings)) : success(deviation);
}

function deviationOf(scores: readonly number[], middle: Middle): number {
  const centre = (middle === 'mean' ? mean(scores) : median(scores)) ?? NaN;
  return mean(scores.map((score) => Math.abs(score - centre))) ?? NaN;
}
