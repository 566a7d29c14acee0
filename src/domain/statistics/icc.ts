import { failure, success } from '../outcome';
import type { Outcome } from '../outcome';
import { mean } from './descriptives';
import { columnsOf, completeRows } from './ratings';
import type { Ratings } from './ratings';
import { noSpread, tooFew } from './reasons';

/**
 * Forms of Shrout & Fleiss (1979). First figure: each target has judges of its own (1), all judges rate all targets and stand for more
 * (2), or are the only ones (3). Second: reliability of one judge (1) or of the mean of all k.
 */
export type IccForm = '1,1' | '2,1' | '3,1' | '1,k' | '2,k' | '3,k';

export const iccForms: readonly IccForm[] = ['1,1', '2,1', '3,1', '1,k', '2,k', '3,k'];

/** Mean squares of an analysis of variance. */
export interface MeanSquares {
  /** Number of targets, n. */
  readonly targets: number;
  /** Number of judges, k. */
  readonly judges: number;
  /** BMS: between targets. */
  readonly between: number;
  /** WMS: within targets. */
  readonly within: number;
  /** JMS: between judges. */
  readonly betweenJudges: number;
  /** EMS: what is left. */
  readonly residual: number;
}

/**
 * Mean squares of ratings: targets in rows, judges in columns; targets with a missing rating are left out.
 *
 * @returns a failure for fewer than two complete targets or judges
 */
export function meanSquares(ratings: Ratings): Outcome<MeanSquares> {
  const rows = completeRows(ratings);
  const columns = columnsOf(rows);
  const targets = rows.length;
  const judges = columns.length;
  if (targets < 2) return failure(tooFew('complete row', 'complete rows', 2, targets));
  if (judges < 2) return failure(tooFew('column of ratings', 'columns of ratings', 2, judges));
  const grand = mean(rows.flat()) ?? NaN;
  const squares = (values: readonly number[]): number => values.reduce((sum, value) => sum + value ** 2, 0);
  const rowEffects = rows.map((row) => (mean(row) ?? NaN) - grand);
  const columnEffects = columns.map((column) => (mean(column) ?? NaN) - grand);
  const left = rows.flatMap((row, target) =>
    row.map((rating, judge) => rating - grand - (rowEffects[target] ?? NaN) - (columnEffects[judge] ?? NaN)),
  );
  const ofJudges = targets * squares(columnEffects);
  return success({
    targets,
    judges,
    between: (judges * squares(rowEffects)) / (targets - 1),
    within: (ofJudges + squares(left)) / (targets * (judges - 1)),
    betweenJudges: ofJudges / (judges - 1),
    residual: squares(left) / ((targets - 1) * (judges - 1)),
  });
}

/**
 * Intraclass correlation (feedback-360.md 4.5). Negative when judges differ more within targets than targets do, and then without bounds
 * for the mean of k: to be read as no agreement, never as its size.
 *
 * @returns a failure when all ratings are the same
 */
export function icc(squares: MeanSquares, form: IccForm): Outcome<number> {
  const { targets, judges, between, within, betweenJudges, residual } = squares;
  const error = form.startsWith('1') ? within : residual;
  const ofJudges = form.startsWith('2') ? (betweenJudges - residual) / targets : 0;
  const total = form.endsWith('k') ? between + ofJudges : between + (judges - 1) * error + judges * ofJudges;
  // Equal ratings leave rounding errors, not zeros.
  if (Math.abs(total) <= 1e-12 * (between + within + betweenJudges) || total === 0)
    return failure(
      noSpread('The ratings do not differ enough between the rows.', 'An intraclass correlation'),
    );
  return success((between - error) / total);
}
