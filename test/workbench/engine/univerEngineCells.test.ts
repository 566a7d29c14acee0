import { cell, engineWith, put, valueAt, valuesAt } from './support';

test.each([
  ['0014', 'String'],
  ['1-2', 'String'],
  ['=not a formula', 'String'],
  ['TRUE', 'String'],
  ["'quoted", 'String'],
  ['  spaces ', 'String'],
  [14, 'Double'],
  [0.1, 'Double'],
  [-0.5e-7, 'Double'],
  [true, 'Boolean'],
  [false, 'Boolean'],
  [null, 'Empty'],
  ['#N/A', 'Error'],
])('the value %p comes back as it was given, as %s', async (value, kind) => {
  const engine = engineWith('Data');
  engine.write('data', 0, 0, [[{ value }]]);
  await engine.calculate();
  expect(cell(engine, 'data', 0, 0)).toMatchObject({ value, kind });
  expect(cell(engine, 'data', 0, 0).formula).toBeUndefined();
});

test('text that looks like a number stays text in formulas, too', async () => {
  const engine = engineWith('Data');
  put(engine, 'data', 0, 0, [
    ['0014', 5, true, null, '=A1&"x"', '=SUM(A1:C1)', '=ISTEXT(A1)', '=C1', '=ISBLANK(D1)'],
  ]);
  await engine.calculate();
  expect(valuesAt(engine, 'data', 0, 4, 1, 5)).toEqual([['0014x', 5, true, true, true]]);
});

test('null leaves a cell as it is, a null value and empty text clear it', async () => {
  const engine = engineWith('Data');
  put(engine, 'data', 0, 0, [[1, 2, 3]]);
  engine.write('data', 0, 0, [[null, { value: null }, { value: '' }]]);
  await engine.calculate();
  expect(valuesAt(engine, 'data', 0, 0, 1, 3)).toEqual([[1, null, null]]);
});

test('errors come back as their text', async () => {
  const engine = engineWith('Data');
  put(engine, 'data', 0, 0, [
    ['=1/0', '=NA()', '="a"+1', '=nothing', '=INDIRECT("x y")', '=IFERROR(A1,"caught")'],
  ]);
  await engine.calculate();
  const cells = engine.read('data', { row: 0, column: 0, rows: 1, columns: 6 })[0] ?? [];
  expect(cells.map(({ value }) => value)).toEqual([
    '#DIV/0!',
    '#N/A',
    '#VALUE!',
    '#NAME?',
    '#REF!',
    'caught',
  ]);
  expect(cells.map(({ kind }) => kind)).toEqual(['Error', 'Error', 'Error', 'Error', 'Error', 'String']);
});

test('cells show their value under their number format', () => {
  const engine = engineWith('Data');
  put(engine, 'data', 0, 0, [[45292, 0.256, -1234.5, 'text', true, 1 / 3, 12345678901234]]);
  engine.setNumberFormat('data', { row: 0, column: 0, rows: 1, columns: 1 }, 'yyyy-mm-dd');
  engine.setNumberFormat('data', { row: 0, column: 1, rows: 1, columns: 1 }, '0.0%');
  engine.setNumberFormat('data', { row: 0, column: 2, rows: 1, columns: 1 }, '#,##0.00');
  const shown = engine.read('data', { row: 0, column: 0, rows: 1, columns: 7 })[0]?.map(({ text }) => text);
  expect(shown).toEqual(['2024-01-01', '25.6%', '-1,234.50', 'text', 'TRUE', '0.333333333', '1.23457E+13']);
  expect(engine.numberFormats('data', { row: 0, column: 0, rows: 1, columns: 4 })).toEqual([
    ['yyyy-mm-dd', '0.0%', '#,##0.00', 'General'],
  ]);
});

test('a number format changes no value and survives the next value', () => {
  const engine = engineWith('Data');
  put(engine, 'data', 0, 0, [[14]]);
  engine.setNumberFormat('data', { row: 0, column: 0, rows: 2, columns: 1 }, '@');
  expect(cell(engine, 'data', 0, 0)).toMatchObject({ value: 14, kind: 'Double' });
  put(engine, 'data', 1, 0, [[15]]);
  expect(cell(engine, 'data', 1, 0)).toMatchObject({ value: 15, kind: 'Double' });
  expect(engine.numberFormats('data', { row: 1, column: 0, rows: 1, columns: 1 })).toEqual([['@']]);
});

test('the used range is the smallest around all content, spills included and formats left out', async () => {
  const engine = engineWith('Data');
  expect(engine.usedRange('data')).toBeNull();
  engine.setNumberFormat('data', { row: 0, column: 0, rows: 9, columns: 9 }, '0.0');
  expect(engine.usedRange('data')).toBeNull();
  put(engine, 'data', 2, 1, [['=SEQUENCE(3,2)']]);
  await engine.calculate();
  expect(engine.usedRange('data')).toEqual({ row: 2, column: 1, rows: 3, columns: 2 });
});

test('a sheet grows to the cells that are written, referred to or spilled into', async () => {
  const engine = engineWith('Data', 'Far');
  put(engine, 'far', 5000, 300, [[7]]);
  put(engine, 'data', 0, 0, [
    ['=Far!KO5001', '=SUM(Far!A1:KO6000)', '=A9000', '=SEQUENCE(3000)', '=SUM(D1:D3000)'],
  ]);
  await engine.calculate();
  expect(valuesAt(engine, 'data', 0, 0, 1, 5)).toEqual([[7, 7, 0, 1, 4501500]]);
  expect(valueAt(engine, 'data', 2999, 3)).toBe(3000);
});

test('a cell outside the grid of Excel is refused', () => {
  const engine = engineWith('Data');
  expect(() => put(engine, 'data', 1_048_576, 0, [[1]])).toThrow(RangeError);
});

test('120,000 cells are written and read back within seconds', () => {
  const engine = engineWith('Data');
  const start = performance.now();
  engine.write(
    'data',
    0,
    0,
    Array.from({ length: 2000 }, (_, row) =>
      Array.from({ length: 60 }, (__, column) => ({ value: column % 2 === 0 ? `t${row}` : row * column })),
    ),
  );
  const read = engine.read('data', { row: 0, column: 0, rows: 2000, columns: 60 });
  expect(performance.now() - start).toBeLessThan(5000);
  expect(read[1999]?.[59]?.value).toBe(1999 * 59);
  expect(read[1999]?.[58]?.value).toBe('t1999');
});
