import { failure, success } from '../domain/outcome';
import type { Outcome } from '../domain/outcome';
import { spearmanBrown } from '../domain/statistics/alpha';
import { meanInterval } from '../domain/statistics/confidenceInterval';
import { observed } from '../domain/statistics/descriptives';
import { effectSize } from '../domain/statistics/effectSize';
import type { Correction, Standardiser } from '../domain/statistics/effectSize';
import { outside, tooFew } from '../domain/statistics/reasons';
import { reliableChange } from '../domain/statistics/reliableChange';
import { valueOrThrow } from './errors';
import { finite, scoresAmong } from './ratings';
import { levelArgument, numberArgument, requiredNumber, wordArgument } from './scalars';

/**
 * Mean of scores with its confidence interval by Student's t: spills mean, low, high and n side by side.
 *
 * @example
 * `=COACH.STAT.CI({4;3;2;4})` spills 3.25 · 1.727 · 4.773 · 4. With `(…,0.95,4)` all four of a group of four answered, and the interval is
 * the mean.
 * @remarks
 * Blank cells, text and errors do not count; Excel on the desktop may send blank cells as 0 (office-js #4702), which is a score: write
 * `IF(range="","",range)`. Not clipped to the scale: the width is the message. Of fewer than three scores it says next to nothing.
 * `#N/A` for fewer than two.
 * @customfunction STAT.CI
 * @helpurl https://coachbook.example/help/functions.html#stat-ci
 * @param scores Scores, in any order.
 * @param [level] Confidence, over 0 and under 1. Default 0.95.
 * @param [population] How many there are in all, when the scores are most of a small group: narrows the interval.
 * @returns Mean, low, high, n.
 */
export function statCiFunction(scores: unknown[][], level?: unknown, population?: unknown): number[][] {
  const given = observed(scoresAmong(scores));
  const confidence = valueOrThrow(levelArgument(level)) ?? 0.95;
  const size = valueOrThrow(populationArgument(population, given.length));
  const interval = meanInterval(given, confidence, size);
  if (!interval) return valueOrThrow(failure(tooFew('score', 'scores', 2, given.length)));
  const { mean, low, high, n } = interval;
  return [[mean, low, high, n].map((value) => finite(success(value)))];
}

function populationArgument(argument: unknown, scores: number): Outcome<number | undefined> {
  const size = numberArgument(argument, 'The population');
  if (!size.ok) return size;
  if (size.value === null || size.value >= scores) return success(size.value ?? undefined);
  return failure(
    outside(
      `The population of ${size.value} is smaller than the number of scores, ${scores}.`,
      'The scores come from it.',
      'Give the number of all who could have answered, or leave it out.',
    ),
  );
}

/** Kinds of effect size by their names in the formula. */
const kinds: Readonly<Record<string, readonly [Standardiser, isG: boolean]>> = {
  d_av: ['av', false],
  d_rms: ['rms', false],
  d_z: ['z', false],
  d_pooled: ['pooled', false],
  g: ['av', true],
  g_av: ['av', true],
  g_rms: ['rms', true],
  g_z: ['z', true],
  g_pooled: ['pooled', true],
};

/**
 * Change from one set of scores to another in standard deviations: d, or Hedges' g for small samples.
 *
 * @example
 * With 3,3,2,4,3,2,3,3 in A1:A8 and 4,4,3,4,4,3,3,4 in B1:B8 `=COACH.STAT.EFFECTSIZE(A1:A8,B1:B8)` is 1.295, with "d_rms" 1.288, with
 * "d_z" 1.620 and with "g" 1.151.
 * @remarks
 * d_av divides by the mean of both standard deviations, d_rms by the root of the mean variance, d_z by that of the differences: the scores
 * of a person stand in the same place of both ranges, and whoever lacks one is left out. d_pooled is for people who cannot be matched. g,
 * g_rms, g_z and g_pooled are corrected with n − 1 degrees of freedom, g_pooled with n₁ + n₂ − 2. Excel on the desktop may send blank cells
 * as 0 (office-js #4702), which is a score: write `IF(range="","",range)`. `#N/A` for too few scores, or when nothing varies.
 * @customfunction STAT.EFFECTSIZE
 * @helpurl https://coachbook.example/help/functions.html#stat-effectsize
 * @param pre Scores before.
 * @param post Scores after; of the same people in the same order, unless the kind is pooled.
 * @param [kind] d_av (default), d_rms, d_z, d_pooled, g, g_rms, g_z or g_pooled.
 * @param [exact] TRUE for the exact correction of g, FALSE (default) for its usual formula.
 * @returns The change in standard deviations, after minus before.
 */
export function statEffectSizeFunction(
  pre: unknown[][],
  post: unknown[][],
  kind?: unknown,
  exact?: unknown,
): number {
  const [before, after] = [scoresAmong(pre), scoresAmong(post)];
  const name = valueOrThrow(wordArgument(kind, 'The kind', Object.keys(kinds), 'd_av'));
  const [standardiser, isG] = kinds[name] ?? ['av', false];
  const isExact = valueOrThrow(numberArgument(exact, 'The choice of the exact correction'));
  if (standardiser !== 'pooled') valueOrThrow(sameSize(before, after));
  const correction: Correction = isG ? (isExact ? 'exact' : 'usual') : 'none';
  return finite(effectSize(before, after, standardiser, correction));
}

const sameSize = (before: readonly number[], after: readonly number[]): Outcome<null> =>
  before.length === after.length
    ? success(null)
    : failure(
        outside(
          `The ranges have ${before.length} and ${after.length} cells.`,
          'The scores of a person stand in the same place of both.',
          'Choose ranges of one size, or the kind d_pooled for people who cannot be matched.',
        ),
      );

/**
 * Reliable change index (Jacobson & Truax): the change against the noise of the measure. Beyond 1.96 either way it is reliable.
 *
 * @example
 * `=COACH.STAT.RCI(3.2,3.9,0.55,0.85)` is 2.32: reliable; for 3.6 it is 1.33: not. `=COACH.STAT.RCI(32.5,47.5,7.5,0.8)` is 3.162.
 * @remarks
 * For the mean of several raters the reliability must be that of their mean, not alpha: give that of one rater and how many there are, and
 * it is raised by the formula of Spearman & Brown. 0.30 for one is 0.774 for eight.
 * @customfunction STAT.RCI
 * @helpurl https://coachbook.example/help/functions.html#stat-rci
 * @param pre Score or mean before.
 * @param post Score or mean after.
 * @param sd Standard deviation of the scores in a norm group or before.
 * @param reliability Reliability of the scores, from 0 to under 1.
 * @param [raters] Raters in each mean, when the reliability is that of one rater. Default 1.
 * @returns The change in standard errors of a difference.
 */
export function statRciFunction(
  pre: unknown,
  post: unknown,
  sd: unknown,
  reliability: unknown,
  raters?: unknown,
): number {
  const ofOne = valueOrThrow(requiredNumber(reliability, 'The reliability'));
  const change = reliableChange(
    valueOrThrow(requiredNumber(pre, 'The score before')),
    valueOrThrow(requiredNumber(post, 'The score after')),
    valueOrThrow(requiredNumber(sd, 'The standard deviation')),
    spearmanBrown(ofOne, valueOrThrow(ratersArgument(raters))),
  );
  return finite(success(valueOrThrow(change).index));
}

function ratersArgument(argument: unknown): Outcome<number> {
  const raters = numberArgument(argument, 'The number of raters');
  if (!raters.ok) return raters;
  if (raters.value === null || raters.value >= 1) return success(raters.value ?? 1);
  return failure(
    outside(
      `There cannot be ${raters.value} raters.`,
      'A mean is that of one rater or more.',
      'Give how many raters are in each mean, or leave it out.',
    ),
  );
}
