import { mergeCopy } from '../../../src/app/share/mergeCopy';
import type { CellValue } from '../../../src/workbook/cell';
import {
  codeOf,
  decide,
  keepAll,
  lines,
  returned,
  review,
  rowsIn,
  snapshotOf,
  takeAll,
  tableOf,
  today,
  valueOf,
  type Cells,
} from './support';

const action = (id: string, more: Cells = {}): Cells => ({
  'Action ID': id,
  'Goal ID': 'G1',
  Action: `Action ${id}`,
  Effort: 2,
  ...more,
});

const actions = (...rows: readonly Cells[]) => ({ Actions: rows });

const offered = async (mine: readonly Cells[], sent: readonly Cells[], back: readonly Cells[]) => {
  const { port, copy } = await returned(actions(...mine), actions(...sent), actions(...back));
  return lines(await review(port, copy));
};

describe('what is offered of rows with an id', () => {
  const [a1, a2] = [action('A1'), action('A2')];

  it('is nothing when the client changed nothing, whatever the coach did', async () => {
    expect(await offered([{ ...a2, Effort: 5 }, action('A3')], [a1, a2], [a1, a2])).toEqual([]);
  });

  it('is a cell that only the client changed', async () => {
    expect(await offered([a1], [a1], [{ ...a1, Effort: 3 }])).toEqual(['changed Actions A1: Effort 2>3']);
  });

  it('is nothing where both changed a cell to the same', async () => {
    const both = { ...a1, Effort: 3 };
    expect(await offered([both], [a1], [both])).toEqual([]);
  });

  it('is a conflict where both changed a cell, each in another way', async () => {
    expect(await offered([{ ...a1, Effort: 4 }], [a1], [{ ...a1, Effort: 3 }])).toEqual([
      'changed Actions A1: Effort 4>3 (conflict)',
    ]);
  });

  it('finds rows by their ids, whatever their order, their case and spaces around them', async () => {
    const back = [
      { ...a2, Effort: 3 },
      { ...a1, 'Action ID': 'A1 ' },
    ];
    expect(await offered([a1, a2], [a1, a2], back)).toEqual(['changed Actions A2: Effort 2>3']);
  });

  it('is a new row, unless the coach has added the same one', async () => {
    const a3 = action('A3');
    expect(await offered([a1], [a1], [a1, a3])).toEqual([
      'new Actions A3: Action ID null>A3, Goal ID null>G1, Action null>Action A3, Effort null>2',
    ]);
    expect(await offered([a1, a3], [a1], [a1, a3])).toEqual([]);
  });

  it('is a removed row, in conflict where the coach has changed it since', async () => {
    expect(await offered([a1, a2], [a1, a2], [a1])).toEqual([
      'removed Actions A2: Action ID A2>null, Goal ID G1>null, Action Action A2>null, Effort 2>null',
    ]);
    const [changed] = await offered([a1, { ...a2, Effort: 5 }], [a1, a2], [a1]);
    expect(changed).toMatch(/^removed Actions A2: .*\(conflict\)$/);
    expect(await offered([a1], [a1, a2], [a1])).toEqual([]);
  });

  it('is a conflict where the coach removed a row and the client changed it', async () => {
    const [line] = await offered([], [a1], [{ ...a1, Effort: 3 }]);
    expect(line).toMatch(/^new Actions A1: .*Effort null>3 \(conflict\)$/);
  });

  it('passes over what is calculated', async () => {
    expect(await offered([{ ...a1, Overdue: 'No' }], [a1], [{ ...a1, Overdue: 'Yes' }])).toEqual([]);
  });

  it('takes a saved file for the same: digits of a number, line ends, a number as text', async () => {
    const sent = { ...a1, Action: 'One\r\ntwo ', Effort: 2, Evidence: '5', Start: 46000.1 + 0.2 };
    const back = { ...sent, Action: 'One\ntwo', Evidence: 5, Start: 46000.3 };
    expect(await offered([sent], [sent], [back])).toEqual([]);
  });
});

describe('what is taken over', () => {
  it('leaves the order and the columns of the coach, and puts new rows last', async () => {
    const goal = (id: string, more: Cells = {}): Cells => ({ 'Goal ID': id, Statement: `Do ${id}`, ...more });
    const { port, copy } = await returned(
      { Goals: [goal('G2'), goal('G1')] },
      { Goals: [goal('G1'), goal('G2')] },
      { Goals: [goal('G1', { Statement: 'Do more' }), goal('G3'), goal('G2')] },
    );
    await decide(port, copy, takeAll);
    expect(rowsIn(port, 'Goals').map((row) => [row['Goal ID'], row['Statement']])).toEqual([
      ['G2', 'Do G2'],
      ['G1', 'Do more'],
      ['G3', 'Do G3'],
    ]);
  });

  it('gives a new row the next free id where the coach has given its id to another, and names it by that', async () => {
    const goal = (id: string, words: string): Cells => ({ 'Goal ID': id, Statement: words });
    const { port, copy } = await returned(
      { Goals: [goal('G1', 'One'), goal('G2', 'Ours')], ...actions(action('A1', { 'Goal ID': 'G2' })) },
      { Goals: [goal('G1', 'One')], ...actions() },
      {
        Goals: [goal('G1', 'One'), goal('g2', 'Theirs'), goal('G3', 'More')],
        ...actions(action('A1', { Action: 'Theirs', 'Goal ID': 'G2' })),
      },
    );
    const found = await decide(port, copy, takeAll);
    expect(found.changes.filter(({ conflict }) => conflict).map(({ row }) => row)).toEqual(['g2', 'A1']);
    expect(rowsIn(port, 'Goals').map((row) => [row['Goal ID'], row['Statement']])).toEqual([
      ['G1', 'One'],
      ['G2', 'Ours'],
      ['g4', 'Theirs'],
      ['G3', 'More'],
    ]);
    expect(rowsIn(port, 'Actions').map((row) => [row['Action ID'], row['Goal ID']])).toEqual([
      ['A1', 'G2'],
      ['A2', 'g4'],
    ]);
    expect((await review(port, copy)).changes).toEqual([]);
  });

  it('numbers a row that came without an id', async () => {
    const { port, copy } = await returned(
      actions(action('A09')),
      actions(action('A09')),
      actions(action('A09'), { Action: 'New', 'Goal ID': 'G1' }),
    );
    await decide(port, copy, takeAll);
    expect(rowsIn(port, 'Actions')[1]).toEqual({ 'Action ID': 'A10', Action: 'New', 'Goal ID': 'G1' });
    expect((await review(port, copy)).changes).toEqual([]);
  });

  it('numbers a session that both have added', async () => {
    const session = (topic: string): Cells => ({ 'Session no': 1, Topic: topic });
    const { port, copy } = await returned(
      { Sessions: [session('Ours')] },
      { Sessions: [] },
      { Sessions: [session('Theirs')] },
    );
    await decide(port, copy, takeAll);
    expect(rowsIn(port, 'Sessions')).toEqual([session('Ours'), { 'Session no': 2, Topic: 'Theirs' }]);
  });

  it('merges cell by cell where both have added the one row about the same goal', async () => {
    const { port, copy } = await returned(
      { Outcomes: [{ 'Goal ID': 'G1', 'Final value': 3 }] },
      { Outcomes: [] },
      { Outcomes: [{ 'Goal ID': 'G1', 'Final value': 4, Outcome: 'Partly' }] },
    );
    expect(lines(await review(port, copy))).toEqual([
      'changed Outcomes G1: Final value 3>4 (conflict)',
      'changed Outcomes G1: Outcome null>Partly',
    ]);
  });

  it('changes only the fields of a form that came back differently, and never an answer of the sponsor', async () => {
    const form = { 'Client satisfaction': null, 'Sponsor satisfaction': 3, 'People to thank': 'Kim' };
    const { port, copy } = await returned(
      { Closure: [{ ...form, 'Coach reflection': 'Mine' }] },
      { Closure: [form] },
      { Closure: [{ ...form, 'Client satisfaction': 5, 'Sponsor satisfaction': 1 }] },
    );
    await decide(port, copy, takeAll);
    expect(port.writes[0]?.[0]).toEqual({
      table: 'Closure',
      headers: ['Client satisfaction'],
      rows: [[5]],
      mode: 'replace',
    });
    expect(port.cell('Closure', 0, 'Coach reflection')).toBe('Mine');
  });

  it('is written in one go, and both sides of every decision are noted', async () => {
    const a1 = action('A1');
    const { port, copy } = await returned(
      actions({ ...a1, Effort: 4 }, action('A2', { Start: 46000 })),
      actions(a1, action('A2')),
      actions({ ...a1, Effort: 3 }),
    );
    await decide(port, copy, ({ changes }) => ({
      take: new Set(changes.filter(({ kind }) => kind === 'removed').map(({ id }) => id)),
      keep: new Set(changes.map(({ id }) => id)),
    }));
    expect(port.writes).toHaveLength(1);
    const note = (row: string, column: string, ours: CellValue, theirs: CellValue, decision: string) =>
      [46209, copy.receipt.copyId, 'Actions', row, column, ours, theirs, decision] as const;
    expect(port.tables.get('Merge_log')?.rows).toEqual([
      note('A1', 'Effort', '4', '3', 'Kept ours'),
      note('A2', '(whole row)', null, '(removed)', 'Taken'),
      note('A2', 'Action ID', 'A2', null, 'Taken'),
      note('A2', 'Goal ID', 'G1', null, 'Taken'),
      note('A2', 'Action', 'Action A2', null, 'Taken'),
      note('A2', 'Start', '2025-12-09', null, 'Taken'),
      note('A2', 'Effort', '2', null, 'Taken'),
    ]);
  });

  it('is not asked about again, but for what is different in a later state of the copy', async () => {
    const [a1, back] = [action('A1'), action('A1', { Effort: 3 })];
    const { port, copy } = await returned(actions(a1), actions(a1), actions(back));
    await decide(port, copy, keepAll);
    const again = await review(port, copy);
    expect([again.changes, again.decided]).toEqual([[], 1]);
    const later = { ...copy, tables: new Map([['Actions', tableOf('Actions', [{ ...back, Effort: 5 }])]]) };
    expect(lines(await review(port, later))).toEqual(['changed Actions A1: Effort 2>5']);
  });

  it('is asked about again where nothing was decided', async () => {
    const { port, copy } = await returned(actions(), actions(), actions(action('A1')));
    await decide(port, copy, () => ({ take: new Set(), keep: new Set() }));
    expect(port.writes).toEqual([]);
    expect((await review(port, copy)).changes).toHaveLength(1);
  });

  it('is refused where the workbook has moved on in a table concerned, and only there', async () => {
    const a1 = action('A1');
    const { port, copy } = await returned(
      { ...actions(a1), CheckIns: [] },
      actions(a1),
      actions({ ...a1, Effort: 3 }),
    );
    const found = await review(port, copy);
    port.tables.set('CheckIns', tableOf('CheckIns', [{ Date: 46000 }]));
    port.tables.set('Actions', tableOf('Actions', [{ ...a1, Overdue: 'Yes' }]));
    expect(codeOf(await mergeCopy(port, found, keepAll(found), today))).toBe('ok');
    port.tables.set('Actions', tableOf('Actions', [{ ...a1, Effort: 5 }]));
    expect(codeOf(await mergeCopy(port, found, takeAll(found), today))).toBe('moved-on');
    expect(port.cell('Actions', 0, 'Effort')).toBe(5);
  });
});

describe('rows without an id', () => {
  const checkIn = (date: number, win: string, more: Cells = {}): Cells => ({
    Date: date,
    'Goal ID': 'G1',
    Win: win,
    ...more,
  });

  it('are found by their content, then by the most cells that are equal', async () => {
    const sent = { CheckIns: [checkIn(46000, 'One'), checkIn(46001, 'Two')] };
    const { port, copy } = await returned(sent, sent, {
      CheckIns: [checkIn(46001, 'Two', { Effort: 3 }), checkIn(46002, 'Three'), checkIn(46000, 'One')],
    });
    expect(lines(await review(port, copy))).toEqual([
      'changed CheckIns 2025-12-10, Two [row 2]: Effort null>3',
      'new CheckIns 2025-12-11, Three [new 1]: Date null>46002, Goal ID null>G1, Win null>Three',
    ]);
  });

  it('are added as often as they came, less those that the coach has added as well', async () => {
    const twin = checkIn(46000, 'One');
    const { port, copy } = await returned({ CheckIns: [twin] }, { CheckIns: [] }, { CheckIns: [twin, twin] });
    await decide(port, copy, takeAll);
    expect(rowsIn(port, 'CheckIns')).toEqual([twin, twin]);
    expect((await review(port, copy)).changes).toEqual([]);
  });
});

describe('rows that the client shares row by row', () => {
  const attempt = (tried: string, shared: string | null): Cells => ({
    Date: 46000,
    'What I tried': tried,
    Shared: shared,
  });

  it('come in once they are shared; the others are only counted', async () => {
    const { port, copy } = await returned(
      { PracticeLog: [] },
      { PracticeLog: [] },
      { PracticeLog: [attempt('Open', 'yes'), attempt('Secret', 'No'), attempt('Private', null)] },
    );
    const found = await decide(port, copy, takeAll);
    expect(found.withheld).toBe(2);
    expect(rowsIn(port, 'PracticeLog')).toEqual([attempt('Open', 'Yes')]);
    expect(JSON.stringify([found.changes, [...port.tables]])).not.toMatch(/Secret|Private/);
  });

  it('count as removed when they are shared no more, without what they hold now', async () => {
    const sent = { PracticeLog: [attempt('Open', 'Yes')] };
    const { port, copy } = await returned(sent, sent, {
      PracticeLog: [{ ...attempt('Open', 'No'), Learned: 'X' }],
    });
    const found = await review(port, copy);
    expect(found.changes.map(({ kind, conflict }) => [kind, conflict])).toEqual([['removed', false]]);
    expect(JSON.stringify(found.changes)).not.toContain('X');
  });

  it('are left alone where they were not shared before either', async () => {
    const sent = { PracticeLog: [attempt('Mine', null)] };
    const { port, copy } = await returned(sent, sent, { PracticeLog: [attempt('Mine, and more', null)] });
    expect((await review(port, copy)).changes).toEqual([]);
  });
});

describe('cells that the workbook cannot hold', () => {
  it.each<[string, Cells, string]>([
    ['an error', { Effort: '#DIV/0!' }, 'It holds the error #DIV/0!.'],
    [
      'a text that is too long',
      { Evidence: 'x'.repeat(32_768) },
      'Keep it within 32767 characters: this has 32768.',
    ],
    ['a word that is not in the list', { Kind: 'Dance' }, 'Choose one of the list.'],
    ['a number out of bounds', { Effort: 9 }, 'A whole number from 1 to 5, please.'],
    ['a day in words', { Start: 'next Friday' }, 'Write a date such as 2026-03-31.'],
  ])('are named and not taken: %s', async (_, bad, sentence) => {
    const a1 = action('A1');
    const { port, copy } = await returned(
      actions(a1),
      actions(a1),
      actions({ ...a1, ...bad }, action('A2', bad)),
    );
    const found = await decide(port, copy, takeAll);
    const [header] = Object.keys(bad);
    expect(found.problems).toEqual([
      { table: 'Actions', row: 'A1', header, sentence },
      { table: 'Actions', row: 'A2', header, sentence },
    ]);
    const { [header ?? '']: _bad, ...rest } = action('A2');
    expect(rowsIn(port, 'Actions')).toEqual([a1, rest]);
    expect((await review(port, copy)).changes).toEqual([]);
  });

  it('are taken as what they mean where that is plain', async () => {
    const a1 = action('A1');
    const { port, copy } = await returned(
      actions(a1),
      actions(a1),
      actions({ ...a1, Effort: '3', Start: '2026-03-31', Kind: 'habit ' }),
    );
    await decide(port, copy, takeAll);
    expect(rowsIn(port, 'Actions')).toEqual([{ ...a1, Effort: 3, Start: 46112, Kind: 'Habit' }]);
    expect(
      valueOf(await mergeCopy(port, await review(port, copy), takeAll(await review(port, copy)), today)),
    ).toEqual({
      taken: 0,
      kept: 0,
    });
    expect((await snapshotOf(port)).tables.get('Merge_log')?.rows).toHaveLength(3);
  });
});
