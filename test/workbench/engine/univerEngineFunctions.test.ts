import type { FunctionCall, FunctionResult, GridEngine } from '../../../src/workbench/engine/gridEngine';
import { cell, engineWith, put, valueAt, valuesAt } from './support';

/** Registers a function of the host that answers after a while, and keeps the calls of every message. */
function answering(
  engine: GridEngine,
  name: string,
  answer: (call: FunctionCall) => FunctionResult | Promise<FunctionResult>,
  delay = 5,
): FunctionCall[][] {
  const messages: FunctionCall[][] = [];
  engine.registerFunctions([name], async (calls) => {
    messages.push([...calls]);
    await new Promise((resolve) => setTimeout(resolve, delay));
    return calls.map(answer);
  });
  return messages;
}

const total = ({ args }: FunctionCall): number =>
  args.flat(2).reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);

test('a call shows #BUSY! until it is answered, then its result', async () => {
  const engine = engineWith('3 Report');
  const messages = answering(engine, 'coach.Double', ({ args }) => Number(args[0]) * 2);
  put(engine, '3 report', 5, 1, [['=COACH.DOUBLE(21)', '=B6+1', '=ISERROR(B6)', '=SUM(B6:B7)']]);
  await engine.calculate();
  expect(cell(engine, '3 report', 5, 1)).toMatchObject({ value: '#BUSY!', kind: 'Error' });
  expect(valuesAt(engine, '3 report', 5, 2, 1, 3)).toEqual([['#BUSY!', true, '#BUSY!']]);
  await engine.settled();
  expect(valuesAt(engine, '3 report', 5, 1, 1, 4)).toEqual([[42, 43, false, 42]]);
  expect(messages).toEqual([[{ name: 'COACH.DOUBLE', args: [21], address: "'3 Report'!B6" }]]);
});

test('defects 5 and 6 of custom functions: 60 calls of a pass go out in one message and settle in under 3 s', async () => {
  const engine = engineWith('Data');
  const messages = answering(engine, 'COACH.TOTAL', total, 600);
  put(
    engine,
    'data',
    0,
    0,
    Array.from({ length: 60 }, (_, row) => [row, `=COACH.TOTAL(A${row + 1},1)`, `=B${row + 1}*2`]),
  );
  const start = performance.now();
  await engine.settled();
  expect(performance.now() - start).toBeLessThan(3000);
  expect(messages.map((calls) => calls.length)).toEqual([60]);
  expect(valuesAt(engine, 'data', 0, 2, 60, 1)).toEqual(
    Array.from({ length: 60 }, (_, row) => [2 * (row + 1)]),
  );
});

test('defect 6: arguments arrive as their cells hold them', async () => {
  const engine = engineWith('Data');
  const messages = answering(engine, 'COACH.ECHO', () => 0);
  put(engine, 'data', 0, 0, [
    ['Goal', 'N'],
    ['0014', 3],
    [null, true],
    ['1-2', '=1/0'],
  ]);
  engine.setTable({
    id: 't',
    name: 'R_360',
    sheet: 'data',
    range: { row: 0, column: 0, rows: 4, columns: 2 },
  });
  put(engine, 'data', 0, 5, [['=COACH.ECHO(R_360[#All],R_360[Goal],A3,A2,,B3,B4,"x",1+1,{1,"a"})']]);
  await engine.settled();
  expect(messages[0]?.[0]?.args).toEqual([
    [
      ['Goal', 'N'],
      ['0014', 3],
      [null, true],
      ['1-2', '#DIV/0!'],
    ],
    [['0014'], [null], ['1-2']],
    null,
    '0014',
    null,
    true,
    '#DIV/0!',
    'x',
    2,
    [[1, 'a']],
  ]);
});

test('a column of a table with a single row is still a range', async () => {
  const engine = engineWith('Data');
  const messages = answering(engine, 'COACH.ECHO', () => 0);
  put(engine, 'data', 0, 0, [['N'], [7]]);
  engine.setTable({ id: 't', name: 'One', sheet: 'data', range: { row: 0, column: 0, rows: 2, columns: 1 } });
  put(engine, 'data', 0, 5, [['=COACH.ECHO(One[N],A2)']]);
  await engine.settled();
  expect(messages[0]?.[0]?.args).toEqual([[[7]], 7]);
});

test('spilled cells are read as arguments', async () => {
  const engine = engineWith('Data');
  answering(engine, 'COACH.TOTAL', total);
  put(engine, 'data', 0, 0, [['=SEQUENCE(4)', '=COACH.TOTAL(A1:A9)']]);
  await engine.settled();
  expect(valueAt(engine, 'data', 0, 1)).toBe(10);
});

test('a result spills, exactly typed, and formulas on top of it calculate', async () => {
  const engine = engineWith('Data');
  answering(engine, 'COACH.REPORT', () => [
    ['Name', '0014', '#N/A'],
    ['C01', 3.5, true],
  ]);
  put(engine, 'data', 0, 0, [['=COACH.REPORT()', null, null, '=SUM(B2:B2)']]);
  await engine.settled();
  expect(valuesAt(engine, 'data', 0, 0, 2, 4)).toEqual([
    ['Name', '0014', '#N/A', 3.5],
    ['C01', 3.5, true, null],
  ]);
  expect(cell(engine, 'data', 0, 1).kind).toBe('String');
  expect(cell(engine, 'data', 0, 2).kind).toBe('Error');
});

test('an answer larger than the sheet makes the sheet grow', async () => {
  const engine = engineWith('Data');
  answering(engine, 'COACH.LONG', () => Array.from({ length: 2500 }, (_, row) => [row]));
  put(engine, 'data', 3, 0, [['=COACH.LONG()']]);
  await engine.settled();
  expect(valueAt(engine, 'data', 2502, 0)).toBe(2499);
});

test('functions are called again when an argument changes, and only then', async () => {
  const engine = engineWith('Data');
  const messages = answering(engine, 'COACH.TOTAL', total);
  put(engine, 'data', 0, 0, [[1, 2, '=COACH.TOTAL(A1:B1)', 'elsewhere']]);
  await engine.settled();
  put(engine, 'data', 0, 3, [['changed', '=1+1']]);
  await engine.settled();
  expect(messages).toHaveLength(1);
  put(engine, 'data', 0, 1, [[5]]);
  await engine.calculate();
  expect(valueAt(engine, 'data', 0, 2)).toBe('#BUSY!');
  await engine.settled();
  expect(valueAt(engine, 'data', 0, 2)).toBe(6);
  expect(messages).toHaveLength(2);
});

test('an answer to arguments of the past is dropped', async () => {
  const engine = engineWith('Data');
  answering(engine, 'COACH.TOTAL', (call) => {
    const sum = total(call);
    return new Promise((resolve) => setTimeout(() => resolve(sum), sum === 1 ? 80 : 5));
  });
  put(engine, 'data', 0, 0, [[1, '=COACH.TOTAL(A1)']]);
  await engine.calculate();
  put(engine, 'data', 0, 0, [[2]]);
  await engine.settled();
  await new Promise((resolve) => setTimeout(resolve, 100));
  await engine.settled();
  expect(valueAt(engine, 'data', 0, 1)).toBe(2);
});

test('a call that waits for another call is made once, with its answer', async () => {
  const engine = engineWith('Data');
  const messages = answering(engine, 'COACH.TOTAL', total);
  put(engine, 'data', 0, 0, [
    ['=COACH.TOTAL(1,2)', '=COACH.TOTAL(A1,10)', '=COACH.TOTAL(COACH.TOTAL(B1),100)'],
  ]);
  await engine.settled();
  expect(valuesAt(engine, 'data', 0, 0, 1, 3)).toEqual([[3, 13, 113]]);
  expect(messages.flat()).toHaveLength(4);
});

test('several calls of one cell are each made once', async () => {
  const engine = engineWith('Data');
  const messages = answering(engine, 'COACH.TOTAL', total);
  put(engine, 'data', 0, 0, [['=COACH.TOTAL(1)+COACH.TOTAL(2)*COACH.TOTAL(3)', '=SEQUENCE(2)']]);
  await engine.settled();
  expect(valueAt(engine, 'data', 0, 0)).toBe(7);
  expect(messages.map((calls) => calls.length)).toEqual([3]);
});

test('a call that never settles leaves #BUSY! in its cell and nothing else stuck', async () => {
  const engine = engineWith('Data');
  const never = new Promise<FunctionResult>(() => undefined);
  answering(engine, 'COACH.MAYBE', ({ args }) => (args[0] === 1 ? never : 'here'));
  put(engine, 'data', 0, 0, [['=COACH.MAYBE(1)', '=COACH.MAYBE(2)', 3, '=C1*2']]);
  const start = performance.now();
  await engine.settled(150);
  expect(performance.now() - start).toBeLessThan(1000);
  expect(valuesAt(engine, 'data', 0, 0, 1, 4)).toEqual([['#BUSY!', 'here', 3, 6]]);
  put(engine, 'data', 0, 2, [[4]]);
  await engine.calculate();
  expect(valueAt(engine, 'data', 0, 3)).toBe(8);
  put(engine, 'data', 0, 0, [['given up']]);
  const again = performance.now();
  await engine.settled();
  expect(performance.now() - again).toBeLessThan(1000);
});

test.each([
  ['rejects', () => Promise.reject(new Error('no')), '#VALUE!'],
  [
    'throws',
    () => {
      throw new Error('no');
    },
    '#VALUE!',
  ],
  ['answers too few', () => Promise.resolve([]), '#VALUE!'],
  ['answers no list', () => Promise.resolve(null as unknown as []), '#VALUE!'],
  ['answers an object', () => Promise.resolve([{ a: 1 } as unknown as string]), '#VALUE!'],
  [
    'answers a promise that rejects',
    () => Promise.resolve([Promise.reject<string>(new Error('no'))]),
    '#VALUE!',
  ],
  ['answers nothing', () => Promise.resolve([null]), 0],
])('defect 2: a runner that %s does not stop the engine', async (_, runner, shown) => {
  const engine = engineWith('Data');
  engine.registerFunctions(['COACH.BAD'], runner);
  put(engine, 'data', 0, 0, [['=COACH.BAD(1)', 2, '=B1*2']]);
  await engine.settled();
  expect(valueAt(engine, 'data', 0, 0)).toBe(shown);
  put(engine, 'data', 0, 1, [[5]]);
  await engine.settled();
  expect(valueAt(engine, 'data', 0, 2)).toBe(10);
});

test('defect 2: rows of unequal length are filled up', async () => {
  const engine = engineWith('Data');
  answering(engine, 'COACH.RAGGED', () => [[1, 2], [3]]);
  put(engine, 'data', 0, 0, [['=COACH.RAGGED()']]);
  await engine.settled();
  expect(valuesAt(engine, 'data', 0, 0, 2, 2)).toEqual([
    [1, 2],
    [3, '#N/A'],
  ]);
});

test('defect 3: functions may be registered after their formulas, and again with another runner', async () => {
  const engine = engineWith('Data');
  put(engine, 'data', 0, 0, [['=COACH.LATE(3)', `=COACH.LATE(3)${'+0'.repeat(60)}`]]);
  await engine.calculate();
  expect(valuesAt(engine, 'data', 0, 0, 1, 2)).toEqual([['#NAME?', '#NAME?']]);
  answering(engine, 'COACH.LATE', ({ args }) => Number(args[0]) * 3);
  await engine.settled();
  expect(valuesAt(engine, 'data', 0, 0, 1, 2)).toEqual([[9, 9]]);
  answering(engine, 'COACH.LATE', ({ args }) => Number(args[0]) * 4);
  put(engine, 'data', 0, 0, [['=COACH.LATE(4)']]);
  await engine.settled();
  expect(valueAt(engine, 'data', 0, 0)).toBe(16);
});

test('a call from a sheet that is removed is forgotten', async () => {
  const engine = engineWith('Data', 'Other');
  const messages = answering(engine, 'COACH.TOTAL', total, 50);
  put(engine, 'other', 0, 0, [['=COACH.TOTAL(1)']]);
  await engine.calculate();
  engine.removeSheet('other');
  await engine.settled();
  expect(messages).toHaveLength(1);
});
