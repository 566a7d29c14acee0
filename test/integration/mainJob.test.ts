import { workbookCharts } from '../../src/app/charts/workbookCharts';
import { isoOfSerial } from '../../src/domain/dates';
import { gates } from '../../src/domain/stages/gates';
import {
  feedbackChangeFunction,
  feedbackItemsFunction,
  feedbackReportFunction,
  feedbackResponseRateFunction,
} from '../../src/functions/feedback';
import { feedbackDistributionFunction } from '../../src/functions/feedbackSpread';
import { startHeadless } from '../../src/workbench/headless';
import { runSampleJob, type SampleJob } from '../../src/workbench/sampleJob';
import type { SheetKey } from '../../src/workbook/blueprint/types';
import type { CellValue } from '../../src/workbook/cell';
import { engagementFacts } from '../../src/workbook/mapping/engagementFacts';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { goalChart } from '../../src/workbook/blueprint/goalCharts';
import { readWorkbook } from '../../src/xlsx/read';
import sampleExpected from '../fixtures/sample/sample_expected.json';
import { expectReference, reportIn } from '../support/referenceReport';

let job: SampleJob;
let file: WorkbookSnapshot;

beforeAll(async () => {
  const headless = await startHeadless();
  job = await runSampleJob(headless, 'combined');
  headless.dispose();
  const read = readWorkbook(job.file);
  if (!read.ok) throw new Error(read.reason.code);
  file = read.value;
}, 120_000);

/** The report as it stands on the sheet. */
const reportOn = (snapshot: WorkbookSnapshot): readonly (readonly CellValue[])[] =>
  reportIn(snapshot.sheets.get('report')?.values ?? []);

const round = () => {
  const values = job.snapshot.sheets.get('report')?.values ?? [];
  return values.flatMap((row) => (row[0] === 'Round' ? [row[1]] : []))[0];
};

/** The same tables as the function on the sheet gets, read from the workbook. */
const argumentsOf = (name: string): CellValue[][] => {
  const table = job.snapshot.tables.get(name);
  return table ? [[...table.headers], ...table.rows.map((row) => [...row])] : [];
};

const blank = (rows: readonly (readonly unknown[])[]) =>
  rows.map((row) => row.map((value) => (value === '' ? null : value)));

test.each([
  ['Baseline', 'pre'],
  ['Final', 'post'],
])('round %s: every displayed mean is that of the reference, and the small group is pooled', (name, wave) => {
  const [header = [], ...rows] = feedbackReportFunction(
    argumentsOf('Responses_360'),
    argumentsOf('Items_360'),
    name,
    3,
  );
  expectReference(header, rows, wave);
});

test('the sheet shows what the function returns, and the saved file holds the same', () => {
  const returned = blank(
    feedbackReportFunction(argumentsOf('Responses_360'), argumentsOf('Items_360'), round(), 3),
  );
  expect(reportOn(job.snapshot)).toEqual(returned);
  expect(reportOn(file)).toEqual(returned);
});

/** What stands on a sheet from the cell with a header to the right and down, as large as a table. */
function tableFrom(
  snapshot: WorkbookSnapshot,
  sheet: SheetKey,
  header: string,
  { length }: readonly unknown[],
  columns: number,
): readonly (readonly CellValue[])[] {
  const values = snapshot.sheets.get(sheet)?.values ?? [];
  // The last one: above the table of items stand lists with the same headers.
  const top = values.findLastIndex((row) => row.includes(header));
  const left = values[top]?.indexOf(header) ?? -1;
  return values
    .slice(top, top + length)
    .map((row) => Array.from({ length: columns }, (_, i) => row[left + i] ?? null));
}

test.each<[string, SheetKey, string, () => readonly (readonly unknown[])[]]>([
  [
    'every item',
    'reportItems',
    'Item ID',
    () => feedbackItemsFunction(argumentsOf('Responses_360'), argumentsOf('Items_360'), 'Baseline', 3),
  ],
  [
    'the spread of the lowest item',
    'reportItems',
    'Score',
    () =>
      feedbackDistributionFunction(
        argumentsOf('Responses_360'),
        argumentsOf('Items_360'),
        'C03-5',
        'Baseline',
        3,
      ),
  ],
  [
    'the change from Baseline to Final',
    'reportChange',
    'Competency',
    () =>
      feedbackChangeFunction(argumentsOf('Responses_360'), argumentsOf('Items_360'), 'Baseline', 'Final', 3),
  ],
  [
    'who answered',
    'reportWords',
    'Group',
    () => feedbackResponseRateFunction(argumentsOf('Raters_360'), 'Baseline', 3),
  ],
])(
  'the sheets show of %s what the function returns, and the saved file holds the same',
  (_, key, first, call) => {
    const returned = blank(call());
    const columns = returned[0]?.length ?? 0;
    expect(returned.length).toBeGreaterThan(3);
    expect(tableFrom(job.snapshot, key, first, returned, columns)).toEqual(returned);
    expect(tableFrom(file, key, first, returned, columns)).toEqual(returned);
  },
);

/** Dates and values of a line of a chart, as the sheet and the Charts page of the pane draw it. */
function lineOf(
  snapshot: WorkbookSnapshot,
  chart: string,
  name: string,
): (readonly [string | null, number])[] {
  const charts = workbookCharts(snapshot);
  const found = charts.ok ? charts.value.drawn.find(({ plan }) => plan.name === chart) : undefined;
  const line = found?.data.series.find((series) => series.name.startsWith(name));
  return (line?.values ?? []).flatMap((value, at) =>
    value === null ? [] : [[isoOfSerial(Number(found?.data.categories[at])), value] as const],
  );
}

describe.each([
  ['the workbook, its charts and those of the pane', () => job.snapshot],
  ['the saved file and its charts', () => file],
])('%s hold of the six reviews what the reference has', (_, read) => {
  const { goals, gas } = sampleExpected;
  const days = gas.map(({ date }) => date);

  test.each(goals.flatMap(({ goal, progress }) => (progress ? [[goal, progress] as const] : [])))(
    'the progress of %s',
    (goal, progress) => {
      const line = lineOf(read(), 'Progress_over_time', `${goal} `);
      expect(line.map(([day]) => day)).toEqual(days);
      line.forEach(([, value], at) => expect(value).toBeCloseTo(progress[at] ?? NaN, 9));
    },
  );

  test('the scores of goal attainment', () => {
    const line = lineOf(read(), 'GAS_over_time', 'T-score');
    expect(line.map(([day]) => day)).toEqual(days);
    line.forEach(([, value], at) => expect(value).toBeCloseTo(gas[at]?.T_weighted ?? NaN, 9));
  });

  test.each(goals.map((goal, at) => [goal.goal, at] as const))(
    'forecast and day of the target of %s',
    (_goal, at) => {
      const chart = `Goal_${at + 1}`;
      const { forecast_at_due: forecast, target_date_ceiling: day } = goals[at] ?? {};
      expect(lineOf(read(), chart, 'Forecast').at(-1)?.[1]).toBeCloseTo(forecast ?? NaN, 9);
      const { anchor } = goalChart(at + 1);
      const outlook = String(
        read().sheets.get('goalCharts')?.values[anchor.row + anchor.rows]?.[anchor.column],
      );
      expect(outlook).toContain(`Forecast for the due date: ${Math.round((forecast ?? NaN) * 100) / 100},`);
      expect(/ the target (?:is reached )?on (\S+)\./.exec(outlook)?.[1] ?? null).toBe(day);
    },
  );
});

test('the report sheets say in words what the sample shows, and ask for its comments to be approved', () => {
  const cell = (key: SheetKey, row: number, column: number) =>
    job.snapshot.sheets.get(key)?.values[row]?.[column];
  expect(cell('reportWords', 7, 2)).toBe('Integrity, Delivering results');
  expect(cell('reportWords', 17, 2)).toBe('Shown only together, as Direct report + Other.');
  expect(cell('reportWords', 29, 0)).toMatch(/^No comments are shown yet\. Read and approve them/);
  expect(cell('reportItems', 7, 0)).toBe('Holds people accountable fairly.');
  expect(cell('reportItems', 18, 0)).toBe('Lets people find their own way of working.');
  expect(cell('reportChange', 5, 0)).toBe('5 better and 0 worse than chance explains; 7 within noise.');
});

test('the saved file gives back the same tables and the same stamp', () => {
  expect(file.stamp).toEqual(job.snapshot.stamp);
  expect([...file.tables.keys()].sort()).toEqual([...job.snapshot.tables.keys()].sort());
  for (const [name, table] of job.snapshot.tables) expect(file.tables.get(name)).toEqual(table);
});

test('no cell of the workbook shows an error that a reader would stumble over', () => {
  for (const { key, values } of job.snapshot.sheets.values())
    values.forEach((row, r) => {
      row.forEach((value, c) => {
        // #N/A is how charts are told to draw nothing.
        if (typeof value === 'string' && /^#(?!N\/A$)[A-Z/0]+[!?]$/.test(value))
          throw new Error(`${key} R${r + 1}C${c + 1} ${value}`);
      });
    });
});

test("Home's native gates say the same as the domain", () => {
  const today = Math.floor(Date.now() / 86_400_000) + 25_569;
  const home = job.snapshot.sheets.get('home')?.values ?? [];
  const top = home.findIndex((row) => row[0] === 'Stage' && row[1] === 'Status');
  gates(engagementFacts(job.snapshot, isoOfSerial(today) ?? ''), today).forEach(({ done, missing }, i) => {
    const row = home[top + 1 + i] ?? [];
    expect(row[1]).toBe(done ? '✔ Done' : '○ Open');
    expect(row[2] ?? '').toBe(missing.join(' '));
  });
});

test('the same content gives the same bytes', async () => {
  const headless = await startHeadless();
  const again = await runSampleJob(headless, 'combined');
  headless.dispose();
  expect(Buffer.compare(Buffer.from(again.file), Buffer.from(job.file))).toBe(0);
}, 120_000);
