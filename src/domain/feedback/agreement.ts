import type { FeedbackFigures } from './figures';
import type { Scale } from './items';
import type { ResponseMatrix } from './matrix';

/** How far raters agree, in words (the plain verdict of feedback-360.md 4.4). */
export type AgreementWord = 'strong agreement' | 'broad agreement' | 'mixed views' | 'polarised';

/** See `quadrant.ts`: a limit is met even when binary fractions say a hair more. */
const tolerance = 1e-9;

/** Who and what the agreement on a competency is judged by. */
export interface AgreementBase {
  /** Rows of the matrix. */
  readonly rows: readonly number[];
  /** Columns of the matrix: the items whose total is shown. */
  readonly columns: readonly number[];
}

/**
 * The answers by which agreement on a competency is judged: of raters who count for it, to items whose total is shown (what is
 * withheld has no say). Raters who answered all of these, as in R's `multilevel`; while they are fewer than k, all of them.
 *
 * @param rows Rows of the matrix to look at.
 */
export function agreementBase(
  { matrix, totals: { raterMeans }, display, minRaters }: FeedbackFigures,
  round: number,
  rows: readonly number[],
  competency: number,
): AgreementBase {
  const { spans, scores, weights } = matrix;
  const span = spans[competency] ?? { start: 0, end: 0 };
  const columns: number[] = [];
  for (let column = span.start; column < span.end; column++)
    if (display.items[round]?.[column]?.overall === null) columns.push(column);
  const counting = rows.filter((row) => !Number.isNaN(raterMeans[row * spans.length + competency] ?? NaN));
  const complete = counting.filter((row) => {
    for (const column of columns) if (Number.isNaN(scores[row * weights.length + column])) return false;
    return true;
  });
  return { rows: complete.length < minRaters ? counting : complete, columns };
}

/**
 * Word for the agreement of some raters on a competency; `null` when no item has enough answers.
 *
 * AD_M (Burke & Dunlap): the mean distance of the answers to an item from their mean, averaged over the items; strong up to a
 * twelfth of the number of scale points, broad up to a sixth. Wider than that, it is polarised when five or more raters stand at
 * least 40 % in each half of the scale and at most 20 % less than half a point from its middle, by their means.
 *
 * @param minAnswers Fewest answers to an item that may speak (confidentiality rule 8).
 */
export function agreementOf(
  { matrix, totals: { raterMeans } }: FeedbackFigures,
  base: AgreementBase,
  competency: number,
  minAnswers: number,
): AgreementWord | null {
  const distance = meanDistance(matrix, base.columns, base.rows, minAnswers);
  const scale = matrix.spans[competency]?.competency.scale;
  if (distance === null || !scale) return null;

  const points = scale.max - scale.min + 1;
  if (distance <= points / 12 + tolerance) return 'strong agreement';
  if (distance <= points / 6 + tolerance) return 'broad agreement';
  const meanOf = (row: number): number => raterMeans[row * matrix.spans.length + competency] ?? NaN;
  return isPolarised(base.rows, meanOf, scale) ? 'polarised' : 'mixed views';
}

/**
 * AD_M over the items of a competency, in scale points. Plain loops for the reason given in `aggregate.ts`, and row by row: a rater's
 * answers to a competency stand side by side, those of all raters to an item far apart.
 */
function meanDistance(
  { scores, weights }: ResponseMatrix,
  columns: readonly number[],
  rows: readonly number[],
  minAnswers: number,
): number | null {
  const width = columns.length;
  const answers = new Uint32Array(width);
  const sums = new Float64Array(width);
  for (const row of rows) {
    const first = row * weights.length;
    for (let at = 0; at < width; at++) {
      const score = scores[first + (columns[at] as number)] as number;
      if (score !== score) continue;
      answers[at] = (answers[at] as number) + 1;
      sums[at] = (sums[at] as number) + score;
    }
  }
  const means = sums.map((sum, at) => sum / (answers[at] as number));
  const distances = new Float64Array(width);
  for (const row of rows) {
    const first = row * weights.length;
    for (let at = 0; at < width; at++) {
      const score = scores[first + (columns[at] as number)] as number;
      if (score === score)
        distances[at] = (distances[at] as number) + Math.abs(score - (means[at] as number));
    }
  }
  let total = 0;
  let items = 0;
  for (let at = 0; at < width; at++) {
    if ((answers[at] as number) < minAnswers) continue;
    total += (distances[at] as number) / (answers[at] as number);
    items++;
  }
  return items === 0 ? null : total / items;
}

function isPolarised(rows: readonly number[], meanOf: (row: number) => number, scale: Scale): boolean {
  const middle = (scale.min + scale.max) / 2;
  let low = 0;
  let high = 0;
  for (const row of rows) {
    const mean = meanOf(row);
    if (mean <= middle - 0.5) low++;
    else if (mean >= middle + 0.5) high++;
  }
  const share = (count: number): number => count / rows.length;
  const between = 1 - share(low) - share(high);
  return rows.length >= 5 && share(low) >= 0.4 && share(high) >= 0.4 && between <= 0.2 + tolerance;
}
