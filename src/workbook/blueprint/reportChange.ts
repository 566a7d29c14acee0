import { absoluteAddress, address, type Rect } from '../cell';
import { palette, seriesColours } from '../look';
import type { ChartPlan, SeriesPlan } from '../plan';
import { footer, panelOf, SheetParts, titleHeight, type SheetBody } from '../layout/sheetParts';
import { listName } from './names';
import { charted } from './reportCharts';
import { spillMessage } from './spillMessage';

/** The two rounds that are compared, side by side. */
const from: Rect = { row: 3, column: 1, rows: 1, columns: 1 };
const to: Rect = { ...from, column: 3 };
const messageRow = 5;
/** A header and up to 40 competencies: Competency, From, To, Change, Low, High, n, Verdict. */
const spill: Rect = { row: 27, column: 0, rows: 41, columns: 8 };
const [change, verdict] = [3, 7];
/** Helper cells right of the printed page, level with the spill. */
const helper = { row: spill.row, column: spill.columns + 1 };
const [reliable, noise] = [helper.column + 1, helper.column + 2];

const at = (row: number, column: number): string => address({ row, column, rows: 1, columns: 1 });
const body = (column: number): string =>
  absoluteAddress({ ...spill, row: spill.row + 1, rows: spill.rows - 1, column, columns: 1 });

const rounds = listName('Round');
const answered = `COUNTIF(Responses_360[Round],${rounds})>0`;
/** The first and the last round that has answers, until somebody writes others over them. */
const firstRound = `=IFERROR(INDEX(${rounds},MATCH(TRUE,INDEX(${answered},0),0)),"")`;
const lastRound = `=IFERROR(LOOKUP(2,1/(${answered}),${rounds}),"")`;

const status =
  `=IF(${absoluteAddress(from)}=${absoluteAddress(to)},"Two rounds with answers are needed to see a change.",` +
  `${spillMessage(
    spill,
    {
      what: 'table',
      unclear: 'The items or answers are unclear',
      nothing: 'Write two rounds that have answers, spelt as on the sheet Responses.',
    },
    '"Filled in from the answers. To compare other rounds, write them over these two."',
  )})`;

const counted = (condition: string): string =>
  `COUNTIFS(${body(verdict)},"reliable",${body(change)},"${condition}")`;
const message =
  `=IF(COUNT(${body(change)})=0,"The change appears here once enough people have answered twice.",` +
  `${counted('>0')}&" better and "&${counted('<0')}&" worse than chance explains; "&` +
  `COUNTIF(${body(verdict)},"within noise")&" within noise.")`;

function putHelper(parts: SheetParts): void {
  parts.put(helper.row - 1, helper.column, 'Read by the chart');
  // The corner above the categories stays blank, as charts want it (`chartBlock`).
  parts.put(helper.row, reliable, 'Reliable');
  parts.put(helper.row, noise, 'Within noise');
  for (let row = helper.row + 1; row <= helper.row + charted; row++) {
    const of = (word: string) => `=IFERROR(AVERAGE(${at(row, change)})/(${at(row, verdict)}="${word}"),NA())`;
    parts.put(row, helper.column, `=IFERROR(${at(row, spill.column)}&"","")`);
    parts.put(row, reliable, of('reliable'));
    parts.put(row, noise, of('within noise'));
  }
  parts.style('hint', helper.row - 1, helper.column);
  parts.style('quiet', helper.row, helper.column, charted + 1, 3);
}

const cells = (column: number): Rect => ({ row: helper.row + 1, column, rows: charted, columns: 1 });
const series = (column: number, colour: string): SeriesPlan => ({
  name: { row: helper.row, column, rows: 1, columns: 1 },
  values: cells(column),
  colour,
});

/** The chart of the change, on this page or on another one that has its message, too. */
export const changeChart = (place: Pick<ChartPlan, 'name' | 'message' | 'anchor'>): ChartPlan => ({
  ...place,
  kind: 'bar',
  title: 'Change in the eyes of others',
  dataSheet: 'reportChange',
  categories: cells(helper.column),
  categoryDates: false,
  series: [series(reliable, seriesColours[0]), series(noise, palette.muted)],
  valueAxis: { title: 'Points of the scale', format: '+0.0;-0.0;0' },
  legend: 'bottom',
});

/** Cell with the message of the chart; its name is `changeMessage`. */
export const messageCell: Rect = { row: messageRow, column: 0, rows: 1, columns: 1 };
const charts: readonly ChartPlan[] = [
  changeChart({
    name: 'Report_change',
    message: { row: messageRow, column: 0 },
    anchor: { row: messageRow + 1, column: 0, rows: 19, columns: 8 },
  }),
];

const explained =
  'Low to High is where the true change lies, nineteen times in twenty. Reliable: both are on the same side of zero. Within noise: chance alone may explain it.';

/** Two rounds compared, competency by competency. */
export function reportChange(): SheetBody {
  const parts = new SheetParts();
  parts.masthead(
    '360 report: change',
    'What has changed between two rounds, in the eyes of others, and whether chance alone may explain it.',
  );
  parts.put(from.row, 0, 'From');
  parts.put(from.row, from.column, firstRound);
  parts.put(from.row, 2, 'to');
  parts.put(to.row, to.column, lastRound);
  parts.put(from.row + 1, 0, status);
  parts.style('label', from.row, 0);
  parts.style('label', from.row, 2);
  parts.style('input', from.row, from.column);
  parts.style('input', to.row, to.column);
  parts.style('subtitle', from.row + 1, 0);
  parts.put(messageRow, 0, message);
  parts.style('figure', messageRow, 0, 1, spill.columns);
  parts.put(spill.row - 1, 0, explained);
  parts.style('hint', spill.row - 1, 0);
  parts.put(
    spill.row,
    spill.column,
    `=COACH.FEEDBACK.CHANGE(Responses_360[#All],Items_360[#All],${absoluteAddress(from)},${absoluteAddress(to)},Engagement_min_raters)`,
    { spill: { rows: spill.rows, columns: spill.columns } },
  );
  parts.style('tableHeader', spill.row, 0);
  parts.style('centredHeader', spill.row, 1, 1, spill.columns - 1);
  parts.style('centred', spill.row + 1, 1, spill.rows - 1, spill.columns - 1);
  putHelper(parts);

  const decimals: Rect = { ...spill, row: spill.row + 1, rows: spill.rows - 1, column: 1, columns: 2 };
  return {
    ...panelOf(parts),
    formats: [
      {
        // As on the sheet Report.
        range: { ...spill, rows: 1, columns: 1 },
        formula: `=ISERROR(${address({ ...spill, rows: 1, columns: 1 })})`,
        style: { colour: palette.teal },
      },
    ],
    numberFormats: [
      { range: decimals, format: '0.00' },
      { range: { ...decimals, column: change, columns: 3 }, format: '+0.00;-0.00;0.00' },
    ],
    columnWidths: [34, 14, 12, 14, 12, 12, 10, 22, 3, 26, 10, 12],
    rowHeights: [titleHeight],
    print: {
      orientation: 'landscape',
      fit: { wide: 1, tall: 0 },
      area: { row: 0, column: 0, rows: spill.row + spill.rows, columns: spill.columns },
      footer,
    },
    charts,
    // The spill area is unlocked: a stuck function on a protected sheet cannot be cured (office-js #6355).
    protection: { unlocked: [from, to, spill] },
  };
}
