import {
  averageDeviationJ,
  chanceShapes,
  chanceVariance,
  middles,
  rwgJ,
  rwgStarJ,
} from '../domain/statistics/agreementIndices';
import { awgJ } from '../domain/statistics/awg';
import { valueOrThrow } from './errors';
import { finite, ratingsOnScale } from './ratings';
import { numberArgument, wordArgument } from './scalars';

/**
 * Agreement of raters against chance, r_WG: 1 when all agree, 0 when they differ as by chance. Several items: r_WG(J).
 *
 * @example
 * `=COACH.STAT.RWG({4;3;2;4},5)` is 0.542; for three raters and three items `=COACH.STAT.RWG({2,2,3;3,2,2;2,3,2},5)` is 0.938, and with
 * Lindell's form `(…,5,,,TRUE)` 0.833.
 * @remarks
 * One row or one column is one item; in a block raters stand in rows and items in columns, and raters who left an item out do not count.
 * Truncated at 0, except in Lindell's form. r_WG(J) rises with the number of items, Lindell's does not. `#N/A` for fewer than two raters,
 * `#VALUE!` for a score that is not on the scale.
 * @customfunction STAT.RWG
 * @helpurl https://coachbook.example/help/functions.html#stat-rwg
 * @param scores Scores of one item, or raters in rows and items in columns.
 * @param points Number of scale points, such as 5.
 * @param [lowest] Lowest point of the scale. Default 1.
 * @param [chance] Answers by chance: "Uniform" (default), or "Slight skew" on five points.
 * @param [lindell] TRUE for r*_WG(J), which does not rise with the number of items. Default FALSE.
 * @returns The agreement.
 */
export function statRwgFunction(
  scores: unknown[][],
  points: unknown,
  lowest?: unknown,
  chance?: unknown,
  lindell?: unknown,
): number {
  const { ratings, scale } = ratingsOnScale(scores, points, lowest);
  const shape = valueOrThrow(wordArgument(chance, 'The shape of chance', chanceShapes, 'uniform'));
  const variance = valueOrThrow(chanceVariance(scale, shape));
  const isLindell = valueOrThrow(numberArgument(lindell, "The choice of Lindell's form"));
  return finite(isLindell ? rwgStarJ(ratings, variance) : rwgJ(ratings, variance));
}

/**
 * Average deviation: how many scale points raters are from their mean. Up to a sixth of the scale points passes as agreement.
 *
 * @example
 * `=COACH.STAT.AD({4;3;2;4},5)` is 0.75: raters differ by 0.75 points on average, which is under 5/6. For three items
 * `=COACH.STAT.AD({2,2,3;3,2,2;2,3,2},5)` is 0.444.
 * @remarks
 * One row or one column is one item; in a block raters stand in rows and items in columns, and the result is the mean over the items.
 * `#N/A` for fewer than two raters, `#VALUE!` for a score that is not on the scale.
 * @customfunction STAT.AD
 * @helpurl https://coachbook.example/help/functions.html#stat-ad
 * @param scores Scores of one item, or raters in rows and items in columns.
 * @param points Number of scale points, such as 5.
 * @param [lowest] Lowest point of the scale. Default 1.
 * @param [middle] Distances from the "Mean" (default) or the "Median".
 * @returns The mean distance in scale points.
 */
export function statAdFunction(
  scores: unknown[][],
  points: unknown,
  lowest?: unknown,
  middle?: unknown,
): number {
  const { ratings } = ratingsOnScale(scores, points, lowest);
  const from = valueOrThrow(wordArgument(middle, 'The middle', middles, 'mean'));
  return finite(averageDeviationJ(ratings, from));
}

/**
 * Agreement against the widest spread that the mean allows, a_WG: from 1 to −1. #N/A where it is not defined.
 *
 * @example
 * `=COACH.STAT.AWG({4;3;2;4},5)` is 0.651; `=COACH.STAT.AWG({4;4;4},5)` is #N/A: it exists only for means from 2.33 to 3.67 there.
 * @remarks
 * One row or one column is one item; in a block raters stand in rows and items in columns, and the result is the mean over the items.
 * Defined only for means that are not near an end of the scale, the fewer raters the narrower; most means of 360 feedback are too high.
 * There should be no fewer raters than scale points less one. STAT.AD always has a value.
 * @customfunction STAT.AWG
 * @helpurl https://coachbook.example/help/functions.html#stat-awg
 * @param scores Scores of one item, or raters in rows and items in columns.
 * @param points Number of scale points, such as 5.
 * @param [lowest] Lowest point of the scale. Default 1.
 * @returns The agreement.
 */
export function statAwgFunction(scores: unknown[][], points: unknown, lowest?: unknown): number {
  const { ratings, scale } = ratingsOnScale(scores, points, lowest);
  return finite(awgJ(ratings, scale));
}
