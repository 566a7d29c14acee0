import { releaseRound } from '../../src/app/releaseRound';
import { feedbackReport } from '../../src/domain/feedback/report';
import { reportTable } from '../../src/domain/feedback/reportTable';
import type { Table } from '../../src/domain/table';
import type { CellValue } from '../../src/workbook/cell';
import { extentsOf } from '../../src/workbook/extents';
import { planWorkbook } from '../../src/workbook/layout';
import { releasesIn } from '../../src/workbook/mapping/releases';
import { readWorkbook } from '../../src/xlsx/read';
import { writeWorkbook } from '../../src/xlsx/write';
import { valueOf } from '../app/support/survey';
import { attackTables } from '../domain/feedback/tables';
import { plan, stamp, startAddin, type Addin } from '../support/addin';
import { reportIn } from '../support/referenceReport';

jest.setTimeout(120_000);

/**
 * The attack sets through the report of an engagement workbook, through a release, and in the file that is saved of both. What each must
 * show and hide is tested in `feedbackAttacks.test.ts`; here nothing may differ from it on the way.
 */
let addin: Addin;

beforeEach(async () => {
  addin = await startAddin();
  await addin.port.build(plan, stamp);
});

afterEach(() => addin.headless.dispose());

/** The set as the workbook's own tables: every round is the baseline, and items have names of their own. */
function tablesOf(set: string): { responses: Table; items: Table } {
  const { responses, items } = attackTables(`feedback/${set}.csv`);
  const [header = [], ...rows] = responses;
  return {
    items: [['Item ID', 'Competency'], ...items.slice(1)],
    responses: [
      ['Round', 'Rater ID', 'Group', ...header.slice(3)],
      ...rows.map(([, ...cells]) => ['Baseline', ...cells]),
    ],
  };
}

const write = (table: string, [headers = [], ...rows]: Table) => ({
  table,
  headers: headers.map(String),
  rows: rows as readonly (readonly CellValue[])[],
  mode: 'replace' as const,
});

const day = new Date('2026-01-05T00:00:00Z');
const properties = { title: 'Synthetic', creator: 'Coachbook', created: day, modified: day };

/** Text of the report's cells; means to twelve digits, as a file holds them. */
const cellsOf = (table: readonly (readonly unknown[])[]): string[][] =>
  table.map((row) =>
    row.map((cell) =>
      typeof cell === 'number' ? cell.toPrecision(12) : typeof cell === 'string' ? cell : '',
    ),
  );

it.each([
  ['A1_below_threshold', ['Peer', 'Direct report + Other']],
  ['A3_single_manager_no_self', ['Peer', 'Direct report']],
  ['A4_not_observed_and_ties', ['Peer + Direct report']],
  ['A6_unicode_and_formula_names', ['Direct report', 'Peer + =cmd + __proto__ + toString']],
])('%s: the report and the release say the same in the workbook and in its file', async (set, groups) => {
  const { responses, items } = tablesOf(set);
  valueOf(await addin.port.write([write('Items_360', items), write('Responses_360', responses)]));
  await addin.headless.settled(60_000);
  const released = await releaseRound(addin.port, 'Baseline', '2026-01-05');
  const snapshot = valueOf(await addin.port.read());
  const whole = planWorkbook('combined', extentsOf(snapshot));
  const file = valueOf(writeWorkbook(whole, snapshot, properties));
  const read = valueOf(readWorkbook(file));

  const expected = cellsOf(reportTable(valueOf(feedbackReport(responses, items, 'Baseline', 3))));
  expect(expected[0]).toEqual(expect.arrayContaining(groups));
  for (const { sheets } of [snapshot, read]) {
    const shown = cellsOf(reportIn(sheets.get('report')?.values ?? []));
    expect(shown.slice(0, expected.length)).toEqual(expected);
  }
  const { release } = valueOf(released);
  expect(releasesIn(read.tables)).toEqual([release]);
  const labels = new Set(release.cells.map(({ group }) => group));
  expect([...labels].sort()).toEqual([...new Set(['Self', 'Manager', 'Others', ...groups])].sort());
});
