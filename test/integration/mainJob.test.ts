import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gates } from '../../src/domain/stages/gates';
import { parse } from 'papaparse';
import { feedbackReportFunction } from '../../src/functions/functions';
import { startHeadless } from '../../src/workbench/headless';
import { runSampleJob, sampleFolder, type SampleJob } from '../../src/workbench/sampleJob';
import type { CellValue } from '../../src/workbook/cell';
import { engagementFacts } from '../../src/workbook/mapping/engagementFacts';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { readWorkbook } from '../../src/xlsx/read';

interface ExpectedCell {
  wave: string;
  competency: string;
  group: string;
  n_raters: number;
  mean_of_rater_means: number;
}

let job: SampleJob;
let file: WorkbookSnapshot;

beforeAll(async () => {
  const headless = await startHeadless();
  job = await runSampleJob(headless, 'combined');
  headless.dispose();
  const read = readWorkbook(job.file);
  if (!read.ok) throw new Error(read.reason.code);
  file = read.value;
}, 60_000);

const expected = (
  JSON.parse(readFileSync(join(__dirname, '../fixtures/sample/sample_expected.json'), 'utf8')) as {
    cells: ExpectedCell[];
  }
).cells;

/** Competency names by code. */
const competencies = new Map(
  parse<string[]>(readFileSync(join(sampleFolder, 'competencies.csv'), 'utf8'), { skipEmptyLines: true })
    .data.slice(1)
    .map(([code = '', name = '']) => [code, name]),
);

/** The report as it stands on the sheet: the row of headers and those below it. */
function reportOn(snapshot: WorkbookSnapshot): CellValue[][] {
  const values = snapshot.sheets.get('report')?.values ?? [];
  const top = values.findIndex((row) => row[0] === 'Competency' && row[1] === 'Self');
  const width = values[top]?.findIndex((value) => value === null) ?? 0;
  return values
    .slice(top, top + 13)
    .map((row) => Array.from({ length: width < 0 ? row.length : width }, (_, i) => row[i] ?? null));
}

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
  expect(header).toEqual([
    'Competency',
    'Self',
    'Manager',
    'Peer',
    'Direct report + Other',
    'Others',
    'n',
    'Gap',
    'Quadrant',
    'Agreement',
  ]);
  expect(rows).toHaveLength(12);
  for (const row of rows) {
    const cell = (group: string) =>
      expected.find(
        (entry) =>
          entry.wave === wave && competencies.get(entry.competency) === row[0] && entry.group === group,
      );
    for (const [column, group] of [
      [1, 'self'],
      [2, 'manager'],
      [3, 'peer'],
    ] as const)
      expect(row[column]).toBeCloseTo(cell(group)?.mean_of_rater_means ?? NaN, 9);
    const [reports, others] = [cell('direct_report'), cell('other')];
    if (!reports || !others) throw new Error('reference cells are missing');
    // The reference counts every rater who answered at all. The half rule leaves R13 out of C09: one answer of three, a 4.
    const leftOut = wave === 'pre' && reports.competency === 'C09' ? [4] : [];
    const sum =
      reports.mean_of_rater_means * reports.n_raters +
      others.mean_of_rater_means * others.n_raters -
      leftOut.reduce((total, mean) => total + mean, 0);
    expect(row[4]).toBeCloseTo(sum / (reports.n_raters + others.n_raters - leftOut.length), 9);
  }
});

test('the sheet shows what the function returns, and the saved file holds the same', () => {
  const returned = blank(
    feedbackReportFunction(argumentsOf('Responses_360'), argumentsOf('Items_360'), round(), 3),
  );
  expect(reportOn(job.snapshot)).toEqual(returned);
  expect(reportOn(file)).toEqual(returned);
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
  gates(engagementFacts(job.snapshot), today).forEach(({ done, missing }, i) => {
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
}, 60_000);
