import { pomp } from '../statistics/pomp';
import type { ItemReport, ItemRow } from './itemReport';

/** Items with the highest and the lowest means, and whether ties made either list longer than was asked for. */
export interface TopBottomItems {
  /** From the highest down. */
  readonly top: readonly ItemRow[];
  readonly topTied: boolean;
  /** From the lowest up. */
  readonly bottom: readonly ItemRow[];
  readonly bottomTied: boolean;
}

/** Means that lie closer are a tie: 0.05 on 1 to 5, in percent of the scale (feedback-360.md 4.2). */
const tiedBelow = 1.25;

/** Means are sums of binary fractions: 4.05 and 4 differ by a hair less than 0.05. */
const tolerance = 1e-9;

/**
 * The items with the highest and lowest means of all others in percent of their scale; those that are not shown take no part. A list
 * ends where the next item lies at least 0.05 (on 1 to 5) below its last one, else it goes on with all that tie with it. Equal items
 * stand in the order of the report, and none stands in both lists: the top comes first.
 *
 * @param count How many each list has without ties.
 */
export function topBottomItems({ rows }: ItemReport, count = 5): TopBottomItems {
  const shown = rows.flatMap((row) =>
    row.others === null ? [] : [{ row, percent: pomp(row.others, row.scale) }],
  );
  const falling = shown.toSorted((a, b) => difference(b.percent, a.percent));
  const top = untilGap(falling, count);
  const rest = shown
    .filter((entry) => !top.includes(entry))
    .toSorted((a, b) => difference(a.percent, b.percent));
  const bottom = untilGap(rest, count);
  return {
    top: top.map(({ row }) => row),
    topTied: top.length > count,
    bottom: bottom.map(({ row }) => row),
    bottomTied: bottom.length > count,
  };
}

const difference = (a: number, b: number): number => (Math.abs(a - b) <= tolerance ? 0 : a - b);

function untilGap<Entry extends { readonly percent: number }>(
  sorted: readonly Entry[],
  count: number,
): Entry[] {
  const last = sorted[count - 1];
  return sorted.filter(
    ({ percent }, at) => at < count || (last && Math.abs(percent - last.percent) < tiedBelow - tolerance),
  );
}
