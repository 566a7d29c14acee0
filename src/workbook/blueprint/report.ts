import { absoluteAddress, address, type Rect } from '../cell';
import { palette, seriesColours } from '../look';
import type { ChartPlan, SeriesPlan } from '../plan';
import { footer, panelOf, SheetParts, titleHeight, type SheetBody } from '../layout/sheetParts';
import { listName } from './names';

/** Competencies that the charts can show; the table below them shows all. */
const charted = 12;
const roundCell: Rect = { row: 3, column: 1, rows: 1, columns: 1 };
const messageRow = 5;
/**
 * Where the report spills: a header and up to 40 competencies; Competency, Self, Manager, at most five displayed groups, Others, n, Gap,
 * Quadrant, Agreement.
 */
const spill: Rect = { row: 27, column: 0, rows: 41, columns: 13 };
/** Helper cells that the charts read, right of the printed page. */
const helper = { row: spill.row, column: spill.columns + 2 };

const at = (row: number, column: number): string => address({ row, column, rows: 1, columns: 1 });
const headers = absoluteAddress({ ...spill, rows: 1 });

/** Charted series by the header of the report, in helper columns after the competency. */
const series = ['Self', 'Others', 'Manager'] as const;
const [self, others] = [helper.column + 1, helper.column + 2];
const [gap, othersShown] = [helper.column + 4, helper.column + 5];

const column = (index: number): Rect => ({ row: helper.row + 1, column: index, rows: charted, columns: 1 });
const cells = (index: number): string => absoluteAddress(column(index));

function helperBlock(parts: SheetParts): void {
  parts.put(helper.row - 1, helper.column, 'Read by the charts');
  // The corner above the categories stays blank, as charts want it (`chartBlock`).
  [...series, 'Distance', 'Others shown'].forEach((header, index) => {
    parts.put(helper.row, helper.column + 1 + index, header);
  });
  for (let row = helper.row + 1; row <= helper.row + charted; row++) {
    const name = `$A${row + 1}`;
    const line = `$${address({ ...spill, row, rows: 1 }).replace(':', ':$')}`;
    parts.put(row, helper.column, `=IFERROR(IF(${name}="","",${name}),"")`);
    series.forEach((_header, index) => {
      const column = helper.column + 1 + index;
      const header = at(helper.row, column).replace(/(\d+)/, '$$$1');
      // AVERAGE of one cell: its number, and an error for a cell that is empty, suppressed or beyond the report.
      parts.put(row, column, `=IFERROR(AVERAGE(INDEX(${line},MATCH(${header},${headers},0))),NA())`);
    });
    parts.put(row, gap, `=IFERROR(ABS(${at(row, self)}-${at(row, others)}),0)`);
    parts.put(row, othersShown, `=IFERROR(${at(row, others)}+0,"")`);
  }
  parts.style('hint', helper.row - 1, helper.column, charted + 2, 6);
}

const answers = `COUNTIF(Responses_360[Round],${absoluteAddress(roundCell)})`;
const corner = absoluteAddress({ ...spill, rows: 1, columns: 1 });
/**
 * Kinds of error by `ERROR.TYPE` (support.microsoft.com): 5 #NAME?, 8 #GETTING_DATA, 9 #SPILL!, 0 for what has no number: #BUSY!, which a
 * function shows whose add-in has not answered, and where spilling is not known by number #SPILL!, which something in its way tells apart.
 */
const kindOfError = `IFERROR(ERROR.TYPE(${corner}),0)`;
const noRoom = `OR(${kindOfError}=9,AND(${kindOfError}=0,COUNTA(${absoluteAddress(spill)})>1))`;
const notLoaded = `OR(${kindOfError}=0,${kindOfError}=5,${kindOfError}=8)`;
const status =
  `=IF(${answers}=0,"No answers for this round yet. Import them, or paste them on the Responses sheet.",` +
  `IF(ISERROR(${corner}),` +
  `IF(${noRoom},"The report has no room: clear the cells below and right of ${at(spill.row, 0)}.",` +
  `IF(${notLoaded},"This page is calculated by the add-in: open Coachbook to fill it.",` +
  `"The items or answers are unclear: point at the error in ${at(spill.row, 0)}, or open Coachbook, to see why.")),` +
  `${answers}&" people answered. Groups smaller than "&Engagement_min_raters&" are not shown on their own."))`;

const nameAt = (match: string): string => `INDEX(${cells(helper.column)},MATCH(${match}))`;
const differsMost = `MAX(${cells(gap)}),${cells(gap)},0`;
const compareMessage =
  `=IF(MAX(${cells(gap)})=0,"Self and others appear here once both have answered.",` +
  `"Self and others differ most on "&${nameAt(differsMost)}&": self "&` +
  `ROUND(INDEX(${cells(self)},MATCH(${differsMost})),1)&", others "&ROUND(INDEX(${cells(others)},MATCH(${differsMost})),1)&".")`;
const profileMessage =
  `=IF(COUNT(${cells(othersShown)})=0,"The profile appears here once enough people have answered.",` +
  `"Others see most of "&${nameAt(`MAX(${cells(othersShown)}),${cells(othersShown)},0`)}&` +
  `" and least of "&${nameAt(`MIN(${cells(othersShown)}),${cells(othersShown)},0`)}&".")`;

const seriesOf = (index: number, colour: string): SeriesPlan => ({
  name: { row: helper.row, column: index, rows: 1, columns: 1 },
  values: column(index),
  colour,
  markers: true,
});

const [selfColour, othersColour, managerColour] = seriesColours;

const charts: readonly ChartPlan[] = [
  {
    name: 'Report_self_others',
    kind: 'bar',
    title: 'How I see myself, how others see me',
    message: { row: messageRow, column: 0 },
    anchor: { row: messageRow + 1, column: 0, rows: 19, columns: 6 },
    dataSheet: 'report',
    categories: column(helper.column),
    categoryDates: false,
    series: [seriesOf(self, selfColour), seriesOf(others, othersColour)],
    valueAxis: { title: 'Mean', min: 0, format: '0.0' },
    legend: 'bottom',
  },
  {
    name: 'Report_profile',
    kind: 'radar',
    title: 'Profile',
    message: { row: messageRow, column: 7 },
    anchor: { row: messageRow + 1, column: 7, rows: 19, columns: 4 },
    dataSheet: 'report',
    categories: column(helper.column),
    categoryDates: false,
    series: [
      seriesOf(self, selfColour),
      seriesOf(others, othersColour),
      seriesOf(helper.column + 3, managerColour),
    ],
    valueAxis: { min: 0, format: '0.0' },
    legend: 'bottom',
  },
];

const word = (text: string, fill: string, colour: string) => ({
  range: { ...spill, row: spill.row + 1, rows: spill.rows - 1 },
  formula: `=${at(spill.row + 1, 0)}="${text}"`,
  style: { fill, colour },
});

/** The 360 report: one spilled call of our function, and charts fed by native formulas. */
export function report(): SheetBody {
  const parts = new SheetParts();
  parts.masthead(
    '360 report',
    'How others see the client, by competency. Small groups are protected: what is not shown cannot be worked out.',
  );
  parts.put(roundCell.row, 0, 'Round');
  parts.put(roundCell.row, 1, 'Baseline');
  parts.put(roundCell.row, 2, status);
  parts.style('label', roundCell.row, 0);
  parts.style('input', roundCell.row, 1);
  parts.style('subtitle', roundCell.row, 2);
  parts.put(messageRow, 0, compareMessage);
  parts.put(messageRow, 7, profileMessage);
  parts.style('figure', messageRow, 0, 1, 13);
  parts.put(spill.row - 1, 0, 'Every competency');
  parts.style('heading', spill.row - 1, 0);
  parts.put(
    spill.row,
    spill.column,
    `=COACH.FEEDBACK.REPORT(Responses_360[#All],Items_360[#All],${absoluteAddress(roundCell)},Engagement_min_raters)`,
    { spill: { rows: spill.rows, columns: spill.columns } },
  );
  parts.style('tableHeader', spill.row, 0);
  parts.style('centredHeader', spill.row, 1, 1, spill.columns - 1);
  parts.style('centred', spill.row + 1, 1, spill.rows - 1, spill.columns - 1);
  helperBlock(parts);

  return {
    ...panelOf(parts),
    validations: [
      {
        range: roundCell,
        rule: { kind: 'list', formula: `=${listName('Round')}` },
        prompt: { title: 'Round', text: 'Choose the round of feedback to show.' },
        error: {
          title: 'Choose from the list',
          text: 'Choose one of the rounds in the list.',
          style: 'stop',
        },
      },
    ],
    formats: [
      {
        // Before there are answers, and while the add-in is not loaded, the function shows an error; the status line says why.
        range: { ...spill, rows: 1, columns: 1 },
        formula: `=ISERROR(${at(spill.row, 0)})`,
        style: { colour: palette.teal },
      },
      word('Blind spot', palette.amberWash, palette.amber),
      word('Hidden strength', palette.blueWash, palette.blue),
      word('Confirmed strength', palette.greenWash, palette.green),
      {
        range: { row: helper.row + 1, column: helper.column + 1, rows: charted, columns: series.length },
        formula: `=ISNA(${at(helper.row + 1, helper.column + 1)})`,
        style: { fill: palette.paper, colour: palette.line },
      },
    ],
    numberFormats: [
      // Means have two decimals, counts none: the columns move with the groups shown, so the number decides.
      {
        range: { ...spill, row: spill.row + 1, rows: spill.rows - 1, column: 1, columns: spill.columns - 1 },
        format: '[>=10]0;0.00',
      },
    ],
    // Where Quadrant and Agreement stand depends on how many groups are shown.
    columnWidths: [34, 10, 10, 14, 14, 14, 14, 25, 25, 25, 18, 18, 18, 3, 3, 26, 10, 10, 10, 10, 12],
    rowHeights: [titleHeight, { row: spill.row, height: 32 }],
    print: {
      orientation: 'landscape',
      fit: { wide: 1, tall: 0 },
      area: { row: 0, column: 0, rows: spill.row + spill.rows, columns: spill.columns },
      footer,
    },
    charts,
    // The spill area is unlocked: a stuck function on a protected sheet cannot be cured (office-js #6355).
    protection: { unlocked: [roundCell, spill] },
  };
}
