import { cell, engineWith, put, valueAt, valuesAt } from './support';

test('spilled results are read from their parent and from the cells around it', async () => {
  const engine = engineWith('Data');
  put(engine, 'data', 0, 0, [['=SEQUENCE(2,2)', null, null, '=SUM(A1:B2)']]);
  await engine.calculate();
  expect(valuesAt(engine, 'data', 0, 0, 2, 4)).toEqual([
    [1, 2, null, 10],
    [3, 4, null, null],
  ]);
  expect(cell(engine, 'data', 1, 1)).toEqual({ value: 4, kind: 'Double', text: '4' });
});

test.each([3, 2, 1])(
  'a spill that shrinks from 4 to %s cells leaves nothing behind, in sums neither',
  async (rows) => {
    const engine = engineWith('Data');
    put(engine, 'data', 0, 0, [[4, '=SEQUENCE(A1)', '=SUM(B1:B9)', '=COUNT(B4)', '=SUM(B3:B4)']]);
    await engine.calculate();
    expect(valuesAt(engine, 'data', 0, 2, 1, 3)).toEqual([[10, 1, 7]]);
    put(engine, 'data', 0, 0, [[rows]]);
    await engine.calculate();
    const spilled = [1, 2, 3].map((value) => (value <= rows ? value : 0));
    expect(valuesAt(engine, 'data', 0, 2, 1, 3)).toEqual([[spilled.reduce((a, b) => a + b), 0, spilled[2]]]);
    expect(valuesAt(engine, 'data', rows, 1, 4 - rows, 1).flat()).toEqual(Array(4 - rows).fill(null));
  },
);

test('a replaced formula leaves none of its spill behind', async () => {
  const engine = engineWith('Data');
  put(engine, 'data', 0, 0, [['=SEQUENCE(3)', '=SUM(A1:A9)']]);
  await engine.calculate();
  put(engine, 'data', 0, 0, [['plain']]);
  await engine.calculate();
  expect(valuesAt(engine, 'data', 0, 0, 3, 2)).toEqual([
    ['plain', 0],
    [null, null],
    [null, null],
  ]);
});

test('a blocked spill is #SPILL!, leaves the cell in its way alone, and spills when the way is free', async () => {
  const engine = engineWith('Data');
  // Formatted blank cells do not block. The blocking cell holds the very value that would be spilled into it.
  engine.setNumberFormat('data', { row: 0, column: 0, rows: 3, columns: 1 }, '0');
  put(engine, 'data', 0, 0, [['=SEQUENCE(3)']]);
  await engine.calculate();
  expect(valuesAt(engine, 'data', 0, 0, 3, 1)).toEqual([[1], [2], [3]]);
  put(engine, 'data', 1, 0, [[2]]);
  await engine.calculate();
  expect(valuesAt(engine, 'data', 0, 0, 3, 1)).toEqual([['#SPILL!'], [2], [null]]);
  expect(cell(engine, 'data', 1, 0)).toMatchObject({ value: 2, kind: 'Double' });
  put(engine, 'data', 1, 0, [[null]]);
  await engine.calculate();
  expect(valuesAt(engine, 'data', 0, 0, 3, 1)).toEqual([[1], [2], [3]]);
});

test('counts that a formula makes in passing are not taken for what stands below its cell', async () => {
  const engine = engineWith('Data');
  const without = 'SUMPRODUCT((COUNTIFS(A1:A1,B1:B4)=0)*1)';
  put(engine, 'data', 0, 0, [
    ['G9', 'G1', null, `=${without}+0*D2`],
    [null, 'G2', null, `=${without}`],
    [null, 'G3', null, null],
    [null, 'G4', null, null],
  ]);
  await engine.calculate();
  expect(valuesAt(engine, 'data', 0, 3, 2, 1)).toEqual([[4], [4]]);
});

test('a value written over a formula in the middle of a pass stays', async () => {
  const engine = engineWith('Data');
  put(
    engine,
    'data',
    0,
    0,
    Array.from({ length: 1500 }, (_, row) => [row, `=A${row + 1}+1`]),
  );
  const calculated = engine.calculate();
  let running = true;
  void calculated.then(() => (running = false));
  // Univer pauses every 500 formulas; by then the pass has read the formulas that are replaced here.
  const writes = 4;
  for (let row = 0; row < writes; row += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    put(engine, 'data', row, 1, [['mine']]);
  }
  expect(running).toBe(true);
  await calculated;
  expect(valuesAt(engine, 'data', 0, 1, writes, 1)).toEqual(Array(writes).fill(['mine']));
  expect(valueAt(engine, 'data', 1499, 1)).toBe(1500);
});

test('two engines with the same formulas do not get in each other’s way', async () => {
  const [one, other] = [engineWith('Data'), engineWith('Data')];
  for (const [engine, value] of [
    [one, 1],
    [other, 2],
  ] as const) {
    put(engine, 'data', 0, 0, [[value, '=A1*10', '=SUM(B1:B3)']]);
    await engine.calculate();
  }
  put(one, 'data', 0, 0, [[3]]);
  await one.calculate();
  put(other, 'data', 0, 0, [[4]]);
  await other.calculate();
  expect(valuesAt(one, 'data', 0, 1, 1, 2)).toEqual([[30, 30]]);
  expect(valuesAt(other, 'data', 0, 1, 1, 2)).toEqual([[40, 40]]);
});

test('only the dependents of what has changed have new values, and chains of them do', async () => {
  const engine = engineWith('Data', 'Other');
  put(engine, 'data', 0, 0, [[1, '=A1*2', '=Other!A1+1']]);
  put(engine, 'other', 0, 0, [['=Data!B1*10']]);
  await engine.calculate();
  for (const value of [2, 3, 4]) {
    put(engine, 'data', 0, 0, [[value]]);
    await engine.calculate();
    expect(valuesAt(engine, 'data', 0, 0, 1, 3)).toEqual([[value, 2 * value, 20 * value + 1]]);
  }
});

test.each(['=SUM(', '=)', '=1+', '=A1:', '=D1 D2', '=@A2', '=[1]x!A1', '=T[', "='x"])(
  'the broken formula %s stops nothing',
  async (formula) => {
    const engine = engineWith('Data');
    put(engine, 'data', 5, 5, [[formula, '=1+1']]);
    await engine.calculate();
    expect(valueAt(engine, 'data', 5, 6)).toBe(2);
    expect(cell(engine, 'data', 5, 5).formula).toBe(formula);
  },
);

test('defect 4: an edit is calculated without the waiting time of Univer', async () => {
  const engine = engineWith('Data');
  put(engine, 'data', 0, 0, [[1, '=A1*2']]);
  await engine.calculate();
  const times: number[] = [];
  for (let value = 2; value < 12; value += 1) {
    put(engine, 'data', 0, 0, [[value]]);
    const start = performance.now();
    await engine.calculate();
    times.push(performance.now() - start);
    expect(valueAt(engine, 'data', 0, 1)).toBe(2 * value);
  }
  // Univer alone takes 100 ms to start and 500 more to say that it has finished.
  expect(times.sort((a, b) => a - b)[5]).toBeLessThan(200);
});

test('calculating when nothing has changed takes no time', async () => {
  const engine = engineWith('Data');
  await engine.calculate();
  const start = performance.now();
  for (let pass = 0; pass < 20; pass += 1) await engine.settled();
  expect(performance.now() - start).toBeLessThan(100);
});
