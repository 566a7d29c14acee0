import { failure, success } from '../outcome';
import type { Outcome } from '../outcome';
import { isSpread, mean, observed, sampleSd } from './descriptives';
import { pairs } from './difference';
import { lnGamma } from './lnGamma';
import { noSpread, tooFew } from './reasons';

/**
 * What the change is divided by (feedback-360.md 4.6):
 * - `av` mean of the two standard deviations (Cumming 2012),
 * - `rms` root of the mean of the two variances,
 * - `z` standard deviation of the differences,
 * - `pooled` that of two sets of people who are not the same (Cohen's d).
 */
export type Standardiser = 'av' | 'rms' | 'z' | 'pooled';

/** How Hedges' correction for small samples is taken: not at all (d), by its usual formula (g), or by the gamma function. */
export type Correction = 'none' | 'usual' | 'exact';

/**
 * Change in standard deviations, after minus before: d, or Hedges' g. The same people are paired in the order given and whoever lacks a
 * score is left out, with n − 1 degrees of freedom for g; `pooled` takes two sets of people, with n₁ + n₂ − 2.
 *
 * @param before scores, NaN for those not given
 * @param after scores, NaN for those not given
 * @returns a failure for too few scores, or when nothing varies
 */
export function effectSize(
  before: readonly number[],
  after: readonly number[],
  standardiser: Standardiser,
  correction: Correction = 'none',
): Outcome<number> {
  const matched = pairs(before, after);
  const [from, to] =
    standardiser === 'pooled'
      ? [observed(before), observed(after)]
      : [matched.map(([score]) => score), matched.map(([, score]) => score)];
  const df = standardiser === 'pooled' ? from.length + to.length - 2 : matched.length - 1;
  const least = correction === 'none' || standardiser === 'pooled' ? 2 : 3;
  if (Math.min(from.length, to.length) < least)
    return failure(
      standardiser === 'pooled'
        ? tooFew('score on a side', 'scores on a side', least, Math.min(from.length, to.length))
        : tooFew('person with both scores', 'people with both scores', least, matched.length),
    );
  const unit = deviations[standardiser](from, to);
  if (!isSpread(unit, [...from, ...to]))
    return failure(noSpread('The scores do not vary.', 'An effect size'));
  const change = (mean(to) ?? NaN) - (mean(from) ?? NaN);
  return success((change / unit) * (correction === 'none' ? 1 : hedgesFactor(df, correction === 'exact')));
}

type Deviation = (from: readonly number[], to: readonly number[]) => number;

const sd = (scores: readonly number[]): number => sampleSd(scores) ?? NaN;

const deviations: Readonly<Record<Standardiser, Deviation>> = {
  av: (from, to) => (sd(from) + sd(to)) / 2,
  rms: (from, to) => Math.sqrt((sd(from) ** 2 + sd(to) ** 2) / 2),
  z: (from, to) => sd(to.map((score, at) => score - (from[at] ?? NaN))),
  pooled: (from, to) =>
    Math.sqrt(
      ((from.length - 1) * sd(from) ** 2 + (to.length - 1) * sd(to) ** 2) / (from.length + to.length - 2),
    ),
};

/**
 * Hedges' factor that turns d into g: 1 − 3/(4·df − 1), or exactly Γ(df/2)/(√(df/2)·Γ((df − 1)/2)); 0 for one degree of freedom.
 *
 * @param df degrees of freedom, 1 or more
 */
export function hedgesFactor(df: number, exact = false): number {
  if (!exact) return 1 - 3 / (4 * df - 1);
  return df <= 1 ? 0 : Math.exp(lnGamma(df / 2) - lnGamma((df - 1) / 2)) / Math.sqrt(df / 2);
}
