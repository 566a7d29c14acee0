import { createUniverEngine } from '../../../src/workbench/engine/univerEngine';
import { cell, engineWith, put, valueAt, valuesAt } from './support';

test('an engine starts without sheets and can lose its last one', async () => {
  const engine = engineWith();
  await engine.calculate();
  engine.addSheet('one', 'Data');
  put(engine, 'one', 0, 0, [[1, '=A1+1']]);
  engine.removeSheet('one');
  engine.addSheet('two', 'Data');
  put(engine, 'two', 0, 0, [[2, '=A1+1']]);
  await engine.calculate();
  expect(valuesAt(engine, 'two', 0, 0, 1, 2)).toEqual([[2, 3]]);
  expect(() => engine.usedRange('one')).toThrow('no sheet one');
});

test('two sheets cannot have one id', () => {
  const engine = engineWith('Data');
  expect(() => engine.addSheet('data', 'Other')).toThrow('already');
});

test('formulas follow a renamed sheet, and are not touched where its name is only text', async () => {
  const engine = engineWith('Data', 'Sums');
  put(engine, 'data', 0, 0, [[4]]);
  put(engine, 'sums', 0, 0, [['=Data!A1*2', '="Data!A1"', '=base']]);
  engine.setName('base', '=Data!$A$1');
  engine.renameSheet('data', "O'Hara 5");
  await engine.calculate();
  expect(valuesAt(engine, 'sums', 0, 0, 1, 3)).toEqual([[8, 'Data!A1', 4]]);
  expect(cell(engine, 'sums', 0, 0).formula).toBe("='O''Hara 5'!A1*2");
  expect(cell(engine, 'sums', 0, 1).formula).toBe('="Data!A1"');
});

test('references to a sheet that is not there are #REF!, also inside a sum, until it is added', async () => {
  const engine = engineWith('Sums');
  put(engine, 'sums', 0, 0, [['=Data!A1', "=SUM('data'!A1:A3)+1"]]);
  await engine.calculate();
  expect(valuesAt(engine, 'sums', 0, 0, 1, 2)).toEqual([['#REF!', '#REF!']]);
  engine.addSheet('new', 'Data');
  put(engine, 'new', 0, 0, [[6]]);
  await engine.calculate();
  expect(valuesAt(engine, 'sums', 0, 0, 1, 2)).toEqual([[6, 7]]);
});

test('moving a sheet changes no value', async () => {
  const engine = engineWith('One', 'Two', 'Three');
  put(engine, 'one', 0, 0, [[3]]);
  put(engine, 'three', 0, 0, [['=One!A1']]);
  engine.moveSheet('three', 0);
  await engine.calculate();
  expect(valueAt(engine, 'three', 0, 0)).toBe(3);
});

test('an engine can be disposed of in the middle of a calculation', async () => {
  const engine = createUniverEngine();
  engine.addSheet('data', 'Data');
  put(engine, 'data', 0, 0, [['=SEQUENCE(100)', '=SUM(A1:A100)']]);
  const calculated = engine.calculate();
  engine.dispose();
  await expect(calculated).resolves.toBeUndefined();
});
