import { failure, success } from '../outcome';
import type { Outcome } from '../outcome';
import { feedbackFigures, roundAt } from './figures';
import { reasons } from './reasons';
import { itemSpreads, topShare } from './spread';
import type { ItemSpread } from './spread';
import { fold } from '../table';
import type { Table } from '../table';
import { spreadReason } from './withheldReason';

/** The answers of all others at one point of an item's scale. */
export interface DistributionRow {
  readonly score: number;
  readonly answers: number;
  /** Of all answers, 0 to 1. */
  readonly share: number;
}

/**
 * Distribution of all others' answers to an item, a reversed one turned round, where confidentiality rule 8 lets it be shown.
 *
 * @param round See `itemReport`.
 * @param minRaters See `itemReport`.
 */
export function feedbackDistribution(
  responses: Table,
  items: Table,
  item: string,
  round: string | null,
  minRaters: number | null,
): Outcome<DistributionRow[]> {
  const spread = spreadOf(responses, items, item, round, minRaters);
  if (!spread.ok) return spread;
  const { points, counts } = spread.value;
  const all = counts.reduce((sum, count) => sum + count, 0);
  return success(
    points.map((score, at) => ({ score, answers: counts[at] ?? 0, share: (counts[at] ?? 0) / all })),
  );
}

/** The distribution as a rectangle of cells with its header row: Score, Answers, Share. */
export const distributionTable = (rows: readonly DistributionRow[]): (string | number)[][] => [
  ['Score', 'Answers', 'Share'],
  ...rows.map(({ score, answers, share }) => [score, answers, share]),
];

/**
 * Share of all others' answers to an item that stand at the highest points of its scale, 0 to 1; shown where the distribution is.
 *
 * @param boxes How many of the highest points; `null` for 2, "favourable" on 1 to 5.
 */
export function feedbackTopBox(
  responses: Table,
  items: Table,
  item: string,
  boxes: number | null,
  round: string | null,
  minRaters: number | null,
): Outcome<number> {
  const spread = spreadOf(responses, items, item, round, minRaters);
  if (!spread.ok) return spread;
  const { points } = spread.value;
  const wanted = boxes ?? 2;
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > points.length)
    return failure(reasons.boxesOutside(points.length));
  return success(topShare(spread.value, wanted) ?? 0);
}

function spreadOf(
  responses: Table,
  items: Table,
  item: string,
  round: string | null,
  minRaters: number | null,
): Outcome<ItemSpread> {
  const figures = feedbackFigures(responses, items, minRaters);
  if (!figures.ok) return figures;
  const at = roundAt(figures.value, round);
  if (!at.ok) return at;
  const column = figures.value.matrix.items.findIndex(({ id }) => fold(id) === fold(item));
  const spread = itemSpreads(figures.value, at.value)[column];
  if (!spread) return failure(reasons.itemUnknown(item));
  if (spread.points.length === 0) return failure(reasons.scaleTooLong(item));
  return spread.withheld === null
    ? success(spread)
    : failure(spreadReason(item, spread.withheld, figures.value.minRaters));
}
