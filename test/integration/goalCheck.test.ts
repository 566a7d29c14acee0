import { checkWorkbookGoals } from '../../src/app/checkWorkbookGoals';
import { checkTable } from '../../src/domain/goals/checkTable';
import { isoOfSerial } from '../../src/domain/dates';
import type { CellValue } from '../../src/workbook/cell';
import type { TableWrite } from '../../src/workbook/port';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { plan, stamp, startAddin, type Addin } from '../support/addin';
import { cellsOf, goalFixture, serial, type FixtureGoal } from '../support/goalFixture';

/** The goal check in the workbook: genuine office.js and custom functions runtime, simulated host, calculated formulas. */
let addin: Addin;

const { engagement, goals } = goalFixture;

const tableWrite = (table: string, rows: readonly Readonly<Record<string, unknown>>[]): TableWrite => {
  const headers = Object.keys(rows[0] ?? {});
  return {
    table,
    headers,
    rows: rows.map((row) => headers.map((header) => (row[header] ?? null) as CellValue)),
    mode: 'replace',
  };
};

const unique = (values: readonly (string | null)[]): string[] =>
  [...new Set(values)].filter((value): value is string => Boolean(value));

/** The rows of Goals; the column Actions calculates itself. */
const goalRows = (some: readonly FixtureGoal[]) =>
  some.map((goal) => {
    const { Actions: _calculated, ...cells } = cellsOf(goal);
    return cells;
  });

const actionRows = (some: readonly FixtureGoal[]) =>
  some.flatMap(({ id, actionCount }) =>
    Array.from({ length: actionCount }, (_action, at) => ({
      'Action ID': `${id}-${at + 1}`,
      'Goal ID': id,
      Action: 'Try it out',
      Owner: 'Client',
      Due: serial('2026-03-31'),
      Status: 'Not started',
    })),
  );

async function write(...writes: TableWrite[]): Promise<void> {
  const outcome = await addin.port.write(writes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
}

async function fill(some: readonly FixtureGoal[]): Promise<void> {
  await write(
    tableWrite('Engagement', [
      {
        'Start date': serial(engagement.start),
        'Planned end': serial(engagement.end),
        'Current stage': engagement.stage,
      },
    ]),
    tableWrite(
      'Values',
      unique(some.map(({ value }) => value)).map((value) => ({ Value: value })),
    ),
    tableWrite(
      'Aspirations',
      unique(some.map(({ aspiration }) => aspiration)).map((id) => ({ 'Aspiration ID': id, Text: id })),
    ),
    tableWrite('Goals', goalRows(some)),
    tableWrite('Actions', actionRows(some)),
  );
}

async function snapshot(): Promise<WorkbookSnapshot> {
  await addin.headless.settled();
  const read = await addin.port.read();
  if (!read.ok) throw new Error(read.reason.code);
  return read.value;
}

/** Header and rows of the spilled check, and the message above it. */
function spillOf({ sheets }: WorkbookSnapshot): {
  rows: readonly (readonly CellValue[])[];
  message: CellValue;
} {
  const values = sheets.get('checks')?.values ?? [];
  // The port reads blank texts as blanks.
  const rows = values.slice(6).map((row) => row.slice(0, 12).map((cell) => cell ?? ''));
  return { rows: rows.filter(([id]) => id), message: values[3]?.[0] ?? null };
}

/** Check and Findings by goal. */
function columnsOf({ tables }: WorkbookSnapshot): Map<string, readonly [CellValue, CellValue]> {
  const table = tables.get('Goals');
  const at = (header: string) => table?.headers.indexOf(header) ?? -1;
  return new Map(
    (table?.rows ?? []).map((row) => [
      String(row[at('Goal ID')]),
      [row[at('Check')] ?? '', row[at('Findings')] ?? ''],
    ]),
  );
}

const icons: Readonly<Record<string, string>> = {
  Ready: '✔ Ready',
  'Needs work': '▲ Needs work',
  Blocked: '✖ Blocked',
};
const sorted = (codes: CellValue | undefined) =>
  String(codes ?? '')
    .split(' ')
    .filter(Boolean)
    .sort();

beforeEach(async () => {
  addin = await startAddin();
  const built = await addin.port.build(plan, stamp);
  if (!built.ok) throw new Error(built.reason.code);
}, 60_000);

afterEach(() => {
  addin.headless.dispose();
});

test('every goal of the design has the expected status and codes in the sheet, and what the pane says', async () => {
  await fill(goals);
  const read = await snapshot();
  const { rows, message } = spillOf(read);
  expect(rows.slice(1, goals.length + 1).map(([id, status, , codes]) => [id, status, sorted(codes)])).toEqual(
    goals.map(({ id, status, errors, warnings, infos }) => [
      id,
      status,
      [...errors, ...warnings, ...infos].sort(),
    ]),
  );
  const check = checkWorkbookGoals(read, '2026-02-02');
  expect(check.ok && checkTable(check.value)).toEqual(rows);
  const columns = columnsOf(read);
  for (const { id, status } of goals) expect([id, columns.get(id)?.[0]]).toEqual([id, icons[status]]);
  // The row says the weightiest finding and how many more there are; all of them stand on Checks.
  for (const row of rows.slice(1, goals.length + 1)) expect(columns.get(String(row[0]))?.[1]).toBe(row[11]);
  const ready = goals.filter(({ status }) => status === 'Ready').length;
  expect(message).toMatch(new RegExp(`^${ready} of ${goals.length} goals ready, `));
}, 60_000);

const some = goals.filter(({ id }) => ['G1', 'G2', 'B4', 'B8'].includes(id));
const expectedChecks = new Map(some.map(({ id, status }) => [id, icons[status]]));
const checksNow = async () =>
  new Map([...columnsOf(await snapshot())].map(([id, [check]]) => [id, check] as const));

const inGoals = (change: (table: Excel.Table, sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Goals');
    change(table, table.worksheet);
    await context.sync();
  });

const callCell = () =>
  Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('4 Checks').getRange('A7').load('formulas');
    await context.sync();
    return String((cell.formulas as unknown[][])[0]?.[0]);
  });

describe('the user may', () => {
  beforeEach(() => fill(some));

  test('move columns about', async () => {
    await Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem('Goals');
      const [due, owner] = ['Due', 'Owner'].map((name) =>
        columns.getItem(name).getDataBodyRange().load('values'),
      );
      const headers = ['Due', 'Owner'].map((name) => columns.getItem(name).getHeaderRowRange());
      await context.sync();
      if (!due || !owner || !headers[0] || !headers[1]) throw new Error('A column is missing.');
      const [dates, owners] = [due.values, owner.values];
      // A rename at a time, as the references in the call follow each.
      headers[0].values = [['Owner now']];
      headers[1].values = [['Due']];
      headers[0].values = [['Owner']];
      due.values = owners;
      owner.values = dates;
      await context.sync();
    });
    expect(await checksNow()).toEqual(expectedChecks);
  }, 30_000);

  test('add a column of their own', async () => {
    await inGoals((table, sheet) => {
      table.resize(sheet.getRange('A4').getResizedRange(some.length, 32));
      sheet.getRange('A4').getOffsetRange(0, 32).values = [['My notes']];
      sheet.getRange('A4').getOffsetRange(1, 32).values = [['Always never everyone']];
    });
    const read = await snapshot();
    expect(read.tables.get('Goals')?.headers).toContain('My notes');
    expect(await checksNow()).toEqual(expectedChecks);
  }, 30_000);

  test('accept a warning with a reason, and take it back', async () => {
    const accept = (reason: string | null) =>
      write(
        tableWrite('Accepted', [
          { 'Goal ID': 'B4', Rule: 'G22h', Reason: reason, Date: 46050 },
          { 'Goal ID': 'B4', Rule: 'g23', Reason: reason, Date: 46050 },
        ]),
      );
    await accept('The client wants to say it this way');
    expect((await checksNow()).get('B4')).toBe('✔ Ready');
    await accept(null);
    expect((await checksNow()).get('B4')).toBe('▲ Needs work');
  }, 30_000);
});

describe('never a wrong Ready:', () => {
  beforeEach(() => fill(some));
  const none = new Map(some.map(({ id }) => [id, '… Not checked']));

  test('a renamed header stops the check, and the page says what to do; named back, all is well', async () => {
    const rename = (from: string, to: string) =>
      inGoals((table) => {
        table.columns.getItem(from).name = to;
      });
    await rename('Due', 'Deadline');
    expect(await callCell()).toContain('Goals[[#All],[Deadline]]');
    expect(await checksNow()).toEqual(none);
    expect(spillOf(await snapshot()).message).toMatch(
      /^The goals cannot be checked: point at the error in A7/,
    );
    await rename('Deadline', 'Due');
    expect(await checksNow()).toEqual(expectedChecks);
  }, 30_000);

  test('a deleted column, which leaves #REF! in the call, stops the check', async () => {
    const formula = (await callCell()).replace('Goals[[#All],[Due]]', '#REF!');
    await addin.headless.host.asUser.type('4 Checks', 'A7', formula);
    expect(await checksNow()).toEqual(none);
    expect(spillOf(await snapshot()).message).toMatch(
      /^The goals cannot be checked: point at the error in A7/,
    );
  }, 30_000);

  test.each<[string, string, CellValue]>([
    ['text where a number belongs', 'Target', 'three'],
    ['a number as text', 'Target', "'3"],
    ['a date as text', 'Due', "'2026-04-30"],
    ['an error where a number belongs', 'Baseline', '=#REF!'],
    ['an error where a date belongs', 'Due', '=NA()'],
    ['an error where a text belongs', 'Metric', '=1/0'],
    ['nothing where a date belongs', 'Due', ''],
  ])(
    '%s blocks the goal and no other',
    async (_words, header, value) => {
      await inGoals((table) => {
        table.columns.getItem(header).getDataBodyRange().getCell(0, 0).values = [[value]];
      });
      expect(await checksNow()).toEqual(new Map([...expectedChecks, ['G1', '✖ Blocked']]));
      const read = await snapshot();
      const check = checkWorkbookGoals(read, '2026-02-02');
      expect(check.ok && check.value.goals[0]?.status).toBe('Blocked');
    },
    30_000,
  );

  test('two goals with one id are both blocked', async () => {
    await inGoals((table) => {
      table.columns.getItem('Goal ID').getDataBodyRange().getCell(1, 0).values = [['g1']];
    });
    const checks = await checksNow();
    expect([checks.get('G1'), checks.get('g1')]).toEqual(['✖ Blocked', '✖ Blocked']);
  }, 30_000);

  test('a stage at which the actions should be there tells goals without any', async () => {
    await write(tableWrite('Actions', actionRows(some.filter(({ id }) => id !== 'G2'))));
    expect((await checksNow()).get('G2')).toBe('✖ Blocked');
  }, 30_000);
});

test('a new workbook has no goal, says so, and shows no error', async () => {
  const read = await snapshot();
  expect(spillOf(read)).toEqual({
    rows: [expect.arrayContaining(['Goal ID', 'Status'])],
    message: 'There is no goal yet. Write one on the sheet Goals.',
  });
  expect(JSON.stringify([...read.sheets.values()])).not.toMatch(/"#[A-Z/0]+[!?]"|Not checked/);
}, 30_000);

test('a baseline that will be measured soon is not held against a goal yet', async () => {
  const [first] = some;
  const now = new Date();
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000 + 25569;
  await fill(first ? [first] : []);
  const measured = (day: number) =>
    inGoals((table) => {
      table.columns.getItem('Baseline').getDataBodyRange().getCell(0, 0).values = [['']];
      table.columns.getItem('Baseline date').getDataBodyRange().getCell(0, 0).values = [[day]];
    });
  for (const [day, shown, status] of [
    [today + 10, '▲ Needs work', 'Needs work'],
    [today + 40, '✖ Blocked', 'Blocked'],
  ] as const) {
    await measured(day);
    const read = await snapshot();
    expect(columnsOf(read).get('G1')?.[0]).toBe(shown);
    const check = checkWorkbookGoals(read, isoOfSerial(today) ?? '');
    expect(check.ok && check.value.goals[0]?.status).toBe(status);
  }
}, 30_000);

test('the check is one call, however many goals there are', async () => {
  await fill(goals);
  await addin.headless.settled();
  const before = addin.headless.host.functions.messages;
  await inGoals((table) => {
    table.columns.getItem('Confidence').getDataBodyRange().getCell(0, 0).values = [[6]];
  });
  await addin.headless.settled();
  expect(addin.headless.host.functions.messages - before).toBe(1);
}, 60_000);
