import type { FeedbackFigures } from './figures';
import type { Scale } from './items';
import type { ResponseMatrix } from './matrix';

/** How far raters agree, in words (the plain verdict of feedback-360.md 4.4). */
export type AgreementWord = 'strong agreement' | 'broad agreement' | 'mixed views' | 'polarised';

/** See `quadrant.ts`: a limit is met even when binary fractions say a hair more. */
const tolerance = 1e-9;

/**
 * Word for the agreement of some raters on a competency; `null` when no item has enough answers.
 *
 * AD_M (Burke & Dunlap): the mean distance of the answers to an item from their mean, averaged over the items; strong up to a
 * twelfth of the number of scale points, broad up to a sixth. Wider than that, it is polarised when five or more raters stand at
 * least 40 % in each half of the scale and at most 20 % less than half a point from its middle, by their means.
 *
 * Items whose total is withheld have no say (confidentiality rule 8).
 *
 * @param rows Rows of the matrix to look at; raters who do not count for the competency are passed over.
 */
export function agreementOf(
  { matrix, totals: { raterMeans }, display, minRaters }: FeedbackFigures,
  round: number,
  rows: readonly number[],
  competency: number,
): AgreementWord | null {
  const span = matrix.spans[competency];
  if (!span) return null;
  const meanOf = (row: number): number => raterMeans[row * matrix.spans.length + competency] ?? NaN;
  const counting = rows.filter((row) => !Number.isNaN(meanOf(row)));
  const columns: number[] = [];
  for (let column = span.start; column < span.end; column++)
    if (display.items[round]?.[column]?.overall === null) columns.push(column);
  const distance = meanDistance(matrix, columns, counting, minRaters);
  if (distance === null) return null;

  const { scale } = span.competency;
  const points = scale.max - scale.min + 1;
  if (distance <= points / 12 + tolerance) return 'strong agreement';
  if (distance <= points / 6 + tolerance) return 'broad agreement';
  return isPolarised(counting.map(meanOf), scale) ? 'polarised' : 'mixed views';
}

/** AD_M over the items of a competency, in scale points. Plain loops, row by row, for the reason given in `aggregate.ts`. */
function meanDistance(
  { scores, weights }: ResponseMatrix,
  columns: readonly number[],
  rows: readonly number[],
  minAnswers: number,
): number | null {
  const answers = new Uint32Array(columns.length);
  const means = new Float64Array(columns.length);
  const distances = new Float64Array(columns.length);
  const eachAnswer = (take: (item: number, score: number) => void): void => {
    for (const row of rows)
      for (let item = 0; item < columns.length; item++) {
        const score = scores[row * weights.length + (columns[item] as number)] as number;
        if (score === score) take(item, score);
      }
  };
  eachAnswer((item, score) => {
    answers[item] = (answers[item] as number) + 1;
    means[item] = (means[item] as number) + score;
  });
  for (let item = 0; item < means.length; item++)
    means[item] = (means[item] as number) / (answers[item] as number);
  eachAnswer((item, score) => {
    distances[item] = (distances[item] as number) + Math.abs(score - (means[item] as number));
  });

  let total = 0;
  let items = 0;
  for (let item = 0; item < answers.length; item++) {
    const count = answers[item] as number;
    if (count < minAnswers) continue;
    total += (distances[item] as number) / count;
    items++;
  }
  return items === 0 ? null : total / items;
}

function isPolarised(means: readonly number[], scale: Scale): boolean {
  const middle = (scale.min + scale.max) / 2;
  const low = means.filter((mean) => mean <= middle - 0.5).length / means.length;
  const high = means.filter((mean) => mean >= middle + 0.5).length / means.length;
  return means.length >= 5 && low >= 0.4 && high >= 0.4 && 1 - low - high <= 0.2 + tolerance;
}
