import fc from 'fast-check';
import type { EngineTable, GridEngine } from '../../../src/workbench/engine/gridEngine';
import { cell, engineWith, put, valueAt, valuesAt } from './support';

const goals = (rows: number, name = 'Responses_360'): EngineTable => ({
  id: 't1',
  name,
  sheet: 'goals',
  range: { row: 0, column: 0, rows: rows + 1, columns: 2 },
});

/** A table of two columns on sheet Goals and its sum on sheet Sums. */
async function engineWithTable(): Promise<GridEngine> {
  const engine = engineWith('Goals', 'Sums');
  put(engine, 'goals', 0, 0, [
    ['Goal', 'Score (1-5)'],
    ['a', 3],
    ['b', 4],
  ]);
  engine.setTable(goals(2));
  put(engine, 'sums', 0, 0, [['=SUM(Responses_360[Score (1-5)])']]);
  await engine.calculate();
  return engine;
}

test('both forms of the own row calculate and are read back as they were given', async () => {
  const engine = engineWith('Goals');
  put(engine, 'goals', 0, 0, [
    ['Goal', 'Score (1-5)', 'Short', 'Long'],
    ['a', 3, '=[@[Score (1-5)]]*10', '=Goals[[#This Row],[Score (1-5)]]*10'],
    ['b', 4, '=[@[Score (1-5)]]*10', '=Goals[[#This Row],[Score (1-5)]]*10'],
  ]);
  // Defect 7: in Univer a table may not have the name of its sheet.
  engine.setTable({
    id: 't',
    name: 'Goals',
    sheet: 'goals',
    range: { row: 0, column: 0, rows: 3, columns: 4 },
  });
  await engine.calculate();
  expect(valuesAt(engine, 'goals', 1, 2, 2, 2)).toEqual([
    [30, 30],
    [40, 40],
  ]);
  expect(cell(engine, 'goals', 1, 2).formula).toBe('=[@[Score (1-5)]]*10');
  expect(cell(engine, 'goals', 2, 3).formula).toBe('=Goals[[#This Row],[Score (1-5)]]*10');
});

test('references to tables work from other sheets and without regard to case', async () => {
  const engine = await engineWithTable();
  put(engine, 'sums', 1, 0, [
    [
      '=COUNTA(Responses_360[#All])',
      '=responses_360[[#headers],[score (1-5)]]',
      '=ROWS(Responses_360)',
      '=Nothing[x]',
    ],
  ]);
  await engine.calculate();
  expect(valuesAt(engine, 'sums', 1, 0, 1, 4)).toEqual([[6, 'Score (1-5)', '#NAME?', '#REF!']]);
});

test('defect 1: sums over a table are right after every change of its size and of its cells', async () => {
  const engine = await engineWithTable();
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: -9, max: 9 }),
      async (rows, value) => {
        put(engine, 'goals', rows, 0, [['x', value]]);
        engine.setTable(goals(rows));
        await engine.calculate();
        const scores = valuesAt(engine, 'goals', 1, 1, rows, 1).flat();
        expect(valueAt(engine, 'sums', 0, 0)).toBe(
          scores.reduce<number>((sum, score) => sum + Number(score), 0),
        );
      },
    ),
    { numRuns: 15 },
  );
});

test('defect 1: a formula too long for a plain cache key follows its table, too', async () => {
  const engine = await engineWithTable();
  put(engine, 'sums', 1, 0, [[`=SUM(Responses_360[Score (1-5)])${'+0'.repeat(60)}`]]);
  engine.setName('scores', '=Responses_360[Score (1-5)]');
  put(engine, 'sums', 2, 0, [[`=SUM(scores)${'+0'.repeat(60)}`]]);
  await engine.calculate();
  put(engine, 'goals', 3, 0, [['c', 5]]);
  engine.setTable(goals(3));
  await engine.calculate();
  expect(valuesAt(engine, 'sums', 0, 0, 3, 1)).toEqual([[12], [12], [12]]);
});

test('a table that moves takes its formulas along', async () => {
  const engine = await engineWithTable();
  put(engine, 'goals', 10, 5, [
    ['Goal', 'Score (1-5)'],
    ['a', 100],
  ]);
  engine.setTable({ ...goals(1), range: { row: 10, column: 5, rows: 2, columns: 2 } });
  await engine.calculate();
  expect(valueAt(engine, 'sums', 0, 0)).toBe(100);
});

test('formulas follow a renamed table', async () => {
  const engine = await engineWithTable();
  engine.setTable(goals(2, 'Answers'));
  await engine.calculate();
  expect(cell(engine, 'sums', 0, 0)).toMatchObject({ value: 7, formula: '=SUM(Answers[Score (1-5)])' });
});

test('defect 7: formulas follow a header that is typed over', async () => {
  const engine = await engineWithTable();
  put(engine, 'goals', 0, 1, [['Rating']]);
  await engine.calculate();
  expect(cell(engine, 'sums', 0, 0)).toMatchObject({ value: 7, formula: '=SUM(Responses_360[Rating])' });
});

test('defect 3: a formula may be written before its table', async () => {
  const engine = engineWith('Goals');
  put(engine, 'goals', 0, 3, [['=SUM(Later[N])', '=COUNT(Later[#All])']]);
  await engine.calculate();
  expect(valueAt(engine, 'goals', 0, 3)).toBe('#REF!');
  put(engine, 'goals', 0, 0, [['N'], [1], [2]]);
  engine.setTable({
    id: 't',
    name: 'Later',
    sheet: 'goals',
    range: { row: 0, column: 0, rows: 3, columns: 1 },
  });
  await engine.calculate();
  expect(valuesAt(engine, 'goals', 0, 3, 1, 2)).toEqual([[3, 2]]);
});
