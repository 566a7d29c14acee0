import type { Outcome } from '../../../src/domain/outcome';
import { forgetCapabilities } from '../../../src/excel/capabilities';
import type { CellValue } from '../../../src/workbook/cell';
import type { TableWrite, WorkbookChange } from '../../../src/workbook/port';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { plan, stamp, startAddin, type Addin } from '../../support/addin';
import { MemoryEngine } from '../../support/memoryEngine';
import { workbookState } from '../../support/workbookState';

let addin: Addin;

/** Starts a host with a workbook that was built by the add-in. */
async function start(requirementSets: Record<string, string> = {}): Promise<void> {
  // Nothing here needs a calculation.
  addin = await startAddin({ engine: new MemoryEngine(), requirementSets });
  forgetCapabilities();
  await addin.port.build(plan, stamp);
}

beforeEach(() => start());

afterEach(() => {
  addin.headless.dispose();
});

const codeOf = (outcome: Outcome<void>): string => (outcome.ok ? 'done' : outcome.reason.code);
const wordsOf = (outcome: Outcome<void>): string =>
  outcome.ok ? '' : `${outcome.reason.what} ${outcome.reason.why} ${outcome.reason.next}`;

async function read(): Promise<WorkbookSnapshot> {
  const snapshot = await addin.port.read();
  if (!snapshot.ok) throw new Error(snapshot.reason.code);
  return snapshot.value;
}

/** Some columns of a table, row by row. */
async function rowsOf(table: string, ...headers: string[]): Promise<CellValue[][]> {
  const found = (await read()).tables.get(table);
  return (found?.rows ?? []).map((row) =>
    headers.map((header) => row[found?.headers.indexOf(header) ?? -1] ?? null),
  );
}

const bodyOf = async (table: string) => (await read()).tables.get(table)?.place?.body;

const reviewHeaders = ['Review ID', 'Date', 'Goal ID', 'Current value', 'What works', 'Decision'];
const review = (at: number, goal = at): CellValue[] => [`R${at}`, 45_400, `G${goal}`, 3, '=It works', 'Keep'];

const reviews = (from: number, count: number): Omit<TableWrite, 'mode'> => ({
  table: 'Reviews',
  headers: reviewHeaders,
  rows: Array.from({ length: count }, (_, i) => review(from + i, i + 1)),
});

async function fill(...writes: Omit<TableWrite, 'mode'>[]): Promise<void> {
  const outcome = await addin.port.write(writes.map((write) => ({ ...write, mode: 'replace' })));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
}

const goals = (count = 3): Omit<TableWrite, 'mode'> => ({
  table: 'Goals',
  headers: ['Goal ID', 'Statement', 'Target', 'Status'],
  rows: Array.from({ length: count }, (_, i): CellValue[] => [`G${i + 1}`, `Goal ${i + 1}`, 6, 'Active']),
});

const target = (goal: string, value: CellValue) => ({
  table: 'Goals',
  key: { header: 'Goal ID', value: goal },
  cells: [{ header: 'Target', value }],
});

const removeReview = (id: string) => ({ table: 'Reviews', key: { header: 'Review ID', value: id } });

/** A review of ten goals, a pulse and a new target: what the Review page does in one step. */
const wholeReview: WorkbookChange = {
  append: [
    reviews(4, 10),
    { table: 'Pulse', headers: ['Pulse ID', 'Date', 'Goal ID', 'Score'], rows: [['P1', 45_400, 'G1', 2]] },
  ],
  update: [target('G2', 8)],
};

/** Syncs that a change takes. */
async function syncsOf(change: WorkbookChange, seen: WorkbookSnapshot): Promise<number> {
  const { statistics } = addin.headless.host;
  const before = statistics.current.batches;
  expect(await addin.port.change(change, seen)).toEqual({ ok: true, value: undefined });
  return statistics.current.batches - before;
}

const undo = (): Promise<boolean> => addin.headless.host.asUser.undo();

const forgetUndo = (): void => addin.headless.host.workbook.$undo.clear();

async function undoAll(): Promise<number> {
  let count = 0;
  while (await undo()) count += 1;
  return count;
}

describe('a change', () => {
  it('writes into several tables in one sync', async () => {
    await fill(goals(10), reviews(1, 3));
    expect(await syncsOf(wholeReview, await read())).toBe(1);
    expect(await rowsOf('Reviews', 'Review ID', 'What works')).toEqual(
      Array.from({ length: 13 }, (_, i) => [`R${i + 1}`, '=It works']),
    );
    expect(await rowsOf('Pulse', 'Pulse ID', 'Score')).toEqual([['P1', 2]]);
    expect((await rowsOf('Goals', 'Goal ID', 'Target'))[1]).toEqual(['G2', 8]);
  });

  it('takes one sync below 600 rows, too', async () => {
    await fill(goals(10), reviews(1, 600));
    const { statistics } = addin.headless.host;
    expect(await syncsOf({ append: [reviews(601, 10)] }, await read())).toBe(1);
    expect(statistics.current.each.at(-1)?.responseBytes).toBeLessThan(20_000);
    expect(await bodyOf('Reviews')).toMatchObject({ rows: 610 });
  });

  it('fills the blank row of an empty table', async () => {
    expect(await bodyOf('Reviews')).toMatchObject({ rows: 1 });
    await addin.port.change({ append: [reviews(1, 1)] }, await read());
    expect(await bodyOf('Reviews')).toMatchObject({ rows: 1 });
    expect(await rowsOf('Reviews', 'Review ID')).toEqual([['R1']]);
  });

  it('gives rules, formats and formulas to the rows it adds', async () => {
    await addin.port.change({ append: [reviews(1, 3)] }, await read());
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Reviews');
      const cell = (header: string) => table.columns.getItem(header).getDataBodyRange().getCell(2, 0);
      const decision = cell('Decision').dataValidation.load('rule');
      const [date, progress] = [cell('Date').load('numberFormat'), cell('Progress').load('formulas')];
      await context.sync();
      expect(decision.rule).toMatchObject({ list: { source: '=list_ReviewDecision' } });
      expect(date.numberFormat).not.toEqual([['General']]);
      expect(String(progress.formulas[0]?.[0])).toMatch(/^=/);
    });
  });

  it('uses the blank rows at the end of a table', async () => {
    await fill(reviews(1, 4));
    await addin.headless.host.asUser.clear('7 Reviews', 'A7:R8');
    const { rows } = (await bodyOf('Reviews')) ?? { rows: 0 };
    expect(await rowsOf('Reviews', 'Review ID')).toEqual([['R1'], ['R2']]);
    await addin.port.change({ append: [reviews(5, 2)] }, await read());
    expect(await bodyOf('Reviews')).toMatchObject({ rows });
    expect(await rowsOf('Reviews', 'Review ID')).toEqual([['R1'], ['R2'], ['R5'], ['R6']]);
  });

  it('removes rows in the middle of a table, and nothing beside it', async () => {
    await fill(reviews(1, 5));
    await addin.headless.host.asUser.type('7 Reviews', 'V6', [['beside'], ['below']]);
    expect(
      await syncsOf(
        { remove: [removeReview('r2'), removeReview('R4')], append: [reviews(6, 1)] },
        await read(),
      ),
    ).toBe(1);
    expect(await rowsOf('Reviews', 'Review ID')).toEqual([['R1'], ['R3'], ['R5'], ['R6']]);
    expect(await bodyOf('Reviews')).toMatchObject({ rows: 4 });
    const sheet = (await read()).sheets.get('reviews');
    expect([sheet?.values[5]?.[21], sheet?.values[6]?.[21]]).toEqual(['beside', 'below']);
  });

  it('leaves a table one blank row when the last ones are removed', async () => {
    await fill(reviews(1, 2));
    await addin.port.change({ remove: [removeReview('R1'), removeReview('R2')] }, await read());
    expect(await rowsOf('Reviews', 'Review ID')).toEqual([]);
    expect(await bodyOf('Reviews')).toMatchObject({ rows: 1 });
    await addin.port.change({ append: [reviews(3, 1)] }, await read());
    expect(await rowsOf('Reviews', 'Review ID')).toEqual([['R3']]);
  });

  it('finds rows in a table that was sorted', async () => {
    await fill(goals());
    await Excel.run(async (context) => {
      const body = context.workbook.tables.getItem('Goals').getDataBodyRange().load('formulas');
      await context.sync();
      body.formulas = body.formulas.toReversed();
      await context.sync();
    });
    await addin.port.change({ update: [target('G1', 9)] }, await read());
    expect(await rowsOf('Goals', 'Goal ID', 'Target')).toEqual([
      ['G3', 6],
      ['G2', 6],
      ['G1', 9],
    ]);
  });
});

describe('a change is refused, and the workbook stays as it is,', () => {
  it.each<[string, WorkbookChange, string]>([
    ['when a table is gone', { append: [{ ...reviews(1, 1), table: 'Nonsense' }] }, 'part-missing'],
    ['when a column is gone', { append: [{ ...reviews(1, 1), headers: ['Mood'] }] }, 'column-missing'],
    ['when a row is gone', { update: [target('G9', 1)] }, 'row-missing'],
    ['when the id is blank', { update: [target('', 1)] }, 'row-without-id'],
  ])('%s', async (_what, change, code) => {
    await fill(goals());
    const before = await workbookState();
    expect(codeOf(await addin.port.change(change, await read()))).toBe(code);
    expect(await workbookState()).toEqual(before);
  });

  it('when something stands below the table, seen or not', async () => {
    await fill(reviews(1, 1));
    const early = await read();
    await addin.headless.host.asUser.type('7 Reviews', 'C7', 'mine');
    const [before, { tables }] = [await read(), await workbookState()];
    for (const seen of [before, early]) {
      const outcome = await addin.port.change({ append: [reviews(2, 3)] }, seen);
      expect(codeOf(outcome)).toBe('cells-below');
      expect(wordsOf(outcome)).toContain('Row 7');
      expect(await read()).toEqual(before);
      expect((await workbookState()).tables).toEqual(tables);
    }
  });

  it('while a cell is edited, at once, and nothing is written later', async () => {
    await fill(goals());
    const seen = await read();
    addin.headless.host.asUser.enterCellEdit();
    expect(codeOf(await addin.port.change({ update: [target('G1', 9)] }, seen))).toBe('cell-edit');
    addin.headless.host.asUser.leaveCellEdit();
    expect((await rowsOf('Goals', 'Target'))[0]).toEqual([6]);
  });

  it('when the sheet is protected, which is named', async () => {
    await fill(goals());
    await addin.headless.host.asUser.protectSheet('4 Goals');
    const outcome = await addin.port.change({ update: [target('G1', 9)] }, await read());
    expect(codeOf(outcome)).toBe('protected');
    expect(wordsOf(outcome)).toContain('"4 Goals"');
  });

  it('when one of several sheets is protected', async () => {
    await fill(goals(), reviews(1, 2));
    await addin.headless.host.asUser.protectSheet('7 Reviews');
    const before = await workbookState();
    const change = { update: [target('G1', 9)], append: [reviews(3, 2)] };
    expect(codeOf(await addin.port.change(change, await read()))).toBe('protected');
    expect(await workbookState()).toEqual(before);
  });
});

describe('when the workbook has moved on', () => {
  const change: WorkbookChange = {
    append: [reviews(6, 3)],
    update: [target('G2', 8)],
    remove: [removeReview('R2'), removeReview('R4')],
  };
  /** What somebody does between the reading and the change. */
  const meanwhile: [string, () => Promise<unknown>][] = [
    ['a row was appended', () => addin.port.write([{ ...reviews(9, 1), mode: 'append' }])],
    ['the row was edited', () => addin.headless.host.asUser.type('7 Reviews', 'E6', 99)],
    ['a new target was typed', () => addin.port.update(target('G2', 7))],
    ['rows were sorted', () => fill({ ...reviews(1, 5), rows: reviews(1, 5).rows.toReversed() })],
    ['a row was removed', () => fill(reviews(1, 4))],
    ['rows were removed that are to be removed', () => fill(reviews(1, 1))],
    ['a header was renamed', () => addin.headless.host.asUser.type('4 Goals', 'A4', 'Goal key')],
  ];

  it.each(meanwhile)('because %s, nothing is changed and nothing is lost', async (_what, act) => {
    await fill(goals(), reviews(1, 5));
    const seen = await read();
    await act();
    const before = await workbookState();
    const outcome = await addin.port.change(change, seen);
    expect(codeOf(outcome)).toBe('moved-on');
    expect(wordsOf(outcome)).toContain('then try again');
    expect(await workbookState()).toEqual(before);
  });

  it('elsewhere, the change is made', async () => {
    await fill(goals(), reviews(1, 5));
    const seen = await read();
    await addin.port.update(target('G3', 1));
    expect(codeOf(await addin.port.change(change, seen))).toBe('done');
    expect(await rowsOf('Goals', 'Target')).toEqual([[6], [8], [1]]);
  });

  it('and the table is gone, that is said', async () => {
    await fill(goals());
    const seen = await read();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Goals').delete();
      await context.sync();
    });
    expect(codeOf(await addin.port.change({ update: [target('G2', 8)] }, seen))).toBe('part-missing');
  });
});

describe('when Excel refuses half-way', () => {
  const change: WorkbookChange = {
    append: [reviews(6, 3)],
    update: [target('G2', 8)],
    remove: [removeReview('R2'), removeReview('R4')],
  };

  it('everything gets back what it held, wherever it stopped', async () => {
    await fill(goals(), reviews(1, 5));
    const seen = await read();
    const before = await workbookState();
    const { host } = addin.headless;
    host.statistics.reset();
    await addin.port.change(change, seen);
    const actions = host.statistics.current.each[0]?.actions ?? 0;
    await undo();
    expect(await workbookState()).toEqual(before);
    for (let action = 0; action < actions; action += 4) {
      host.failAt(action, 'GeneralException', { when: action % 8 === 0 ? 'before' : 'after' });
      const outcome = await addin.port.change(change, seen);
      expect({ action, code: codeOf(outcome) }).toEqual({ action, code: 'other-window' });
      expect((await workbookState()).sheets).toEqual(before.sheets);
      expect((await workbookState()).tables).toEqual(before.tables);
    }
  });

  it('and then refuses to take it back, the tables are named', async () => {
    await fill(goals());
    const seen = await read();
    const { host } = addin.headless;
    host.failAt(0, 'GeneralException', { when: 'before', batch: 1 });
    host.failAt(24, 'GeneralException', { when: 'after' });
    const outcome = await addin.port.change({ update: [target('G2', 8)], append: [reviews(1, 2)] }, seen);
    expect(codeOf(outcome)).toBe('half-written');
    expect(wordsOf(outcome)).toContain('Goals, Reviews');
  });
});

describe("Excel's undo", () => {
  it('takes back rows in two tables and a cell in one step', async () => {
    await fill(goals(10), reviews(1, 3));
    const before = await workbookState();
    forgetUndo();
    await addin.port.change({ ...wholeReview, remove: [removeReview('R2')] }, await read());
    expect(await undoAll()).toBe(1);
    expect(await workbookState()).toEqual(before);
  });

  it('takes back one change after the other', async () => {
    await fill(goals(), reviews(1, 2));
    const before = await workbookState();
    await addin.port.change({ append: [reviews(3, 2)] }, await read());
    const between = await workbookState();
    await addin.port.change({ append: [reviews(5, 2)], update: [target('G1', 9)] }, await read());
    await undo();
    expect(await workbookState()).toEqual(between);
    await undo();
    expect(await workbookState()).toEqual(before);
  });

  it('takes back call by call where Excel refuses to group them', async () => {
    await fill(goals(), reviews(1, 2));
    await addin.headless.host.asUser.clear('7 Reviews', 'A6:R6');
    const change = { append: [reviews(3, 1)], update: [target('G1', 9)] };
    const [seen, before] = [await read(), await workbookState()];
    forgetUndo();
    addin.headless.host.failAt(0, 'UndoNotSupported', { when: 'before' });
    expect(codeOf(await addin.port.change(change, seen))).toBe('done');
    expect(await rowsOf('Reviews', 'Review ID')).toEqual([['R1'], ['R3']]);
    expect(await undoAll()).toBe(4);
    expect(await workbookState()).toEqual(before);
  });

  it('is cleared by an Excel before ExcelApi 1.20, where a change is made all the same', async () => {
    addin.headless.dispose();
    await start({ ExcelApi: '1.14' });
    await fill(goals(), reviews(1, 2));
    const change = { append: [reviews(3, 2)], update: [target('G1', 9)], remove: [removeReview('R1')] };
    expect(await syncsOf(change, await read())).toBe(1);
    expect(await rowsOf('Reviews', 'Review ID')).toEqual([['R2'], ['R3'], ['R4']]);
    expect(await undo()).toBe(false);
  });
});
