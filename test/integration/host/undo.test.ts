import { excelFailure } from '../../support/excelFailure';
import { withHeadlessExcel } from '../../support/withHeadlessExcel';

const headless = withHeadlessExcel();

const undo = (): Promise<boolean> => headless().host.asUser.undo();

beforeEach(() => headless().host.workbook.$undo.clear());

/** A table of two columns and three rows at B2, with a calculated column, rules and looks. */
const addGoals = (): Promise<void> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('B2:D5').formulas = [
      ['Goal', 'Target', 'Twice'],
      ['Delegate', 5, '=2*Goals[[#This Row],[Target]]'],
      ['Listen', 3, '=2*Goals[[#This Row],[Target]]'],
      ['Rest', 1, '=2*Goals[[#This Row],[Target]]'],
    ];
    sheet.getRange('F2').formulas = [['=SUM(C3:C9)']];
    const table = sheet.tables.add('B2:D5', true);
    table.name = 'Goals';
    sheet.getRange('C3:C5').dataValidation.rule = {
      wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' },
    };
    sheet.getRange('C3:C5').numberFormat = [['0.0']];
    sheet.getRange('B4').format.font.bold = true;
    const rule = sheet.getRange('C3:C20').conditionalFormats.add(Excel.ConditionalFormatType.custom);
    rule.custom.rule.formula = '=$C3>4';
    rule.custom.format.fill.color = '#ff0000';
    await context.sync();
  });

/** Everything of the sheet that a call may change. */
const state = (): Promise<unknown> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const table = sheet.tables.getItemOrNullObject('Goals');
    const extent = table.getRange().load('address');
    const cells = sheet.getRange('A1:G9').load('values,formulas,numberFormat');
    const looks = ['B3', 'B4', 'B5', 'B6', 'C3', 'C4', 'C5', 'C6'].map((address) => ({
      font: sheet.getRange(address).format.font.load('bold,color'),
      rule: sheet.getRange(address).dataValidation.load('type,rule'),
    }));
    const formats = sheet.getRange('A1:G30').conditionalFormats.load('items/id');
    await context.sync();
    const areas = formats.items.map((format) => format.getRange().load('address'));
    await context.sync();
    return {
      extent: extent.isNullObject ? null : extent.address,
      cells: cells.toJSON(),
      looks: looks.map(({ font, rule }) => [font.toJSON(), rule.toJSON()]),
      areas: areas.map(({ address }) => address),
    };
  });

const run = (
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
  options: Excel.RunOptions = {},
): Promise<void> =>
  Excel.run(options, async (context) => {
    batch(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  });

type Call = (sheet: Excel.Worksheet) => void;

const calls: [string, Call][] = [
  ['values', (sheet) => (sheet.getRange('C3:C4').values = [[7], [8]])],
  ['formulas', (sheet) => (sheet.getRange('A1').formulas = [['=1+1']])],
  ['text where a formula was', (sheet) => (sheet.getRange('D3').values = [['none']])],
  ['a date, which brings its format', (sheet) => (sheet.getRange('A1').values = [['1/2/2026']])],
  ['cells cleared', (sheet) => sheet.getRange('B3:C4').clear()],
  ['a number format', (sheet) => (sheet.getRange('B3:C6').numberFormat = [['0%']])],
  ['a look', (sheet) => (sheet.getRange('B3:B6').format.font.bold = false)],
  ['a validation', (sheet) => (sheet.getRange('C4').dataValidation.rule = { custom: { formula: '=TRUE' } })],
  ['rules cleared', (sheet) => sheet.getRange('C3:C4').conditionalFormats.clearAll()],
  ['a table that grows', (sheet) => sheet.tables.getItem('Goals').resize('B2:D8')],
  ['a table that grows over typed rows', (sheet) => (sheet.getRange('B6:C6').values = [['Plan', 4]])],
  ['a header', (sheet) => (sheet.getRange('C2').values = [['Aim']])],
  ['a table with another name', (sheet) => (sheet.tables.getItem('Goals').name = 'Aims')],
  ['a row added', (sheet) => sheet.tables.getItem('Goals').rows.add(undefined, [['Plan', 4, 8]])],
  ['a row added in between', (sheet) => sheet.tables.getItem('Goals').rows.add(1, [['Plan', 4, 8]])],
  ['a row deleted', (sheet) => sheet.tables.getItem('Goals').rows.getItemAt(1).delete()],
  ['the last row deleted', (sheet) => sheet.tables.getItem('Goals').rows.getItemAt(2).delete()],
];

describe('one undo takes back', () => {
  it.each(calls)('%s', async (_what, call) => {
    await addGoals();
    headless().host.workbook.$undo.clear();
    const before = await state();
    await run(call);
    expect(await state()).not.toEqual(before);
    expect(await undo()).toBe(true);
    expect(await state()).toEqual(before);
    expect(await undo()).toBe(false);
  });
});

it('takes back a call at a time, and a group at once', async () => {
  await addGoals();
  headless().host.workbook.$undo.clear();
  const before = await state();
  for (const [, call] of calls.slice(0, 6)) await run(call);
  await run((sheet) => calls.slice(9, 12).forEach(([, call]) => call(sheet)), { mergeUndoGroup: true });
  const { $undo } = headless().host.workbook;
  expect($undo.depth).toBe(7);
  while (await undo());
  expect(await state()).toEqual(before);
});

it('keeps two groups apart, and one together over several syncs', async () => {
  const { $undo } = headless().host.workbook;
  for (const value of [1, 2])
    await Excel.run({ mergeUndoGroup: true }, async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [[value]];
      await context.sync();
      sheet.getRange('A2').values = [[value]];
      await context.sync();
    });
  expect($undo.depth).toBe(2);
});

it('takes back what the person types, and tells the add-in of it', async () => {
  const { host } = headless();
  const told: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      told.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
  });
  await host.asUser.type('Sheet', 'A1', [[1], [2]]);
  await undo();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).toEqual(['A1:A2', 'A1:A2']);
  expect(host.workbook.worksheets.getItem('Sheet').getRange('A1:A2').values).toEqual([[''], ['']]);
});

describe('the stack is cleared', () => {
  test.each<[string, Call]>([
    ['by protection', (sheet) => sheet.protection.protect()],
    ['by a deleted sheet', (sheet) => sheet.context.workbook.worksheets.getItem('Other').delete()],
    [
      'by another name of a tab',
      (sheet) => (sheet.context.workbook.worksheets.getItem('Other').name = 'New'),
    ],
  ])('%s, which no group may have', async (_what, call) => {
    await run((sheet) => void sheet.context.workbook.worksheets.add('Other'));
    await run((sheet) => (sheet.getRange('A1').values = [[1]]));
    const failure = await Excel.run({ mergeUndoGroup: true }, async (context) => {
      call(context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'UndoNotSupported' });
    expect(headless().host.workbook.$undo.depth).toBe(1);
    await run(call);
    expect(await undo()).toBe(false);
  });

  it('not by reading, selecting and events', async () => {
    await run((sheet) => (sheet.getRange('A1').values = [[1]]));
    await run((sheet) => {
      sheet.getRange('A1').load('values');
      sheet.getRange('A1').select();
      sheet.activate();
      sheet.context.application.suspendApiCalculationUntilNextSync();
      sheet.onChanged.add(() => Promise.resolve());
    });
    expect(await undo()).toBe(true);
  });

  it('not by a call that Excel refuses', async () => {
    await run((sheet) => (sheet.getRange('A1').values = [[1]]));
    await excelFailure((_context, sheet) => void (sheet.getRange('A1').values = [[1, 2]]));
    expect(await undo()).toBe(true);
  });
});
