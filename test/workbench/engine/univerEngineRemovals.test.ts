import type { GridEngine } from '../../../src/workbench/engine/gridEngine';
import { cell, engineWith, put, valueAt, valuesAt } from './support';

const table = {
  id: 't',
  name: 'Goals',
  sheet: 'data',
  range: { row: 0, column: 0, rows: 3, columns: 2 },
};

/** A table on sheet Data, and formulas over it on sheet Sums. */
async function engineWithGoals(): Promise<GridEngine> {
  const engine = engineWith('Data', 'Sums');
  addGoals(engine);
  put(engine, 'sums', 0, 0, [
    ['=SUM(goals[Score])', '=COUNTIF(Goals[Goal],"a")', '=IFERROR(SUM(Goals[Score]),"lost")'],
    ['=SUM(Data!B2:B3)', "='data'!$A$2", '="Data!A1 Goals[Score]"'],
  ]);
  engine.setName('scores', '=Goals[Score]');
  put(engine, 'sums', 2, 0, [['=SUM(scores)', '=A1+1']]);
  await engine.calculate();
  return engine;
}

function addGoals(engine: GridEngine): void {
  put(engine, 'data', 0, 0, [
    ['Goal', 'Score'],
    ['a', 3],
    ['b', 4],
  ]);
  engine.setTable(table);
}

const formulasAt = (engine: GridEngine, row: number, columns: number): (string | undefined)[] =>
  Array.from({ length: columns }, (_, column) => cell(engine, 'sums', row, column).formula);

test('a removed sheet breaks every formula over it, its tables included, for good', async () => {
  const engine = await engineWithGoals();
  expect(valuesAt(engine, 'sums', 0, 0, 3, 2)).toEqual([
    [7, 1],
    [7, 'a'],
    [7, 8],
  ]);
  engine.removeSheet('data');
  engine.addSheet('data', 'Data');
  addGoals(engine);
  await engine.calculate();
  expect(formulasAt(engine, 0, 3)).toEqual([
    '=SUM(#REF!)',
    '=COUNTIF(#REF!,"a")',
    '=IFERROR(SUM(#REF!),"lost")',
  ]);
  expect(formulasAt(engine, 1, 3)).toEqual(['=SUM(#REF!)', '=#REF!', '="Data!A1 Goals[Score]"']);
  expect(valuesAt(engine, 'sums', 0, 0, 3, 3)).toEqual([
    ['#REF!', '#REF!', 'lost'],
    ['#REF!', '#REF!', 'Data!A1 Goals[Score]'],
    ['#REF!', '#REF!', null],
  ]);
});

test('a removed table breaks its structured references for good, and no addresses', async () => {
  const engine = await engineWithGoals();
  engine.removeTable('t', 'broken');
  engine.setTable({ ...table, id: 'again' });
  await engine.calculate();
  expect(cell(engine, 'sums', 0, 0)).toMatchObject({ value: '#REF!', formula: '=SUM(#REF!)' });
  expect(valuesAt(engine, 'sums', 0, 2, 3, 1)).toEqual([['lost'], ['Data!A1 Goals[Score]'], [null]]);
  expect(valuesAt(engine, 'sums', 1, 0, 2, 1)).toEqual([[7], ['#REF!']]);
});

test('formulas written after the removal see the new table', async () => {
  const engine = await engineWithGoals();
  engine.removeTable('t', 'broken');
  engine.setTable({ ...table, id: 'again' });
  put(engine, 'sums', 0, 0, [['=SUM(Goals[Score])']]);
  await engine.calculate();
  expect(valueAt(engine, 'sums', 0, 0)).toBe(7);
});

test.each([
  ['=SUM(Data!A1:Data!B2)', '#REF!'],
  ['=COUNTIF(Data!A:A,"a")', '#REF!'],
  ['=COUNTIFS(A1:A2,"a",Data!A1:A2,"b")', '#REF!'],
  ['=SUMIF(A1:A2,"a",Data!A1:A2)', '#REF!'],
  ['=SUMIFS(Data!A1:A2,A1:A2,"a")', '#REF!'],
  ['=AVERAGEIFS(A1:A2,Data!A1:A2,"a")', '#REF!'],
  ['=SUBTOTAL(103,Data!A1:A2)', '#REF!'],
  ['=XLOOKUP("a",Data!A:A,Data!B:B,"none")', '#REF!'],
  ['=XMATCH("a",Data!A:A)', '#REF!'],
  ['=IFERROR(COUNTIF(Data!A:A,"a"),"lost")', 'lost'],
  ['=COUNTIF(A1:A2,Data!A1)', 0],
  ['=XLOOKUP("a",A1:A2,B1:B2,"none")', 'none'],
])('over a removed sheet, %s gives %s', async (formula, value) => {
  const engine = engineWith('Data', 'Sums');
  put(engine, 'sums', 5, 5, [[formula]]);
  engine.removeSheet('data');
  await engine.calculate();
  expect(valueAt(engine, 'sums', 5, 5)).toBe(value);
});

test('a table turned into plain cells leaves addresses that calculate the same', async () => {
  const engine = await engineWithGoals();
  put(engine, 'data', 1, 4, [['=Goals[[#This Row],[Score]]*10']]);
  engine.removeTable('t', 'addresses');
  await engine.calculate();
  expect(cell(engine, 'sums', 0, 0)).toMatchObject({ value: 7, formula: "=SUM('Data'!$B$2:$B$3)" });
  expect(cell(engine, 'data', 1, 4)).toMatchObject({ value: 30, formula: '=$B$2*10' });
  expect(valueAt(engine, 'sums', 2, 0)).toBe(7);
});

describe('a spill', () => {
  test('covers its formula and the cells beside it, and nothing else', async () => {
    const engine = engineWith('Data');
    put(engine, 'data', 1, 1, [['=SEQUENCE(3,2)']]);
    put(engine, 'data', 8, 1, [['=1+1']]);
    await engine.calculate();
    const spill = { row: 1, column: 1, rows: 3, columns: 2 };
    expect(engine.spilledRange('data', 1, 1)).toEqual(spill);
    expect(engine.spilledRange('data', 3, 2)).toEqual(spill);
    expect([engine.spilledRange('data', 4, 1), engine.spilledRange('data', 8, 1)]).toEqual([null, null]);
  });

  test('that is blocked, or gone with its sheet, covers nothing', async () => {
    const engine = engineWith('Data', 'Other');
    put(engine, 'data', 0, 0, [['=SEQUENCE(3)'], [null], ['in the way']]);
    put(engine, 'other', 0, 0, [['=SEQUENCE(3)']]);
    await engine.calculate();
    expect(valueAt(engine, 'data', 0, 0)).toBe('#SPILL!');
    expect(engine.spilledRange('data', 0, 0)).toBeNull();
    engine.removeSheet('other');
    engine.addSheet('other', 'Other');
    await engine.calculate();
    expect(engine.spilledRange('other', 0, 0)).toBeNull();
  });
});
