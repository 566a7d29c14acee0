import { excelFailure } from '../../support/excelFailure';
import { withHeadlessExcel } from '../../support/withHeadlessExcel';

const headless = withHeadlessExcel();

describe('defined names', () => {
  test('refer to ranges, table columns and constants', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B2').values = [
        ['Goal ID', 'Goal'],
        ['G1', 'Delegate'],
      ];
      sheet.tables.add('A1:B2', true).name = 'Goals';
      const { names } = context.workbook;
      const items = [
        names.add('Start', sheet.getRange('D4'), 'first cell'),
        names.add('ids_Goals', '=Goals[Goal ID]'),
        names.add('Min_raters', '=3'),
        names.add('Model', '="combined"'),
      ].map((item) => item.load('name,type,formula,value,comment,scope,visible'));
      const ids = names.getItem('IDS_GOALS').getRange().load('address');
      const constant = names.getItem('Min_raters').getRangeOrNullObject();
      await context.sync();
      return [
        items.map(({ type, formula, value }) => [type, formula, value as unknown]),
        ids.address,
        constant.isNullObject,
      ];
    });
    expect(seen).toEqual([
      [
        ['Range', '=Sheet!$D$4', 'Sheet!D4'],
        ['Range', '=Goals[Goal ID]', 'Sheet!A2'],
        ['Double', '=3', 3],
        ['String', '="combined"', 'combined'],
      ],
      'Sheet!A2',
      true,
    ]);
  });

  test.each([['with space'], ['A1'], ['R2C3'], ['c'], ['2fast'], ['x'.repeat(256)]])(
    'may not be %p',
    async (name) => {
      const failure = await excelFailure((context) => void context.workbook.names.add(name, '=1'));
      expect(failure.code).toBe('InvalidArgument');
    },
  );

  test('may not be taken by another name or a table', async () => {
    const byName = await excelFailure((context) => {
      context.workbook.names.add('Start', '=1');
      context.workbook.names.add('START', '=2');
    });
    const byTable = await excelFailure((context, sheet) => {
      sheet.tables.add('A1:B2', true).name = 'Goals';
      context.workbook.names.add('goals', '=2');
    });
    expect([byName.code, byTable.code]).toEqual(['ItemAlreadyExists', 'ItemAlreadyExists']);
  });

  test('follow a renamed tab and break with a deleted one', async () => {
    const read = (): Promise<string> =>
      Excel.run(async (context) => {
        const name = context.workbook.names.getItem('Start').load('formula,type');
        await context.sync();
        return `${name.type} ${name.formula}`;
      });
    await Excel.run(async (context) => {
      context.workbook.names.add('Start', context.workbook.worksheets.add('4 Goals').getRange('B2:C3'));
      await context.sync();
    });
    await headless().host.asUser.renameSheet('4 Goals', "Kim's goals");
    const renamed = await read();
    await headless().host.asUser.deleteSheet("Kim's goals");
    expect([renamed, await read()]).toEqual(["Range ='Kim''s goals'!$B$2:$C$3", 'Error =#REF!']);
  });

  test('of one sheet only are refused', async () => {
    const failure = await excelFailure((_context, sheet) => void sheet.names.add('Start', '=1'));
    expect(failure.code).toBe('NotImplementedInSimulator');
  });

  test('are missed with ItemNotFound', async () => {
    const failure = await excelFailure((context) => context.workbook.names.getItem('Nowhere').delete());
    expect(failure).toMatchObject({ code: 'ItemNotFound', location: 'NamedItemCollection.getItem' });
  });
});
