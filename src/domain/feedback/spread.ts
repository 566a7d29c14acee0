import { distributionWithheld } from '../suppression/distributionRule';
import type { SpreadWithheld } from '../suppression/distributionRule';
import type { FeedbackFigures } from './figures';
import { managerGroup, selfGroup } from './groups';
import type { Scale } from './items';
import { pointsOf } from './scale';

/** How the answers of all others to one item are spread. Never to be shown while `withheld` says why not. */
export interface ItemSpread {
  /** Points of the scale, and the answers at each; an answer between two points stands at the nearer one. */
  readonly points: readonly number[];
  readonly counts: readonly number[];
  readonly withheld: SpreadWithheld | null;
}

/** Longest scale whose points are counted, 0 to 10: on a longer one, a point is a person. */
const mostPoints = 11;

/** Spreads of all items of a round, in the order of the matrix, in one pass over its rows. */
export function itemSpreads({ matrix, display }: FeedbackFigures, round: number): ItemSpread[] {
  const { scores, rows, rowRounds, rowGroups, groups, items } = matrix;
  const scales = scalesOf(matrix.spans);
  const counts = scales.map(
    (scale) => new Uint32Array(scale.max - scale.min < mostPoints ? pointsOf(scale).length : 0),
  );
  const anonymous = new Uint32Array(items.length);
  for (let row = 0; row < rows; row++) {
    const group = groups[rowGroups[row] ?? -1];
    if (rowRounds[row] !== round || group === selfGroup) continue;
    for (let column = 0; column < items.length; column++) {
      const score = scores[row * items.length + column] ?? NaN;
      const places = counts[column];
      const scale = scales[column];
      if (Number.isNaN(score) || !places || !scale) continue;
      const point = Math.min(Math.round(score - scale.min), places.length - 1);
      if (point >= 0) places[point] = (places[point] ?? 0) + 1;
      if (group !== managerGroup) anonymous[column] = (anonymous[column] ?? 0) + 1;
    }
  }
  return items.map((_, column): ItemSpread => {
    const scale = scales[column];
    const places = [...(counts[column] ?? [])];
    const overall = display.items[round]?.[column]?.overall ?? null;
    return {
      points: scale && places.length > 0 ? pointsOf(scale) : [],
      counts: places,
      withheld: distributionWithheld(overall, anonymous[column] ?? 0, places),
    };
  });
}

const scalesOf = (spans: FeedbackFigures['matrix']['spans']): Scale[] =>
  spans.flatMap(({ competency, start, end }) => Array.from({ length: end - start }, () => competency.scale));

/** Share of the answers at the highest points of the scale; `null` when the spread is withheld. */
export function topShare(spread: ItemSpread, boxes: number): number | null {
  if (spread.withheld !== null) return null;
  const all = spread.counts.reduce((sum, count) => sum + count, 0);
  return spread.counts.slice(-boxes).reduce((sum, count) => sum + count, 0) / all;
}
