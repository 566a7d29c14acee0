import { address, type Rect } from '../cell';
import { palette, seriesColours } from '../look';
import type { ChartPlan } from '../plan';
import { footer, panelOf, SheetParts, type SheetBody } from '../layout/sheetParts';
import { sessionsUsed } from './gateFormulas';
import { chartedGoals } from './goalCharts';
import { moreRows, overallMessage, progressMore, putProgressMore } from './progressMore';

/** Goals and review dates that the charts can show. */
const shownGoals = chartedGoals;
const shownDates = 24;
const messageRow = 4;
const chartRow = 5;
const lower = 26;

/** Helper cells right of the printed page: dates with progress per goal, progress now, sessions. */
const helper = { row: 5, column: 16 };
const expected = helper.column + 1 + shownGoals;
const now = { label: expected + 2, value: expected + 3 };
const sessions = { row: helper.row + 1 + shownGoals + 2, column: now.label };

const at = (row: number, column: number): string => address({ row, column, rows: 1, columns: 1 });
const series = (column: number, rows: number, row = helper.row + 1): Rect => ({
  row,
  column,
  rows,
  columns: 1,
});
const dates = series(helper.column, shownDates);

/**
 * Number in a goal's cell, 0 included; `absent`, by default `""`, where there is no such goal or no number: AVERAGE of one cell passes over
 * text and blanks.
 */
const numberOfGoal = (header: string, place: number, absent = '""'): string =>
  `IFERROR(AVERAGE(INDEX(Goals[${header}],${place})),${absent})`;

/** Text of a goal's cell by its place in the table; `""` where there is no such goal. */
const textOfGoal = (header: string, place: number): string =>
  `IFERROR(INDEX(Goals[${header}],${place})&"","")`;

/** The corners above categories stay blank, as charts want them (`chartBlock`). */
function progressByDate(parts: SheetParts): void {
  const [start, due] = [at(helper.row - 2, expected), at(helper.row - 1, expected)].map((cell) =>
    cell.replace(/([A-Z]+)(\d+)/, '$$$1$$$2'),
  );
  parts.put(helper.row - 2, helper.column, 'Read by the charts');
  parts.put(helper.row - 2, expected, '=MIN(Goals[Start])');
  parts.put(helper.row - 1, expected, '=MAX(Goals[Due])');
  parts.put(helper.row - 1, helper.column, 'Goal');
  for (let place = 1; place <= shownGoals; place++) {
    const column = helper.column + place;
    const id = at(helper.row - 1, column);
    parts.put(helper.row - 1, column, `=${textOfGoal('Goal ID', place)}`);
    parts.put(
      helper.row,
      column,
      `=IF(${id}="","–",TRIM(${id}&" "&LEFT(INDEX(Goals[Statement],${place}),28)))`,
    );
  }
  parts.put(helper.row, expected, 'Expected path');
  for (let row = helper.row + 1; row <= helper.row + shownDates; row++) {
    const [date, below] = [`$${at(row, helper.column)}`, `$${at(row + 1, helper.column)}`];
    parts.put(row, helper.column, row === helper.row + shownDates ? lastDate : dateBefore(below));
    for (let place = 1; place <= shownGoals; place++) {
      const goal = at(helper.row - 1, helper.column + place).replace(/(\d+)/, '$$$1');
      parts.put(
        row,
        helper.column + place,
        // Divided by FALSE, thus no point, where the first date is repeated.
        `=IFERROR(AVERAGEIFS(Reviews[Progress],Reviews[Goal ID],${goal},Reviews[Date],${date})/(${date}<>${below}),NA())`,
      );
    }
    parts.put(row, expected, `=IFERROR(MEDIAN(0,1,(${date}-${start})/(${due}-${start})),NA())`);
  }
  parts.style('hint', helper.row - 2, helper.column);
  parts.style('quiet', helper.row - 1, helper.column, shownDates + 2, shownGoals + 2);
  parts.style('quiet', helper.row - 2, expected);
}

/** Filled from the bottom, so that the latest reviews are shown when there are more than rows. */
const lastDate = '=IF(COUNT(Reviews[Date])=0,NA(),MAX(Reviews[Date]))';
/** The last review date before the one below. Before the first it is repeated: an #N/A on a date axis would count as the year 1900. */
const dateBefore = (below: string): string =>
  `=IFERROR(LARGE(Reviews[Date],COUNTIF(Reviews[Date],">="&${below})+1),${below})`;

function figures(parts: SheetParts): void {
  parts.put(helper.row, now.value, 'Progress now');
  for (let place = 1; place <= shownGoals; place++) {
    const label = at(helper.row, helper.column + place);
    parts.put(helper.row + place, now.label, `=IF(${label}="–","",${label})`);
    parts.put(helper.row + place, now.value, `=${numberOfGoal('Progress', place, 'NA()')}`);
  }
  parts.put(sessions.row, sessions.column + 1, 'Number');
  parts.put(sessions.row + 1, sessions.column, 'Used');
  parts.put(sessions.row + 1, sessions.column + 1, `=${sessionsUsed}`);
  parts.put(sessions.row + 2, sessions.column, 'Left');
  parts.put(
    sessions.row + 2,
    sessions.column + 1,
    `=MAX(0,N(Engagement_sessions)-${at(sessions.row + 1, sessions.column + 1)})`,
  );
  parts.style('quiet', helper.row, now.label, shownGoals + 5, 2);
}

const best = `MAX(Goals[Progress])`;
const messages = {
  overTime:
    `=IF(COUNT(Goals[Progress])=0,"The first review draws this chart.",` +
    `"Furthest along: "&INDEX(Goals[Goal ID],MATCH(${best},Goals[Progress],0))&" at "&ROUND(${best}*100,0)&"% of the way.")`,
  now: overallMessage,
  sessions: `=${at(sessions.row + 1, sessions.column + 1)}&" of "&IF(Engagement_sessions="","–",Engagement_sessions)&" sessions used."`,
} as const;

/** Columns of the short list under the charts: the same in words and figures. */
const glanceColumns = [
  { header: 'Goal ID', column: 0, content: textOfGoal },
  { header: 'Statement', column: 1, content: textOfGoal },
  { header: 'Status', column: 6, content: textOfGoal },
  { header: 'Due', column: 7, content: numberOfGoal },
  { header: 'Progress', column: 8, content: numberOfGoal },
] as const;

function glance(parts: SheetParts): void {
  parts.put(lower, 0, 'Goals at a glance');
  for (const { header, column, content } of glanceColumns) {
    parts.put(lower + 1, column, header);
    for (let place = 1; place <= shownGoals; place++) {
      parts.put(lower + 1 + place, column, `=${content(header, place)}`);
    }
  }
  parts.style('heading', lower, 0);
  parts.style('tableHeader', lower + 1, 0, 1, 9);
  parts.style('body', lower + 2, 0, shownGoals, 9);
}

const goalColours = seriesColours.slice(0, shownGoals);

const charts: readonly ChartPlan[] = [
  {
    name: 'Progress_over_time',
    kind: 'line',
    title: 'Progress over the reviews',
    message: { row: messageRow, column: 0 },
    anchor: { row: chartRow, column: 0, rows: 20, columns: 9 },
    dataSheet: 'progress',
    categories: dates,
    categoryDates: true,
    series: [
      ...goalColours.map((colour, index) => ({
        name: series(helper.column + 1 + index, 1, helper.row),
        values: series(helper.column + 1 + index, shownDates),
        colour,
        markers: true,
      })),
      {
        name: series(expected, 1, helper.row),
        values: series(expected, shownDates),
        colour: palette.muted,
        dashed: true,
      },
    ],
    valueAxis: { title: 'Share of the way', format: '0%' },
    legend: 'bottom',
  },
  {
    name: 'Progress_now',
    kind: 'bar',
    title: 'Where each goal stands',
    message: { row: messageRow, column: 10 },
    anchor: { row: chartRow, column: 10, rows: 20, columns: 5 },
    dataSheet: 'progress',
    categories: series(now.label, shownGoals),
    categoryDates: false,
    series: [
      {
        name: series(now.value, 1, helper.row),
        values: series(now.value, shownGoals),
        colour: seriesColours[0],
      },
    ],
    valueAxis: { min: 0, format: '0%' },
    legend: 'none',
  },
  {
    name: 'Sessions_used',
    kind: 'doughnut',
    title: 'Sessions',
    message: { row: lower, column: 10 },
    anchor: { row: lower + 1, column: 10, rows: 14, columns: 5 },
    dataSheet: 'progress',
    categories: series(sessions.column, 2, sessions.row + 1),
    categoryDates: false,
    series: [
      {
        name: series(sessions.column + 1, 1, sessions.row),
        values: series(sessions.column + 1, 2, sessions.row + 1),
        colour: seriesColours[0],
      },
    ],
    valueAxis: { format: '0' },
    legend: 'right',
  },
];

/** Progress over the reviews, in charts and in a sentence beside each. All native, so that it lives without the add-in. */
export function progress(): SheetBody {
  const parts = new SheetParts();
  parts.masthead(
    'Progress',
    'How far each goal has come, review by review. Everything here fills itself from Goals and Reviews.',
  );
  parts.put(messageRow, 0, messages.overTime);
  parts.put(messageRow, 10, messages.now);
  parts.put(lower, 10, messages.sessions);
  putProgressMore(parts);
  parts.style('label', messageRow, 0, 1, 15);
  parts.style('label', lower, 10);
  glance(parts);
  progressByDate(parts);
  figures(parts);

  return {
    ...panelOf(parts),
    numberFormats: [
      { range: dates, format: 'yyyy-mm-dd' },
      { range: { ...dates, column: helper.column + 1, columns: shownGoals + 1 }, format: '0%' },
      { range: series(now.value, shownGoals), format: '0%' },
      { range: series(7, shownGoals, lower + 2), format: 'yyyy-mm-dd' },
      { range: series(8, shownGoals, lower + 2), format: '0%' },
      ...progressMore.numberFormats,
    ],
    columnWidths: [
      ...Array.from({ length: 9 }, () => 12),
      3,
      ...Array.from({ length: 5 }, () => 12),
      3,
      13,
      ...Array.from({ length: 7 }, () => 16),
      3,
      24,
      12,
    ],
    print: {
      orientation: 'portrait',
      fit: { wide: 1, tall: 1 },
      area: { row: 0, column: 0, rows: moreRows, columns: 15 },
      footer,
    },
    charts: [...charts, ...progressMore.charts],
    protection: { unlocked: [] },
  };
}
