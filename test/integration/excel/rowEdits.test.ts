import type { Outcome } from '../../../src/domain/outcome';
import { goToCell } from '../../../src/excel/goToCell';
import type { CellValue } from '../../../src/workbook/cell';
import type { RowChange } from '../../../src/workbook/port';
import { plan, stamp, startAddin, type Addin } from '../../support/addin';
import { MemoryEngine } from '../../support/memoryEngine';
import { workbookState } from '../../support/workbookState';

let addin: Addin;

beforeEach(async () => {
  // Nothing here needs a calculation.
  addin = await startAddin({ engine: new MemoryEngine() });
  await addin.port.build(plan, stamp);
  await addin.port.write([
    {
      table: 'Goals',
      headers: ['Goal ID', 'Statement', 'Direction', 'Target', 'Owner'],
      rows: [
        ['G1', 'Delegate whole projects', 'Increase', 6, 'Client'],
        ['G2', 'Shorten overrunning meetings', 'Increase', 15, 'Boss'],
        ['G3', 'Answer peers within a day', 'Decrease', 1, 'Client'],
      ],
      mode: 'replace',
    },
  ]);
});

afterEach(() => {
  addin.headless.dispose();
});

const change = (id: CellValue, cells: Record<string, CellValue>, table = 'Goals'): RowChange => ({
  table,
  key: { header: 'Goal ID', value: id },
  cells: Object.entries(cells).map(([header, value]) => ({ header, value })),
});

const codeOf = (outcome: Outcome<void>): string => (outcome.ok ? 'done' : outcome.reason.code);
const reasonOf = (outcome: Outcome<void>): string =>
  outcome.ok ? '' : `${outcome.reason.what} ${outcome.reason.why} ${outcome.reason.next}`;

/** Some columns of the Goals table, row by row. */
async function goals(...headers: string[]): Promise<CellValue[][]> {
  const read = await addin.port.read();
  const table = read.ok ? read.value.tables.get('Goals') : undefined;
  return (table?.rows ?? []).map((row) =>
    headers.map((header) => row[table?.headers.indexOf(header) ?? -1] ?? null),
  );
}

/** Gives the body of the Goals table, or the whole of it, another order. */
async function rearrange(part: 'rows' | 'columns'): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Goals');
    const range = (part === 'rows' ? table.getDataBodyRange() : table.getRange()).load('formulas');
    await context.sync();
    range.formulas =
      part === 'rows' ? range.formulas.toReversed() : range.formulas.map((row) => row.toReversed());
    await context.sync();
  });
}

async function selected(): Promise<{ sheet: string; value: unknown }> {
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('values');
    const sheet = range.worksheet.load('name');
    await context.sync();
    return { sheet: sheet.name, value: range.values[0]?.[0] };
  });
}

const hide = (format: 'rowHeight' | 'columnWidth', header: string, row: number): Promise<void> =>
  Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Goals');
    const cell = table.columns.getItem(header).getDataBodyRange().getCell(row, 0);
    cell.format[format] = 0;
    await context.sync();
  });

const place = (id: CellValue, header: string, table = 'Goals') => ({
  table,
  key: { header: 'Goal ID', value: id },
  header,
});

describe('updating a row', () => {
  it('writes these cells of this row and nothing else', async () => {
    const before = await workbookState();
    expect(codeOf(await addin.port.update(change('G2', { Direction: 'Decrease', Owner: 'Client' })))).toBe(
      'done',
    );
    expect(await goals('Goal ID', 'Direction', 'Target', 'Owner')).toEqual([
      ['G1', 'Increase', 6, 'Client'],
      ['G2', 'Decrease', 15, 'Client'],
      ['G3', 'Decrease', 1, 'Client'],
    ]);
    await addin.port.update(change('G2', { Direction: 'Increase', Owner: 'Boss' }));
    expect(await workbookState()).toEqual(before);
  });

  it('finds the row in a table that was sorted', async () => {
    await rearrange('rows');
    await addin.port.update(change('G1', { Target: 8 }));
    expect(await goals('Goal ID', 'Target')).toEqual([
      ['G3', 1],
      ['G2', 15],
      ['G1', 8],
    ]);
  });

  it('finds the cell in a table whose columns were moved', async () => {
    await rearrange('columns');
    await addin.port.update(change('G1', { Target: 8, Owner: 'Me' }));
    expect(await goals('Goal ID', 'Statement', 'Target', 'Owner')).toEqual([
      ['G1', 'Delegate whole projects', 8, 'Me'],
      ['G2', 'Shorten overrunning meetings', 15, 'Boss'],
      ['G3', 'Answer peers within a day', 1, 'Client'],
    ]);
  });

  it('writes to a row that a filter hides', async () => {
    await hide('rowHeight', 'Goal ID', 1);
    expect(codeOf(await addin.port.update(change('G2', { Target: 20 })))).toBe('done');
    expect(await goals('Target')).toEqual([[6], [20], [1]]);
  });

  it('writes text as text, empties a cell, and takes an id as people write it', async () => {
    await addin.port.update(change(' g3 ', { Statement: '=1+1', Target: null }));
    expect((await goals('Statement', 'Target'))[2]).toEqual(['=1+1', null]);
  });

  it('takes two syncs: one to find the row, one to write', async () => {
    const { statistics } = addin.headless.host;
    const before = statistics.current.batches;
    await addin.port.update(change('G2', { Direction: 'Decrease', Owner: 'Client' }));
    expect(statistics.current.batches - before).toBe(2);
  });
});

describe.each([
  [
    'updating a row',
    (id: CellValue, header: string, table?: string) =>
      addin.port.update(change(id, { [header]: 'x' }, table)),
  ],
  ['going to a cell', (id: CellValue, header: string, table?: string) => goToCell(place(id, header, table))],
])('%s refuses, with a reason that names it,', (_, act) => {
  it.each([
    ['a table that is gone', 'G1', 'Target', 'Nonsense', 'part-missing', 'no table Nonsense'],
    ['a column that is gone', 'G1', 'Goal', 'Goals', 'column-missing', 'no column "Goal"'],
    ['an id that is gone', 'G9', 'Target', 'Goals', 'row-missing', 'Goal ID "G9"'],
    ['a row without an id', null, 'Target', 'Goals', 'row-without-id', 'has no Goal ID'],
  ])('%s', async (_what, id, header, table, code, words) => {
    const before = await workbookState();
    const outcome = await act(id, header, table);
    expect(codeOf(outcome)).toBe(code);
    expect(reasonOf(outcome)).toContain(words);
    expect(await workbookState()).toEqual(before);
  });

  it('an id that stands twice', async () => {
    await addin.port.update(change('G3', { 'Goal ID': 'g1' }));
    const before = await workbookState();
    const outcome = await act('G1', 'Target');
    expect(codeOf(outcome)).toBe('row-twice');
    expect(reasonOf(outcome)).toContain('2 rows of the table Goals have the Goal ID "G1".');
    expect(await workbookState()).toEqual(before);
  });
});

describe('when Excel refuses a value', () => {
  it('a protected sheet is named', async () => {
    await addin.headless.host.asUser.protectSheet('4 Goals');
    const outcome = await addin.port.update(change('G2', { Direction: 'Decrease' }));
    expect(outcome).toMatchObject({ ok: false, reason: { code: 'protected' } });
    expect(reasonOf(outcome)).toContain('"4 Goals" is protected');
    expect((await goals('Direction'))[1]).toEqual(['Increase']);
  });

  it('every cell gets back what it held, text as text', async () => {
    await addin.port.update(change('G2', { Direction: '=1+1', Owner: '0014' }));
    const before = await workbookState();
    for (const action of [1, 2, 3]) {
      addin.headless.host.failAt(action, 'GeneralException', { when: 'before', batch: 1 });
      const outcome = await addin.port.update(change('G2', { Direction: 'Decrease', Owner: 'Client' }));
      expect({ action, code: codeOf(outcome) }).toEqual({ action, code: 'other-window' });
      expect(await workbookState()).toEqual(before);
    }
  });

  it('and then refuses to take it back, the cells are named', async () => {
    const { host } = addin.headless;
    host.failAt(0, 'GeneralException', { when: 'before', batch: 1 });
    host.failAt(0, 'GeneralException', { when: 'before', batch: 2 });
    const outcome = await addin.port.update(change('G2', { Direction: 'Decrease', Owner: 'Client' }));
    expect(codeOf(outcome)).toBe('half-written');
    expect(reasonOf(outcome)).toContain('Direction, Owner');
  });
});

it('while a cell is edited the person is told so, and nothing is written later', async () => {
  const { asUser } = addin.headless.host;
  asUser.enterCellEdit();
  const outcome = await addin.port.update(change('G2', { Direction: 'Decrease' }));
  expect(codeOf(outcome)).toBe('cell-edit');
  asUser.leaveCellEdit();
  await addin.headless.settled();
  expect((await goals('Direction'))[1]).toEqual(['Increase']);
});

describe('going to a cell', () => {
  it('selects it, on its sheet, in a table that was sorted and whose columns were moved', async () => {
    await rearrange('rows');
    await rearrange('columns');
    expect(codeOf(await goToCell(place('G2', 'Target')))).toBe('done');
    expect(await selected()).toEqual({ sheet: '4 Goals', value: 15 });
  });

  it('works on a protected sheet', async () => {
    await addin.headless.host.asUser.protectSheet('4 Goals');
    expect(codeOf(await goToCell(place('G3', 'Owner')))).toBe('done');
    expect((await selected()).value).toBe('Client');
  });

  it('leaves a hidden sheet hidden, and names it', async () => {
    await addin.headless.host.asUser.showSheet('4 Goals', 'Hidden');
    const outcome = await goToCell(place('G2', 'Target'));
    expect(codeOf(outcome)).toBe('sheet-hidden');
    expect(reasonOf(outcome)).toContain('"4 Goals"');
  });

  it('says when a filter hides the row, or somebody has hidden the column', async () => {
    await hide('rowHeight', 'Goal ID', 1);
    expect(codeOf(await goToCell(place('G2', 'Target')))).toBe('row-hidden');
    await hide('columnWidth', 'Owner', 0);
    expect(codeOf(await goToCell(place('G1', 'Owner')))).toBe('column-hidden');
    expect(codeOf(await goToCell(place('G1', 'Target')))).toBe('done');
  });
});
