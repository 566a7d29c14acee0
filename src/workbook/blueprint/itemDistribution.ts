import { absoluteAddress, address, type Rect } from '../cell';
import { seriesColours } from '../look';
import type { ChartPlan } from '../plan';
import type { SheetParts } from '../layout/sheetParts';
import { itemSpill } from './itemSpill';
import { reportRound } from './names';
import { spillMessage } from './spillMessage';

/** How the answers to one item are spread, beside the lists of the sheet Report items. */
const left = 5;
const messageRow = 5;
/** The item to look at: its id. */
export const itemCell: Rect = { row: 4, column: left + 1, rows: 1, columns: 1 };
/** Bars of the chart. Longer scales than that have two points to a bar. */
const bars = 7;
/** Helper cells right of the printed page, beside those of the lists. */
const helper = { row: 8, column: itemSpill.column + itemSpill.columns + 5 };
/** Where the distribution spills: a header and up to 11 points; Score, Answers, Share. */
export const distributionSpill: Rect = {
  row: helper.row + bars + 2,
  column: helper.column,
  rows: 12,
  columns: 3,
};

const spill = distributionSpill;

const at = (row: number, column: number): string => address({ row, column, rows: 1, columns: 1 });
const fixed = (rect: Rect): string => absoluteAddress(rect);
const body = (column: number): string =>
  fixed({ ...spill, row: spill.row + 1, rows: spill.rows - 1, column: spill.column + column, columns: 1 });
const [points, shares] = [body(0), body(2)];
const chosen = fixed(itemCell);
const chosenText = `INDEX(Items_360[Text],MATCH(${chosen},Items_360[Item ID],0))`;

const message = `=${spillMessage(
  spill,
  {
    what: 'distribution',
    unclear: 'The item is unclear',
    nothing: 'The spread of these answers is not shown: fewer than five, or all the same.',
  },
  `IFERROR(${chosenText}&"","")`,
)}`;

/** Points of the scale for each bar, the lowest first: `1`, or `0–1` where a bar has two. */
function putBars(parts: SheetParts): void {
  const [share, lowAt, highAt] = [helper.column + 1, helper.column + 2, helper.column + 3];
  const width = absoluteAddress({ row: helper.row - 1, column: share, rows: 1, columns: 1 });
  parts.put(helper.row - 1, helper.column, 'Points in a bar');
  parts.put(helper.row - 1, share, `=ROUNDUP(COUNT(${points})/${bars},0)`);
  parts.put(helper.row, share, 'Share of answers');
  for (let bar = 0; bar < bars; bar++) {
    const row = helper.row + 1 + bar;
    const [label, low, high] = [helper.column, lowAt, highAt].map((column) => at(row, column));
    parts.put(row, lowAt, `=MIN(${points})+${bar}*${width}`);
    parts.put(row, highAt, `=MIN(MAX(${points}),${low}+${width}-1)`);
    parts.put(row, helper.column, `=IF(${high}<${low},"",${low}&IF(${high}>${low},"–"&${high},""))`);
    parts.put(
      row,
      share,
      `=IF(${label}="",NA(),SUMIFS(${shares},${points},">="&${low},${points},"<="&${high}))`,
    );
  }
  parts.style('quiet', helper.row - 1, helper.column, bars + 2, 4);
}

/**
 * The call, its helper cells and the cell in which the item is chosen.
 *
 * @param lowest cell with the id of the item that others rate lowest: shown until another one is chosen
 */
export function putDistribution(parts: SheetParts, lowest: string): void {
  parts.put(itemCell.row, left, 'Answers to item');
  parts.put(itemCell.row, itemCell.column, `=${lowest}`);
  parts.put(itemCell.row, itemCell.column + 1, 'Write the id of another item over it.');
  parts.style('label', itemCell.row, left);
  parts.style('input', itemCell.row, itemCell.column);
  parts.style('hint', itemCell.row, itemCell.column + 1);
  parts.put(messageRow, left, message);
  parts.style('heading', messageRow, left);
  parts.put(
    spill.row,
    spill.column,
    `=COACH.FEEDBACK.DISTRIBUTION(Responses_360[#All],Items_360[#All],${chosen},${reportRound},Engagement_min_raters)`,
    { spill: { rows: spill.rows, columns: spill.columns } },
  );
  putBars(parts);
  parts.style('quiet', spill.row, spill.column, spill.rows, spill.columns);
}

export const distributionChart: ChartPlan = {
  name: 'Report_distribution',
  kind: 'column',
  title: 'How the answers of all others are spread',
  message: { row: messageRow, column: left },
  anchor: { row: messageRow + 1, column: left, rows: 20, columns: 9 },
  dataSheet: 'reportItems',
  categories: { row: helper.row + 1, column: helper.column, rows: bars, columns: 1 },
  categoryDates: false,
  series: [
    {
      name: { row: helper.row, column: helper.column + 1, rows: 1, columns: 1 },
      values: { row: helper.row + 1, column: helper.column + 1, rows: bars, columns: 1 },
      colour: seriesColours[1],
    },
  ],
  valueAxis: { title: 'Share of answers', min: 0, format: '0%' },
  legend: 'none',
};
