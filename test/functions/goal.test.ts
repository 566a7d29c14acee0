import fc from 'fast-check';
import { goalHeaders } from '../../src/domain/goals/goal';
import { goalCheckFunction } from '../../src/functions/goal';
import { cellsOf, goalFixture, serial } from '../support/goalFixture';
import { anyCell, anyRange, cellErrors } from './anyCells';
import { call, installRuntime } from './runtime';

beforeAll(installRuntime);

describe('COACH.GOAL.CHECK', () => {
  const { engagement, goals } = goalFixture;
  const rows = goals.map((goal) => {
    const cells = cellsOf(goal);
    return goalHeaders.map((header) => cells[header] ?? null);
  });
  const table = [[...goalHeaders], ...rows];
  const columns = goalHeaders.map((_header, at) => table.map((row) => [row[at]]));
  const [first = [], ...others] = columns;
  const [start, end] = [serial(engagement.start), serial(engagement.end)];
  const check = (ids: unknown, given: unknown, stage: unknown = engagement.stage) =>
    goalCheckFunction(
      ids as unknown[][],
      start,
      end,
      stage,
      ...([null, null, null, null, null] as unknown as [unknown[][]]),
      ...([given] as unknown as []),
    );

  it('gives its worked example', () => {
    const row = check(first, others).find(([id]) => id === 'B4');
    expect(row?.slice(0, 4)).toEqual(['B4', 'Needs work', 'Needs work', 'G22h G23']);
  });

  it('gives the expected status and codes for every goal of the design', () => {
    const result = check(first, others).slice(1, goals.length + 1);
    expect(
      result.map(([id, status, , codes]) => ({ id, status, codes: String(codes).split(' ').sort() })),
    ).toEqual(
      goals.map(({ id, status, errors, warnings, infos }) => {
        const codes = [...errors, ...warnings, ...infos].sort();
        return { id, status, codes: codes.length > 0 ? codes : [''] };
      }),
    );
  });

  it('is the same for the whole table, and for columns in any order', () => {
    const expected = check(first, others);
    expect(check(table, null)).toEqual(expected);
    expect(check(table, undefined)).toEqual(expected);
    expect(check(first, [...others].reverse())).toEqual(expected);
    const extra = table.map((_row, at) => [at === 0 ? 'My notes' : 'keep going']);
    expect(check(first, [extra, ...others])).toEqual(expected);
  });

  it('takes the zeros of older Excel for blank cells, where a zero is no value', () => {
    const zeroIsValue = ['Baseline', 'Target', 'Low', 'High'];
    const old = table.map((row, at) =>
      row.map((cell, column) =>
        at > 0 && cell === null ? (zeroIsValue.includes(goalHeaders[column] ?? '') ? '' : 0) : cell,
      ),
    );
    expect(check(old, null)).toEqual(check(first, others));
  });

  it.each([
    ['the error of a deleted column', '#REF!'],
    ['one cell with that error', [['#REF!']]],
    ['an error object', { code: '#REF!' }],
    ['a column of another height', [['Due'], [46100]]],
    ['an omitted argument', null],
  ])('is #VALUE! and names the column that %s stands for', (_words, broken) => {
    const due = goalHeaders.indexOf('Due') - 1;
    expect(call(() => check(first, others.with(due, broken as unknown[][])))).toMatchObject({
      cell: '#VALUE!',
      text: expect.stringContaining('The goals table has no column "Due".'),
    });
  });

  it('is #VALUE! when there is no goals table at all', () => {
    expect(call(() => check('#REF!', others))).toMatchObject({
      cell: '#VALUE!',
      text: expect.stringContaining('no column "Goal ID"'),
    });
    expect(call(() => check(null, null)).cell).toBe('#VALUE!');
  });

  it('takes accepted warnings and settings by their headers', () => {
    const given = (settings: unknown, accepted: unknown) =>
      goalCheckFunction(
        table,
        ...([start, end, 'Actions', settings, null, null, null, accepted] as unknown as []),
      ).find(([id]) => id === 'B4');
    const accepted = [
      ['Date', 'Reason', 'Rule', 'Goal ID'],
      [46030, 'She wants it so', 'G23', 'B4'],
      [46030, 'Agreed with her manager', 'G22h', 'B4'],
    ];
    expect(given(null, accepted)?.slice(1, 4)).toEqual(['Ready', 'Ready', '']);
    expect(
      given(
        [
          ['Key', 'Value'],
          ['Rules switched off', 'G22, G23'],
        ],
        null,
      )?.[1],
    ).toBe('Ready');
  });
});

describe('whatever stands in the cells', () => {
  it('a check is a rectangle of text, or an error of the cell', () => {
    const given = fc.oneof(anyRange, anyCell);
    fc.assert(
      fc.property(
        anyRange,
        fc.array(given, { maxLength: 5 }),
        fc.tuple(anyCell, anyCell, anyCell, given, given, given, given, given),
        fc.boolean(),
        (someRows, columns, rest, withHeaders) => {
          const table = withHeaders ? [[...goalHeaders], ...someRows] : someRows;
          const { cell: result } = call(() =>
            goalCheckFunction(table, ...(rest as unknown as [unknown]), ...([columns] as unknown as [])),
          );
          if (!Array.isArray(result)) expect(cellErrors).toContain(result);
          else {
            const rows = result as unknown[][];
            expect(new Set(rows.map((row) => row.length)).size).toBe(1);
            for (const value of rows.flat()) expect(typeof value).toBe('string');
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
