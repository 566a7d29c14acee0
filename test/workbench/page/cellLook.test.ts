import { HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import { cellLook } from '../../../src/workbench/page/cellLook';
import { memoryWorkbook } from '../../support/memoryWorkbook';

describe('the look of a cell in the grid', () => {
  const { sheet } = memoryWorkbook();
  const format = sheet.getRange('B2:B4');
  const put = (path: string, value: unknown): void => sheet.$formats.put(path, format.$rect, value);

  it('is that of a plain cell where nothing was formatted', () => {
    expect(cellLook(sheet, 9, 9)).toEqual({
      ff: 'Calibri',
      fs: 11,
      bg: null,
      vt: VerticalAlign.BOTTOM,
      tb: WrapStrategy.OVERFLOW,
    });
  });

  it('follows font, fill, alignment and wrapping', () => {
    put('font.bold', true);
    put('font.color', '#0B5C63');
    put('font.underline', 'Single');
    put('fill.color', '#FFFBEB');
    put('horizontalAlignment', 'Center');
    put('verticalAlignment', 'Top');
    put('wrapText', true);
    expect(cellLook(sheet, 2, 1)).toMatchObject({
      bl: 1,
      cl: { rgb: '#0B5C63' },
      ul: { s: 1 },
      bg: { rgb: '#FFFBEB' },
      ht: HorizontalAlign.CENTER,
      vt: VerticalAlign.TOP,
      tb: WrapStrategy.WRAP,
    });
    expect(cellLook(sheet, 4, 1).bg).toBeNull();
  });

  it('draws a border that has got a colour, and none that has not', () => {
    put('borders.EdgeBottom.color', '#D5DCE2');
    expect(cellLook(sheet, 1, 1).bd).toEqual({ b: { s: 1, cl: { rgb: '#D5DCE2' } } });
    expect(cellLook(sheet, 1, 2).bd).toBeUndefined();
  });

  it('has the bands and the bold header of a table, under the formats of its cells', () => {
    sheet.getRange('D1:E1').values = [['One', 'Two']];
    sheet.tables.add(sheet.getRange('D1:E4'), true);
    expect(cellLook(sheet, 0, 3)).toMatchObject({ bl: 1, bg: null });
    expect([1, 2, 3].map((row) => cellLook(sheet, row, 3).bg)).toEqual([
      { rgb: '#D9D9D9' },
      null,
      { rgb: '#D9D9D9' },
    ]);
    sheet.$formats.put('fill.color', { row: 1, column: 3, rows: 1, columns: 1 }, '#FFFFF0');
    expect(cellLook(sheet, 1, 3).bg).toEqual({ rgb: '#FFFFF0' });
  });
});
