import type { CellValue } from '../../../src/workbook/cell';
import type { TableWrite } from '../../../src/workbook/port';
import { plan, stamp, startAddin, type Addin } from '../../support/addin';
import { workbookState } from '../../support/workbookState';

let addin: Addin;

beforeEach(async () => {
  addin = await startAddin();
  // Only one test asks for what formulas give, which takes longer than everything else.
  addin.headless.host.workbook.application.calculationMode = 'Manual';
  await addin.port.build(plan, stamp);
});

afterEach(() => {
  addin.headless.dispose();
});

async function write(...writes: TableWrite[]): Promise<void> {
  const outcome = await addin.port.write(writes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
}

async function rowsOf(table: string): Promise<readonly (readonly CellValue[])[]> {
  const snapshot = await addin.port.read();
  return (snapshot.ok && snapshot.value.tables.get(table)?.rows) || [];
}

const wins = (mode: TableWrite['mode'], ...rows: CellValue[][]): TableWrite => ({
  table: 'Wins',
  headers: ['Date', 'Win', 'Shared'],
  rows,
  mode,
});

test('rows come back as they were written, whatever they look like', async () => {
  const texts = [
    '=1+1',
    '+49 1',
    '-',
    '@home',
    '0014',
    '1-2',
    'TRUE',
    "'quoted",
    'May 5',
    'Zeile\nzwei',
    '  spaces  ',
    '😀',
  ];
  const rows = texts.map((text, i): CellValue[] => [45000 + i, text, i % 2 ? 'Yes' : null]);
  await write(wins('replace', ...rows));
  expect(await rowsOf('Wins')).toEqual(rows);
});

test('appended rows go below the last filled one, and the table grows around them', async () => {
  await write(wins('append', [45000, 'First', null]));
  await write(wins('append', [45001, 'Second', null], [45002, 'Third', null]));
  expect((await rowsOf('Wins')).map(([, win]) => win)).toEqual(['First', 'Second', 'Third']);
});

test('fewer rows shrink the table and leave nothing behind', async () => {
  await write(wins('replace', [45000, 'First', null], [45001, 'Second', null], [45002, 'Third', null]));
  await write(wins('replace', [45003, 'Only', null]));
  expect(await rowsOf('Wins')).toEqual([[45003, 'Only', null]]);
  await Excel.run(async (context) => {
    const below = context.workbook.tables.getItem('Wins').getDataBodyRange().getRowsBelow(3).load('values');
    await context.sync();
    expect(below.values.flat().every((value) => value === '')).toBe(true);
  });
});

test('calculated columns are filled for every row', async () => {
  addin.headless.host.workbook.application.calculationMode = 'Automatic';
  await write({
    table: 'Goals',
    headers: ['Goal ID', 'Statement', 'Direction', 'Baseline', 'Target', 'Status'],
    rows: [
      ['G1', 'Delegate whole projects', 'Increase', 1, 6, 'Active'],
      ['G2', 'Shorten overrunning meetings', 'Decrease', 45, 15, 'Active'],
    ],
    mode: 'replace',
  });
  await write({
    table: 'Reviews',
    headers: ['Review ID', 'Date', 'Goal ID', 'Current value'],
    rows: [
      ['R1', 45400, 'G1', 3],
      ['R2', 45400, 'G2', 42],
    ],
    mode: 'replace',
  });
  await addin.headless.settled();
  const snapshot = await addin.port.read();
  const goals = snapshot.ok ? snapshot.value.tables.get('Goals') : undefined;
  const progress = goals?.rows.map((row) => row[goals.headers.indexOf('Progress')]);
  expect(progress?.[0]).toBeCloseTo(0.4, 12);
  expect(progress?.[1]).toBeCloseTo(0.1, 12);
});

test('an open table takes new columns to its right, another table refuses them', async () => {
  await write({
    table: 'Responses_360',
    headers: ['Round', 'Rater ID', 'Group', 'C01-1', 'C01-2'],
    rows: [['Baseline', 'P1', 'Self', 4, 'NO']],
    mode: 'replace',
  });
  expect(await rowsOf('Responses_360')).toEqual([['Baseline', 'P1', 'Self', 4, 'NO']]);
  const refused = await addin.port.write([{ ...wins('append', ['x']), headers: ['Mood'] }]);
  expect(refused).toMatchObject({ ok: false, reason: { code: 'column-missing' } });
});

test('a form takes the fields that are given and keeps the others', async () => {
  await write({ table: 'Engagement', headers: ['Client name'], rows: [['Alex Sample']], mode: 'replace' });
  await write({ table: 'Engagement', headers: ['Start date'], rows: [[45306]], mode: 'replace' });
  const snapshot = await addin.port.read();
  const form = snapshot.ok ? snapshot.value.tables.get('Engagement') : undefined;
  const field = (header: string) => form?.rows[0]?.[form.headers.indexOf(header)];
  expect([field('Client name'), field('Start date'), field('Min raters')]).toEqual(['Alex Sample', 45306, 3]);
});

test('drop-downs reach the rows that were added', async () => {
  await write(wins('replace', [45000, 'First', null], [45001, 'Second', null]));
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem('Wins').getDataBodyRange();
    const shared = body.getCell(1, 2).dataValidation.load('rule');
    await context.sync();
    expect(shared.rule).toMatchObject({ list: { source: '=list_YesNo' } });
  });
});

test('drop-downs of item columns reach the rows of a second import', async () => {
  const answers = (mode: TableWrite['mode'], ...rows: CellValue[][]): TableWrite => ({
    table: 'Responses_360',
    headers: ['Round', 'Rater ID', 'Group', 'C01-1', 'C01-2'],
    rows,
    mode,
  });
  await write(answers('replace', ['Baseline', 'P1', 'Self', 4, 'NO']));
  await write(answers('append', ['Final', 'P1', 'Self', 5, 4], ['Final', 'P2', 'Peer', 3, 4]));
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem('Responses_360').getDataBodyRange();
    const rules = [0, 1, 2].map((row) => body.getCell(row, 4).dataValidation.load('type,errorAlert'));
    await context.sync();
    expect(rules.map(({ type }) => type)).toEqual(['Custom', 'Custom', 'Custom']);
    expect(new Set(rules.map(({ errorAlert }) => errorAlert.message)).size).toBe(1);
    expect(rules.at(-1)?.errorAlert.message).not.toBe('');
  });
});

test('when Excel refuses a step every table and form gets back what it held', async () => {
  await write(wins('replace', [45000, 'First', 'Yes']));
  const before = await workbookState();
  const { host } = addin.headless;
  for (const action of [3, 9, 14, 20]) {
    host.failAt(action, 'GeneralException', { when: 'before', batch: 1 });
    const outcome = await addin.port.write([
      wins('replace', [45001, '=New', null], [45002, 'Newer', null]),
      { table: 'Engagement', headers: ['Client name'], rows: [['Somebody else']], mode: 'replace' },
      { table: 'Responses_360', headers: ['Round', 'C01-1'], rows: [['Final', 5]], mode: 'replace' },
    ]);
    expect({ action, ok: outcome.ok }).toEqual({ action, ok: false });
    expect((await workbookState()).tables).toEqual(before.tables);
    expect(await rowsOf('Wins')).toEqual([[45000, 'First', 'Yes']]);
    expect(await rowsOf('Responses_360')).toEqual([]);
    expect((await rowsOf('Engagement')).flat()).not.toContain('Somebody else');
  }
});

test('when even taking back fails the reason names the tables', async () => {
  const { host } = addin.headless;
  host.failAt(9, 'GeneralException', { when: 'before', batch: 1 });
  host.failAt(0, 'GeneralException', { when: 'before', batch: 2 });
  const outcome = await addin.port.write([wins('replace', [45001, 'New', null], [45002, 'Newer', null])]);
  expect(outcome).toMatchObject({ ok: false, reason: { code: 'half-written' } });
});

test('a missing table is named, and nothing is written', async () => {
  await addin.headless.host.asUser.deleteSheet('6 Practice');
  const before = await workbookState();
  const outcome = await addin.port.write([wins('append', [45000, 'First', null])]);
  expect(outcome).toMatchObject({ ok: false, reason: { code: 'part-missing' } });
  expect(await workbookState()).toEqual(before);
});
