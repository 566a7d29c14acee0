import { createUniverEngine } from '../../../src/workbench/engine/univerEngine';
import { excelFailure } from '../../support/excelFailure';
import { withHeadlessExcel } from '../../support/withHeadlessExcel';

withHeadlessExcel({ engine: createUniverEngine() });

test('a spill is found from the cell of its formula, and seen in the cells it covers', async () => {
  const seen = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('B2').formulas = [['=SEQUENCE(3,2)']];
    const spill = sheet.getRange('B2').getSpillingToRangeOrNullObject().load('address');
    const fromChild = sheet.getRange('C3').getSpillingToRangeOrNullObject();
    const hasSpill = ['B2', 'C4', 'D2'].map((cell) => sheet.getRange(cell).load('hasSpill'));
    await context.sync();
    return [spill.address, fromChild.isNullObject, hasSpill.map((range) => range.hasSpill)];
  });
  expect(seen).toEqual(['Sheet!B2:C4', true, [true, true, false]]);
});

test('the spill of several cells is refused', async () => {
  const failure = await excelFailure(
    (_context, sheet) => void sheet.getRange('A1:A2').getSpillingToRangeOrNullObject().load('address'),
  );
  expect(failure.code).toBe('InvalidArgument');
});

test('one formula given for a range goes to each of its cells', async () => {
  const seen = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B1').values = [['Score', 'Double']];
    sheet.getRange('A2:A4').values = [[1], [2], [3]];
    sheet.tables.add('A1:B4', true).name = 'Goals';
    const column = sheet.getRange('B2:B4');
    Object.assign(column, { formulas: '=Goals[[#This Row],[Score]]*2', numberFormat: '0.0' });
    column.load('formulas,values,text');
    await context.sync();
    return [column.formulas, column.values, column.text];
  });
  const formula = '=Goals[[#This Row],[Score]]*2';
  expect(seen).toEqual([
    [[formula], [formula], [formula]],
    [[2], [4], [6]],
    [['2.0'], ['4.0'], ['6.0']],
  ]);
});

test('one value given for a range goes to each of its cells', async () => {
  const seen = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
    Object.assign(range, { values: 7 });
    range.load('values');
    await context.sync();
    return range.values;
  });
  expect(seen).toEqual([
    [7, 7],
    [7, 7],
  ]);
});
