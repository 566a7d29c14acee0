import { excelFailure } from '../../support/excelFailure';
import { withHeadlessExcel } from '../../support/withHeadlessExcel';

const headless = withHeadlessExcel();

describe('a protected sheet', () => {
  const protect = (options: Excel.WorksheetProtectionOptions = {}): Promise<void> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B2').format.protection.locked = false;
      sheet.protection.protect(options);
      await context.sync();
    });

  test('takes writes to unlocked cells only', async () => {
    await protect();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('B2').values = [[1]];
      await context.sync();
    });
    const locked = await excelFailure(
      (_context, sheet) => void (sheet.getRange('B2:B3').values = [[1], [2]]),
    );
    const cleared = await excelFailure((_context, sheet) => sheet.getRange('A1').clear('Contents'));
    expect([locked.code, cleared.code]).toEqual(['AccessDenied', 'AccessDenied']);
  });

  test.each([
    ['formats', (sheet: Excel.Worksheet) => void (sheet.getRange('B2').format.font.bold = true)],
    ['number formats', (sheet: Excel.Worksheet) => void (sheet.getRange('B2').numberFormat = [['0']])],
    ['tables', (sheet: Excel.Worksheet) => void sheet.tables.add('A1:B2', true)],
    ['charts', (sheet: Excel.Worksheet) => void sheet.charts.add('Line', sheet.getRange('A1:B2'), 'Columns')],
    [
      'validations',
      (sheet: Excel.Worksheet) =>
        void (sheet.getRange('B2').dataValidation.rule = { custom: { formula: '=B2>0' } }),
    ],
    [
      'conditional formats',
      (sheet: Excel.Worksheet) => void sheet.getRange('B2').conditionalFormats.add('Custom'),
    ],
  ])('refuses new %s', async (_what, change) => {
    await protect();
    const failure = await excelFailure((_context, sheet) => change(sheet));
    expect(failure.code).toBe('AccessDenied');
  });

  test('allows what its options allow', async () => {
    await protect({ allowFormatCells: true });
    const bold = await Excel.run(async (context) => {
      const { font } = context.workbook.worksheets.getActiveWorksheet().getRange('B2').format;
      font.bold = true;
      font.load('bold');
      await context.sync();
      return font.bold;
    });
    expect(bold).toBe(true);
  });

  test('cannot be protected again', async () => {
    await protect();
    const failure = await excelFailure((_context, sheet) => sheet.protection.protect());
    expect(failure.code).toBe('AccessDenied');
  });

  test('reads options that were not given as null', async () => {
    await protect({ allowFormatCells: true });
    const options = await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getActiveWorksheet();
      protection.load('protected,options');
      await context.sync();
      return [protection.protected, protection.options.allowFormatCells, protection.options.allowSort];
    });
    expect(options).toEqual([true, true, null]);
  });

  test('is locked for the user as well', async () => {
    await protect();
    await expect(headless().host.asUser.type('Sheet', 'A1', 'x')).rejects.toMatchObject({
      code: 'AccessDenied',
    });
  });
});

describe('a sheet without protection', () => {
  const unprotect = () => excelFailure((_context, sheet) => sheet.protection.unprotect());

  test('cannot be unprotected on Windows since June 2026', async () => {
    expect((await unprotect()).code).toBe('AccessDenied');
  });

  describe('on the Mac', () => {
    withHeadlessExcel({ profile: 'mac' });

    test('can be unprotected without effect', async () => {
      await expect(unprotect()).rejects.toThrow('Excel accepted the batch.');
    });
  });
});

describe('a workbook with protected structure', () => {
  beforeEach(() => headless().host.asUser.protectStructure());
  afterEach(() => headless().host.asUser.protectStructure(false));

  test('tells so and refuses to add, rename, move, hide and delete sheets', async () => {
    const known = await Excel.run(async (context) => {
      context.workbook.protection.load('protected');
      await context.sync();
      return context.workbook.protection.protected;
    });
    const failures = [
      await excelFailure((context) => void context.workbook.worksheets.add('New')),
      await excelFailure((_context, sheet) => void (sheet.name = 'Other')),
      await excelFailure((_context, sheet) => void (sheet.position = 0)),
      await excelFailure((_context, sheet) => void (sheet.visibility = 'Hidden')),
    ];
    expect(known).toBe(true);
    expect(failures.map(({ code }) => code)).toEqual(Array(4).fill('AccessDenied'));
  });
});

describe('a read-only workbook', () => {
  const readOnly = (): Promise<boolean> =>
    Excel.run(async (context) => {
      context.workbook.load('readOnly');
      await context.sync();
      return context.workbook.readOnly;
    });

  test('can be changed on the desktop', async () => {
    headless().host.asUser.openReadOnly();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(await readOnly()).toBe(true);
    headless().host.asUser.openReadOnly(false);
  });

  describe('on the web', () => {
    const web = withHeadlessExcel({ profile: 'web' });

    test('cannot be changed and can be read', async () => {
      web().host.asUser.openReadOnly();
      const failure = await excelFailure((_context, sheet) => void (sheet.getRange('A1').values = [[1]]));
      expect([failure.code, await readOnly()]).toEqual(['AccessDenied', true]);
    });
  });
});

describe('cell-edit mode', () => {
  afterEach(() => headless().host.asUser.leaveCellEdit());

  test('refuses batches', async () => {
    headless().host.asUser.enterCellEdit();
    const failure = await excelFailure((_context, sheet) => void (sheet.getRange('A1').values = [[1]]));
    expect(failure.code).toBe('InvalidOperationInCellEditMode');
  });

  test('makes batches wait that ask for it', async () => {
    const { asUser } = headless().host;
    asUser.enterCellEdit();
    let done = false;
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(done).toBe(false);
    asUser.leaveCellEdit();
    await waiting;
    expect(done).toBe(true);
  });
});
