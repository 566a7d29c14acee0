import { failure, success } from '../outcome';
import type { Outcome } from '../outcome';
import { isSpread, sampleVariance } from './descriptives';
import { columnsOf, completeRows } from './ratings';
import type { Ratings } from './ratings';
import { noSpread, tooFew } from './reasons';

/**
 * Cronbach's alpha of items: J/(J − 1)·(1 − Σs²ᵢ/s²_total) (feedback-360.md 4.5). May be negative, when items run against each other;
 * with fewer than ten raters it is noise.
 *
 * @param ratings raters in rows, items in columns, reversed items turned round; raters with a missing rating are left out
 * @returns a failure for fewer than two items or raters, or when all raters have the same total
 */
export function cronbachAlpha(ratings: Ratings): Outcome<number> {
  const complete = completeRows(ratings);
  const items = columnsOf(complete);
  const totals = complete.map((row) => row.reduce((sum, rating) => sum + rating, 0));
  const total = sampleVariance(totals);
  if (total === null) return failure(tooFew('complete row', 'complete rows', 2, complete.length));
  if (items.length < 2) return failure(tooFew('item', 'items', 2, items.length));
  if (!isSpread(Math.sqrt(total), totals))
    return failure(noSpread('All raters have the same total.', 'Alpha'));
  const within = items.reduce((sum, item) => sum + (sampleVariance(item) ?? NaN), 0);
  return success((items.length / (items.length - 1)) * (1 - within / total));
}

/**
 * Reliability of the mean of several raters, or of a test so many times as long: k·r/(1 + (k − 1)·r) (Spearman & Brown).
 *
 * @param reliability of one rater, 0 to 1
 * @param times raters in the mean
 */
export const spearmanBrown = (reliability: number, times: number): number =>
  (times * reliability) / (1 + (times - 1) * reliability);
