import { excelFailure } from '../../support/excelFailure';
import { withHeadlessExcel } from '../../support/withHeadlessExcel';

withHeadlessExcel();

describe('ranges', () => {
  test('above five million cells read as null', async () => {
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:E1000001').load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toBeNull();
  });

  test('know their neighbours', async () => {
    const addresses = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2:D4');
      const ranges = [
        range.getCell(1, 1),
        range.getRow(2),
        range.getColumn(0),
        range.getLastRow(),
        range.getLastCell(),
        range.getOffsetRange(1, -1),
        range.getResizedRange(1, 1),
        range.getEntireColumn(),
        range.getEntireRow(),
        range.getRowsBelow(2),
        range.getRowsAbove(1),
        range.getBoundingRect('F1'),
        range.getIntersectionOrNullObject('C3:Z9'),
      ].map((part) => part.load('address'));
      await context.sync();
      return ranges.map(({ address }) => address.replace('Sheet!', ''));
    });
    expect(addresses).toEqual([
      'C3',
      'B4:D4',
      'B2:B4',
      'B4:D4',
      'D4',
      'A3:C5',
      'B2:E5',
      'B:D',
      '2:4',
      'B5:D6',
      'B1:D1',
      'B1:F4',
      'C3:D4',
    ]);
  });

  test('that leave the sheet are refused', async () => {
    const failure = await excelFailure(
      (_context, sheet) => void sheet.getRange('A1').getOffsetRange(-1, 0).load('address'),
    );
    expect(failure.code).toBe('InvalidArgument');
  });

  test('of a used area are a null object on an empty sheet', async () => {
    const used = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const before = sheet.getUsedRangeOrNullObject();
      await context.sync();
      sheet.getRange('B2:C3').values = [
        [1, 2],
        [3, 4],
      ];
      const after = sheet.getUsedRangeOrNullObject().load('address');
      await context.sync();
      return [before.isNullObject, after.address];
    });
    expect(used).toEqual([true, 'Sheet!B2:C3']);
  });

  test('read mixed formats as null and common ones as their value', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:C3').format.fill.color = '#FFEECC';
      sheet.getRange('A1:C1').format.font.bold = true;
      sheet.getRange('B:B').format.columnWidth = 100;
      sheet.getRange('A1:C1').format.borders.getItem('EdgeBottom').style = 'Continuous';
      sheet.getRange('A2').format.protection.locked = false;
      const all = sheet
        .getRange('A1:C3')
        .load('format/fill/color,format/font/bold,format/columnWidth,format/protection/locked');
      const top = sheet.getRange('B1').load('format/font/bold,format/columnWidth');
      const border = sheet.getRange('A1:C1').format.borders.getItem('EdgeBottom').load('style');
      await context.sync();
      const { fill, font, columnWidth, protection } = all.format;
      return [
        fill.color,
        font.bold,
        columnWidth,
        protection.locked,
        top.format.font.bold,
        top.format.columnWidth,
        border.style,
      ];
    });
    expect(seen).toEqual(['#FFEECC', null, null, null, true, 100, 'Continuous']);
  });

  test('keep links inside the workbook', async () => {
    const seen = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      range.hyperlink = { documentReference: "'4 Goals'!A1", textToDisplay: 'Goals' };
      range.load('hyperlink,values');
      await context.sync();
      return [range.hyperlink.documentReference, range.values];
    });
    expect(seen).toEqual(["'4 Goals'!A1", [['Goals']]]);
  });

  test('lose content, looks and rules when everything is cleared', async () => {
    const seen = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.format.font.bold = true;
      range.dataValidation.rule = { list: { inCellDropDown: true, source: 'Yes,No' } };
      range.clear();
      range.load('values,format/font/bold,dataValidation/type');
      await context.sync();
      return [range.values, range.format.font.bold, range.dataValidation.type];
    });
    expect(seen).toEqual([
      [
        ['', ''],
        ['', ''],
      ],
      false,
      'None',
    ]);
  });
});
