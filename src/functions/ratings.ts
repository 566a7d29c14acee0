import { emptyTally, scoreOf } from '../domain/feedback/scores';
import { failure, success } from '../domain/outcome';
import type { Outcome } from '../domain/outcome';
import type { Ratings } from '../domain/statistics/ratings';
import { scaleOf } from '../domain/statistics/scale';
import type { Scale } from '../domain/statistics/scale';
import { cellError, valueOrThrow } from './errors';
import { isRange } from './ranges';
import { numberArgument, requiredNumber } from './scalars';

/** Number of a cell; NaN for blank, not observed, text that is no number, truth values and errors. */
const numberOf = (cell: unknown): number => scoreOf(cell, -Number.MAX_VALUE, Number.MAX_VALUE, emptyTally());

/** Numbers of a range, row by row, NaN where there is none. What is no range has no rows. */
export const ratingsAmong = (range: unknown): Ratings =>
  isRange(range) ? range.map((row) => row.map(numberOf)) : [];

/** Numbers of a range in the order of reading, NaN where there is none. */
export const scoresAmong = (range: unknown): readonly number[] => ratingsAmong(range).flat();

/**
 * Scores of raters on a scale: raters in rows, items in columns. A range of one row is one item, its raters side by side.
 *
 * @throws CustomFunctions.Error `#VALUE!` for a scale that is none, or a score that is not on it
 */
export function ratingsOnScale(
  range: unknown,
  points: unknown,
  lowest: unknown,
): { readonly ratings: Ratings; readonly scale: Scale } {
  const scale = valueOrThrow(
    scaleOf(
      valueOrThrow(requiredNumber(points, 'The number of scale points')),
      valueOrThrow(numberArgument(lowest, 'The lowest point')) ?? 1,
    ),
  );
  const rows = ratingsAmong(range).map((row) => row.map((score) => valueOrThrow(onScale(score, scale))));
  return { ratings: rows.length === 1 ? rows.flat().map((score) => [score]) : rows, scale };
}

/** Excel on the desktop sends blank cells as 0 (office-js #4702): above 0, that is no score. */
function onScale(score: number, { min, max }: Scale): Outcome<number> {
  if (Number.isNaN(score) || (score === 0 && min > 0)) return success(NaN);
  if (score >= min && score <= max) return success(score);
  return failure({
    code: 'score-off-scale',
    what: `A score of ${score} is not on the scale from ${min} to ${max}.`,
    why: 'Agreement is measured against the ends of the scale.',
    next: 'Correct the score, or give the number of scale points and the lowest one.',
  });
}

/**
 * A result that a cell can hold.
 *
 * @throws CustomFunctions.Error with the reason of a failure, or `#VALUE!` for numbers beyond what can be calculated with
 */
export function finite(outcome: Outcome<number>): number {
  const value = valueOrThrow(outcome);
  if (Number.isFinite(value)) return value;
  throw cellError({
    code: 'not-finite',
    what: 'The result is no number.',
    why: 'Some numbers of the range are too large or too small to calculate with.',
    next: 'Check the range for wrong entries.',
  });
}
