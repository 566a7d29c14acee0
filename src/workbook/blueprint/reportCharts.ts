import { absoluteAddress, address, type Rect } from '../cell';
import { seriesColours } from '../look';
import type { ChartPlan, SeriesPlan } from '../plan';
import type { SheetParts } from '../layout/sheetParts';
import { reportSpill as spill } from './reportSpill';

/** Competencies that charts can show; the tables show all. */
export const charted = 12;

/** Groups and pools that the profile can show: as many as there are colours besides those of Self and Manager. */
const chartedGroups = seriesColours.length - 2;

/** Row of the messages of the charts, which stand below it. */
const messageRow = 5;

/** Helper cells right of the printed page, the names of the series level with the header of the report. */
const helper = { row: spill.row, column: spill.columns + 2 };
const self = helper.column + 1;
const others = helper.column + 2;
/** How far self and others are apart, 0 where nobody knows, and others, blank where they are not shown: for the messages. */
const distance = helper.column + 4;
const othersShown = helper.column + 5;
/** The profile has its own block: categories, Self, Manager, groups. */
const profile = helper.column + 7;
const profileGroup = profile + 3;

const at = (row: number, column: number): string => address({ row, column, rows: 1, columns: 1 });
const fixedRow = (cell: string): string => cell.replace(/(\d+)/, '$$$1');
const fixedColumns = (range: string): string => range.replace(/([A-Z]+)/g, '$$$1');
const cells = (column: number): Rect => ({ row: helper.row + 1, column, rows: charted, columns: 1 });
const range = (column: number): string => absoluteAddress(cells(column));

const othersAt = fixedRow(at(helper.row - 1, others));

/** The cells that the charts read: native formulas over the spilled report. */
export function putChartCells(parts: SheetParts): void {
  parts.put(helper.row - 1, helper.column, 'Read by the charts');
  // Where Others stand depends on how many groups are shown.
  const headers = absoluteAddress({ ...spill, rows: 1 });
  parts.put(helper.row - 1, others, `=IFERROR(MATCH("Others",${headers},0),0)`);
  // The corners above the categories stay blank, as charts want them (`chartBlock`).
  parts.put(helper.row, self, 'Self');
  parts.put(helper.row, others, 'Others');
  parts.put(helper.row, distance, 'Distance');
  parts.put(helper.row, othersShown, 'Others shown');
  parts.put(helper.row, profile + 1, 'Self');
  parts.put(helper.row, profile + 2, 'Manager');
  for (let group = 0; group < chartedGroups; group++)
    // A dash where fewer groups are shown, as for goals on Progress.
    parts.put(
      helper.row,
      profileGroup + group,
      `=IF(${group + 4}<${othersAt},${at(spill.row, 3 + group)},"–")`,
    );
  for (let row = helper.row + 1; row <= helper.row + charted; row++) putCompetency(parts, row);
  parts.style('hint', helper.row - 1, helper.column);
  parts.style('quiet', helper.row - 1, others);
  parts.style('quiet', helper.row, helper.column, charted + 1, profileGroup + chartedGroups - helper.column);
}

/** AVERAGE of one cell: its number, and an error for a cell that is empty, suppressed or beyond the report. */
function putCompetency(parts: SheetParts, row: number): void {
  const line = fixedColumns(address({ ...spill, row, rows: 1 }));
  const [selfHere, othersHere] = [at(row, self), at(row, others)];
  parts.put(row, helper.column, `=IFERROR(${at(row, 0)}&"","")`);
  parts.put(row, self, `=IFERROR(AVERAGE(${at(row, 1)}),NA())`);
  parts.put(row, others, `=IFERROR(AVERAGE(INDEX(${line},${othersAt})),NA())`);
  parts.put(row, distance, `=IFERROR(ABS(${selfHere}-${othersHere}),0)`);
  parts.put(row, othersShown, `=IFERROR(${othersHere}+0,"")`);
  parts.put(row, profile, `=${at(row, helper.column)}`);
  parts.put(row, profile + 1, `=${selfHere}`);
  parts.put(row, profile + 2, `=IFERROR(AVERAGE(${at(row, 2)}),NA())`);
  for (let group = 0; group < chartedGroups; group++)
    // Divided by FALSE, thus no point, where there is no such group.
    parts.put(
      row,
      profileGroup + group,
      `=IFERROR(AVERAGE(${at(row, 3 + group)})/(${fixedRow(at(helper.row, profileGroup + group))}<>"–"),NA())`,
    );
}

const most = `MATCH(MAX(${range(distance)}),${range(distance)},0)`;
const rounded = (column: number): string => `ROUND(INDEX(${range(column)},${most}),1)`;
const nameOf = (extreme: 'MAX' | 'MIN'): string =>
  `INDEX(${range(helper.column)},MATCH(${extreme}(${range(othersShown)}),${range(othersShown)},0))`;

const compareMessage =
  `=IF(MAX(${range(distance)})=0,"Self and others appear here once both have answered.",` +
  `"Self and others differ most on "&INDEX(${range(helper.column)},${most})&": self "&${rounded(self)}&` +
  `", others "&${rounded(others)}&".")`;

const profileMessage =
  `=IF(COUNT(${range(othersShown)})=0,"The profile appears here once enough people have answered.",` +
  `"Others see most of "&${nameOf('MAX')}&" and least of "&${nameOf('MIN')}&".")`;

/** What the charts show, in words. */
export function putChartMessages(parts: SheetParts): void {
  parts.put(messageRow, 0, compareMessage);
  parts.put(messageRow, 7, profileMessage);
  parts.style('figure', messageRow, 0, 1, spill.columns);
}

const series = (column: number, colour: string): SeriesPlan => ({
  name: { row: helper.row, column, rows: 1, columns: 1 },
  values: cells(column),
  colour,
  markers: true,
});

const [selfColour, othersColour, managerColour, ...moreColours] = seriesColours;

export const reportCharts: readonly ChartPlan[] = [
  {
    name: 'Report_self_others',
    kind: 'bar',
    title: 'How I see myself, how others see me',
    message: { row: messageRow, column: 0 },
    anchor: { row: messageRow + 1, column: 0, rows: 19, columns: 6 },
    dataSheet: 'report',
    categories: cells(helper.column),
    categoryDates: false,
    series: [series(self, selfColour), series(others, othersColour)],
    valueAxis: { title: 'Mean', min: 0, format: '0.0' },
    legend: 'bottom',
  },
  {
    name: 'Report_profile',
    kind: 'radar',
    title: 'Profile by group',
    message: { row: messageRow, column: 7 },
    anchor: { row: messageRow + 1, column: 7, rows: 19, columns: 4 },
    dataSheet: 'report',
    categories: cells(profile),
    categoryDates: false,
    series: [
      series(profile + 1, selfColour),
      series(profile + 2, managerColour),
      ...[othersColour, ...moreColours].map((colour, group) => series(profileGroup + group, colour)),
    ],
    valueAxis: { min: 0, format: '0.0' },
    legend: 'bottom',
  },
];
