import { excelFailure } from '../../support/excelFailure';
import { withHeadlessExcel } from '../../support/withHeadlessExcel';

withHeadlessExcel();

/** A table of two columns and one row at B2. */
function addGoals(sheet: Excel.Worksheet, headers: unknown[] = ['Goal', 'Target']): Excel.Table {
  sheet.getRange('B2:C3').values = [headers, ['Delegate', 5]];
  const table = sheet.tables.add('B2:C3', true);
  table.name = 'Goals';
  return table;
}

const inSheet = <T>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> => Excel.run((context) => batch(context.workbook.worksheets.getActiveWorksheet(), context));

describe('tables', () => {
  test('give their parts and are found by name in any case', async () => {
    const seen = await inSheet(async (sheet, context) => {
      const table = addGoals(sheet);
      const body = table.getDataBodyRange().load('address');
      const column = context.workbook.tables
        .getItem('GOALS')
        .columns.getItem('Target')
        .getDataBodyRange()
        .load('values');
      table.columns.load('items/name');
      table.rows.load('count');
      await context.sync();
      return [body.address, column.values, table.columns.items.map(({ name }) => name), table.rows.count];
    });
    expect(seen).toEqual(['Sheet!B3:C3', [[5]], ['Goal', 'Target'], 1]);
  });

  test('cannot overlap, be added over one another or resized into one another', async () => {
    const added = await excelFailure((_context, sheet) => {
      addGoals(sheet);
      sheet.tables.add('C3:D5', true);
    });
    const resized = await excelFailure((_context, sheet) => {
      sheet.tables.add('F2:G3', true);
      sheet.tables.getItem('Goals').resize('B2:F9');
    });
    expect(added).toMatchObject({ code: 'InvalidArgument', message: "A table can't overlap another table." });
    expect(resized.message).toBe("A table can't overlap another table.");
  });

  test.each([['two words'], ['B12'], ['R1C1'], ['1Goals'], ['']])('may not be called %p', async (name) => {
    const failure = await excelFailure((_context, sheet) => void (addGoals(sheet).name = name));
    expect(failure.code).toBe('InvalidArgument');
  });

  test('may not have the name of another table or of a defined name', async () => {
    const table = await excelFailure((_context, sheet) => {
      addGoals(sheet);
      sheet.tables.add('F2:G3', true).name = 'goals';
    });
    const name = await excelFailure((context, sheet) => {
      context.workbook.names.add('Reviews', sheet.getRange('A1'));
      sheet.tables.getItem('Goals').name = 'Reviews';
    });
    expect([table, name].map(({ code, location }) => [code, location])).toEqual([
      ['InvalidArgument', 'Table.name'],
      ['InvalidArgument', 'Table.name'],
    ]);
  });

  test('give headers of their own to repeated, blank and numeric ones', async () => {
    const headers = await inSheet(async (sheet, context) => {
      sheet.getRange('A1:E1').values = [['Goal', 'goal', '', 2024, 'Goal']];
      const row = sheet.tables.add('A1:E2', true).getHeaderRowRange().load('values');
      await context.sync();
      return row.values;
    });
    expect(headers).toEqual([['Goal', 'goal2', 'Column3', '2024', 'Goal3']]);
  });

  test('rename a column that gets the header of another', async () => {
    const headers = await inSheet(async (sheet, context) => {
      const table = addGoals(sheet);
      sheet.getRange('C2').values = [['Goal']];
      const row = table.getHeaderRowRange().load('values');
      await context.sync();
      return row.values;
    });
    expect(headers).toEqual([['Goal', 'Goal2']]);
  });

  test('over one row get an empty row', async () => {
    const address = await inSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').values = [['Goal', 'Target']];
      const range = sheet.tables.add('A1:B1', true).getRange().load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Sheet!A1:B2');
  });

  test('fill calculated columns when they are resized', async () => {
    const formulas = await inSheet(async (sheet, context) => {
      const table = addGoals(sheet, ['Goal', 'Progress']);
      sheet.getRange('C3').formulas = [['=Goals[[#This Row],[Goal]]']];
      table.resize('B2:C5');
      const body = table.getDataBodyRange().load('formulas');
      await context.sync();
      return body.formulas;
    });
    expect(formulas.map((row) => row[1] as unknown)).toEqual(Array(3).fill('=Goals[[#This Row],[Goal]]'));
  });

  test('can only be resized over their own header row', async () => {
    const failure = await excelFailure((_context, sheet) => addGoals(sheet).resize('B3:C6'));
    expect(failure.code).toBe('InvalidArgument');
  });

  test('grow over rows written right below them and over added rows', async () => {
    const address = await inSheet(async (sheet, context) => {
      const table = addGoals(sheet);
      table.getDataBodyRange().getRowsBelow(2).values = [
        ['Listen', 3],
        ['Plan', 4],
      ];
      table.rows.add(undefined, [['Rest', 1]]);
      const range = table.getRange().load('address,values');
      await context.sync();
      return [range.address, range.values.at(-1)];
    });
    expect(address).toEqual(['Sheet!B2:C6', ['Rest', 1]]);
  });

  test('refuse rows where cells below would have to move', async () => {
    const failure = await excelFailure((_context, sheet) => {
      const table = addGoals(sheet);
      sheet.getRange('A4:D4').values = [['below', '', 'below', '']];
      table.rows.add(undefined, [['Rest', 1]]);
    });
    expect(failure.code).toBe('NotImplementedInSimulator');
  });

  test('are deleted with their cells and converted without losing them', async () => {
    const seen = await inSheet(async (sheet, context) => {
      addGoals(sheet).convertToRange();
      const converted = sheet.getRange('B2:C2').load('values');
      const other = sheet.tables.add('B2:C3', true);
      other.delete();
      const deleted = sheet.getRange('B2:C2').load('values');
      const count = sheet.tables.getCount();
      await context.sync();
      return [converted.values, deleted.values, count.value];
    });
    expect(seen).toEqual([[['Goal', 'Target']], [['', '']], 0]);
  });

  test('disappear with their sheet', async () => {
    const found = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Goals sheet');
      addGoals(sheet);
      await context.sync();
      sheet.delete();
      const table = context.workbook.tables.getItemOrNullObject('Goals');
      await context.sync();
      return !table.isNullObject;
    });
    expect(found).toBe(false);
  });
});
