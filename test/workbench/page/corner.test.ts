import { cornerOf } from '../../../src/workbench/page/corner';
import { SheetFormats } from '../../../src/workbench/host/model/sheetFormats';

describe('a point on a sheet', () => {
  const formats = new SheetFormats();
  formats.put('columnWidth', { row: 0, column: 1, rows: 1, columns: 1 }, 96);
  formats.put('rowHeight', { row: 2, column: 0, rows: 1, columns: 1 }, 30);

  it('is the cell it lies in, and the part of that cell', () => {
    expect(cornerOf(formats, 0, 0)).toEqual({ column: 0, row: 0 });
    expect(cornerOf(formats, 48, 15)).toEqual({ column: 1, row: 1 });
    expect(cornerOf(formats, 48 + 24, 30 + 15)).toEqual({ column: 1.25, row: 2.5 });
    expect(cornerOf(formats, 48 + 96, 60)).toEqual({ column: 2, row: 3 });
  });
});
