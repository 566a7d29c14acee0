import { cell, engineWith, put, valueAt, valuesAt } from './support';

test('names stand for ranges, constants, formulas and table columns', async () => {
  const engine = engineWith('5 Goals', 'Sums');
  put(engine, '5 goals', 0, 0, [['N'], [1], [2]]);
  engine.setTable({
    id: 't',
    name: 'Goals',
    sheet: '5 goals',
    range: { row: 0, column: 0, rows: 3, columns: 1 },
  });
  engine.setName('list_N', "='5 Goals'!$A$2:$A$3");
  engine.setName('rate', '=0.5');
  engine.setName('double', '=SUM(list_N)*2');
  engine.setName('goals_N', '=Goals[N]');
  put(engine, 'sums', 0, 0, [['=SUM(list_N)', '=rate*4', '=double', '=MAX(goals_N)']]);
  await engine.calculate();
  expect(valuesAt(engine, 'sums', 0, 0, 1, 4)).toEqual([[3, 2, 6, 2]]);
});

test('defect 1: sums over a name are right after the name has moved, again and again', async () => {
  const engine = engineWith('Data');
  put(engine, 'data', 0, 0, [[1], [2], [3], [4], [5], [6]]);
  put(engine, 'data', 0, 3, [
    ['=SUM(part)'],
    ['=SUM(part)+SUM(part)+SUM(part)+SUM(part)+SUM(part)+SUM(part)+0+0'],
  ]);
  for (const last of [1, 3, 6, 2, 5]) {
    engine.setName('part', `=Data!$A$1:$A$${last}`);
    await engine.calculate();
    const sum = (last * (last + 1)) / 2;
    expect(valuesAt(engine, 'data', 0, 3, 2, 1)).toEqual([[sum], [6 * sum]]);
  }
});

test('defect 3: a formula may be written before its name, and shows #NAME? when the name goes', async () => {
  const engine = engineWith('Data');
  put(engine, 'data', 0, 0, [[5, '=later*2']]);
  await engine.calculate();
  expect(valueAt(engine, 'data', 0, 1)).toBe('#NAME?');
  engine.setName('later', '=Data!$A$1');
  await engine.calculate();
  expect(valueAt(engine, 'data', 0, 1)).toBe(10);
  engine.removeName('later');
  await engine.calculate();
  expect(cell(engine, 'data', 0, 1)).toMatchObject({ value: '#NAME?', formula: '=later*2' });
});

test('a name that is set again under another case replaces the first', async () => {
  const engine = engineWith('Data');
  engine.setName('Rate', '=1');
  engine.setName('RATE', '=2');
  put(engine, 'data', 0, 0, [['=RATE']]);
  await engine.calculate();
  expect(valueAt(engine, 'data', 0, 0)).toBe(2);
});

test('a name that points to a removed sheet is #REF!', async () => {
  const engine = engineWith('Data', 'Sums');
  engine.setName('gone', '=Data!$A$1:$A$3');
  put(engine, 'sums', 0, 0, [['=SUM(gone)']]);
  await engine.calculate();
  engine.removeSheet('data');
  await engine.calculate();
  expect(valueAt(engine, 'sums', 0, 0)).toBe('#REF!');
});
