import { failure, success } from '../outcome';
import type { Outcome } from '../outcome';
import { averageDeviationJ, chanceVariance, rwg, rwgJ, rwgStarJ } from '../statistics/agreementIndices';
import { awgJ } from '../statistics/awg';
import { mean } from '../statistics/descriptives';
import { columnsOf } from '../statistics/ratings';
import type { Ratings } from '../statistics/ratings';
import { agreementBase } from './agreement';
import { feedbackFigures, roundAt, rowsOf } from './figures';
import type { Scale } from './items';
import { notShown } from './notShown';
import { reasons } from './reasons';
import { reportOf } from './report';
import { fold } from '../table';
import type { Table } from '../table';
import { withheldReason } from './withheldReason';

/** The indices of agreement that can be asked for, beside the word. */
export const agreementIndexNames = ['AD', 'rWG', 'rWG(J)', 'r*WG(J)', 'aWG'] as const;

export type AgreementIndex = (typeof agreementIndexNames)[number];

/**
 * Agreement of all others on one competency: the word of the report, or an index (feedback-360.md 4.4). Indices are over the raters
 * who answered every item whose total is shown: AD (mean distance from the mean, in scale points, averaged over the items), rWG (mean
 * of the items' r_WG against a uniform spread), rWG(J), r*WG(J) (Lindell) and aWG (mean of the items' a_WG).
 *
 * @param index `null`, blank or `word` for the word.
 * @param round See `feedbackReport`.
 * @param minRaters See `feedbackReport`.
 */
export function feedbackAgreement(
  responses: Table,
  items: Table,
  competency: string,
  index: string | null,
  round: string | null,
  minRaters: number | null,
): Outcome<string | number> {
  const wanted = readIndex(index);
  if (!wanted) return failure(reasons.indexUnknown(index ?? '', ['word', ...agreementIndexNames]));
  const read = feedbackFigures(responses, items, minRaters);
  if (!read.ok) return read;
  const figures = read.value;
  const round_ = roundAt(figures, round);
  if (!round_.ok) return round_;
  const report = reportOf(figures, round_.value);
  const at = report.rows.findIndex((row) => fold(row.competency) === fold(competency));
  const row = report.rows[at];
  if (!row) return failure(reasons.competencyUnknown(competency));
  if (row.withheld.overall !== null)
    return failure(withheldReason('Others', row.competency, row.withheld.overall, report.minRaters));
  if (wanted === 'word')
    return row.agreement === null
      ? failure(notShown.tooFewComplete(row.competency, report.minRaters))
      : success(row.agreement);

  const { matrix, others } = figures;
  const base = agreementBase(figures, round_.value, rowsOf(matrix, round_.value, others), at);
  const ratings = base.rows.map((rater) =>
    base.columns.map((column) => matrix.scores[rater * matrix.weights.length + column] ?? NaN),
  );
  const complete = ratings.filter((answers) => answers.length > 0 && !answers.some(Number.isNaN));
  return complete.length < report.minRaters
    ? failure(notShown.tooFewComplete(row.competency, report.minRaters))
    : indexOf(wanted, complete, row.scale);
}

function readIndex(index: string | null): AgreementIndex | 'word' | undefined {
  const key = (text: string): string => text.toLowerCase().replace(/[\s_()]/g, '');
  const wanted = key(index ?? '');
  return wanted === '' || wanted === 'word'
    ? 'word'
    : agreementIndexNames.find((name) => key(name) === wanted);
}

function indexOf(index: AgreementIndex, ratings: Ratings, scale: Scale): Outcome<number> {
  if (index === 'AD') return averageDeviationJ(ratings);
  if (index === 'aWG') return awgJ(ratings, scale);
  const chance = chanceVariance(scale);
  if (!chance.ok) return chance;
  if (index === 'rWG(J)') return rwgJ(ratings, chance.value);
  if (index === 'r*WG(J)') return rwgStarJ(ratings, chance.value);
  const ofItems: number[] = [];
  for (const item of columnsOf(ratings)) {
    const value = rwg(item, chance.value);
    if (!value.ok) return value;
    ofItems.push(value.value);
  }
  return success(mean(ofItems) ?? NaN);
}
