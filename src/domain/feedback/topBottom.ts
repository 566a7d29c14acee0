import { pomp } from '../statistics/pomp';
import type { Scale } from './items';
import type { ItemReport, ItemRow } from './itemReport';
import type { FeedbackReport, ReportRow } from './report';

/** Rows with the highest and the lowest means, and whether ties made either list longer than was asked for. */
export interface TopBottom<Row> {
  /** From the highest down. */
  readonly top: readonly Row[];
  readonly topTied: boolean;
  /** From the lowest up. */
  readonly bottom: readonly Row[];
  readonly bottomTied: boolean;
}

interface Ranked {
  readonly others: number | null;
  readonly scale: Scale;
}

/** Means that lie closer are a tie: 0.05 on 1 to 5, in percent of the scale (feedback-360.md 4.2). */
const tiedBelow = 1.25;

/** Means are sums of binary fractions: 4.05 and 4 differ by a hair less than 0.05. */
const tolerance = 1e-9;

/** Competencies with the highest and lowest means of all others, three each, and more when they tie with the third. */
export const topBottomCompetencies = ({ rows }: FeedbackReport, count = 3): TopBottom<ReportRow> =>
  topBottom(rows, count);

/** Items with the highest and lowest means of all others, five each, and more when they tie with the fifth. */
export const topBottomItems = ({ rows }: ItemReport, count = 5): TopBottom<ItemRow> => topBottom(rows, count);

/**
 * The highest and lowest rows by the mean of all others in percent of its scale; rows that are not shown take no part. A list ends
 * where the next row lies at least 0.05 (on 1 to 5) below its last one, else it goes on with all that tie with it. Equal rows stand in
 * the order of the report, and no row stands in both lists: the top comes first.
 */
function topBottom<Row extends Ranked>(rows: readonly Row[], count: number): TopBottom<Row> {
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
