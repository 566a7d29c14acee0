import { excelFailure } from '../../support/excelFailure';
import { withHeadlessExcel } from '../../support/withHeadlessExcel';

const megabytes = (count: number): string[][] =>
  Array.from({ length: count * 32 }, () => ['x'.repeat(32_767)]);

describe('Excel on the web', () => {
  withHeadlessExcel({ profile: 'web' });

  test('refuses requests above 5 MB', async () => {
    const failure = await excelFailure((_context, sheet) => {
      sheet.getRange('A1').getResizedRange(191, 0).values = megabytes(6);
    });
    expect(failure.code).toBe('RequestPayloadSizeLimitExceeded');
  });

  test('refuses responses above 5 MB', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (const column of ['A1', 'B1']) {
        sheet.getRange(column).getResizedRange(95, 0).values = megabytes(3);
        await context.sync();
      }
    });
    const failure = await excelFailure((_context, sheet) => void sheet.getRange('A1:B96').load('values'));
    expect(failure.code).toBe('ResponsePayloadSizeLimitExceeded');
  });
});

describe('Excel on Windows', () => {
  withHeadlessExcel();

  test('takes them', async () => {
    const rows = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').getResizedRange(191, 0);
      range.values = megabytes(6);
      range.load('values');
      await context.sync();
      return range.values.length;
    });
    expect(rows).toBe(192);
  });
});
