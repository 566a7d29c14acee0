import { excelFailure } from '../../support/excelFailure';
import { withHeadlessExcel } from '../../support/withHeadlessExcel';

const headless = withHeadlessExcel();

describe('the genuine client over the simulated host', () => {
  test('reports Excel on a PC when the library is ready', async () => {
    const info = await Office.onReady();
    expect([info.host, info.platform]).toEqual(['Excel', 'PC']);
  });

  test('refuses to read a property that was not loaded', async () => {
    const failure = await excelFailure(async (context, sheet) => {
      await context.sync();
      expect(sheet.name).toBe('never read');
    });
    expect(failure).toMatchObject({ code: 'PropertyNotLoaded', location: 'Worksheet.name' });
  });

  test('answers ItemNotFound for a missing sheet and names the member', async () => {
    const failure = await excelFailure((context) => {
      context.workbook.worksheets.getItem('Missing').activate();
    });
    expect(failure).toMatchObject({ code: 'ItemNotFound', location: 'WorksheetCollection.getItem' });
  });

  test('gives a null object for a missing sheet, and calls on it do nothing', async () => {
    const isNull = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Missing');
      const range = sheet.getRange('A1').load('values');
      sheet.delete();
      await context.sync();
      return [sheet.isNullObject, range.isNullObject];
    });
    expect(isNull).toEqual([true, true]);
  });

  test('refuses an object of another Excel.run', async () => {
    const kept: Excel.Range[] = [];
    await Excel.run(async (context) => {
      kept.push(context.workbook.worksheets.getActiveWorksheet().getRange('A1'));
      await context.sync();
    });
    const failure = await excelFailure((context) => void context.workbook.names.add('Other', kept[0] ?? ''));
    expect(failure.code).toBe('InvalidRequestContext');
  });

  test('refuses a member above the requirement set', async () => {
    const guarded = await excelFailure(
      (_context, sheet) => void sheet.onNameChanged.add(() => Promise.resolve()),
    );
    expect(guarded.code).toBe('ApiNotFound');
  });

  test('names the member that the simulator does not implement', async () => {
    const method = await excelFailure((_context, sheet) => void sheet.copy());
    const property = await excelFailure((_context, sheet) => void sheet.getRange('A1').load('style'));
    const setting = await excelFailure((_context, sheet) => void (sheet.getRange('A1').rowHidden = true));
    const event = await excelFailure(
      (_context, sheet) => void sheet.onCalculated.add(() => Promise.resolve()),
    );
    expect([method, property, setting, event].map(({ code, location }) => [code, location])).toEqual([
      ['NotImplementedInSimulator', 'Worksheet.copy'],
      ['NotImplementedInSimulator', 'Range.style'],
      ['NotImplementedInSimulator', 'Range.rowHidden'],
      ['NotImplementedInSimulator', 'Worksheet.onCalculated'],
    ]);
  });

  test('refuses to set what is read-only', async () => {
    const failure = await excelFailure((_context, sheet) => {
      sheet.set({ id: 'other' } as Excel.Interfaces.WorksheetUpdateData);
    });
    expect(failure.code).toBe('InvalidArgument');
  });

  test('stops at the first error and keeps what was done before it', async () => {
    await excelFailure((context, sheet) => {
      sheet.getRange('A1').values = [['before']];
      context.workbook.worksheets.getItem('Missing').activate();
      sheet.getRange('A2').values = [['after']];
    });
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A2').load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([['before'], ['']]);
  });

  test('holds no references once Excel.run is over', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').load('values');
      await context.sync();
    });
    await headless().settled();
    expect(headless().host.keptReferences).toBe(0);
  });

  test("counts the add-in's batches and actions, not those of the library", async () => {
    await headless().settled();
    headless().host.statistics.reset();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
    });
    await headless().settled();
    const { batches, actions, requestBytes, responseBytes } = headless().host.statistics.current;
    expect(batches).toBe(1);
    expect(actions).toBeGreaterThan(3);
    expect(requestBytes).toBeGreaterThan(200);
    expect(responseBytes).toBeGreaterThan(50);
  });
});

describe('a platform with an older Excel', () => {
  const older = withHeadlessExcel({ requirementSets: { ExcelApi: '1.8' } });

  test('tells the add-in which sets it has', () => {
    const { requirements } = older().Office.context;
    expect([
      requirements.isSetSupported('ExcelApi', '1.8'),
      requirements.isSetSupported('ExcelApi', '1.9'),
    ]).toEqual([true, false]);
  });

  test('does not know members of later sets, even those the client lets pass', async () => {
    const guarded = await excelFailure((_context, sheet) => void sheet.pageLayout.load('orientation'));
    const loaded = await excelFailure((_context, sheet) => void sheet.getRange('A1').load('hasSpill'));
    expect([guarded.code, loaded.code]).toEqual(['ApiNotFound', 'ApiNotFound']);
  });
});
