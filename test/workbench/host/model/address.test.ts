import {
  localAddress,
  parseAddress,
  sheetPrefix,
  splitSheet,
} from '../../../../src/workbench/host/model/address';

describe('addresses', () => {
  test.each(['B5', 'B5:D9', 'C:D', '2:5', 'AA10:XFD1048576'])('%p is read and written the same', (text) => {
    const rect = parseAddress(text);
    expect(rect && localAddress(rect)).toBe(text);
  });

  test('take dollar signs and corners in any order', () => {
    expect(parseAddress('$D$9:$B$5')).toEqual({ row: 4, column: 1, rows: 5, columns: 3 });
  });

  test.each(['', 'B', '7', 'B0', 'XFE1', 'A1048577', 'A1,B2', 'A1:B2:C3', 'Goals'])('%p is none', (text) => {
    expect(parseAddress(text)).toBeNull();
  });

  test('name their sheet with or without quotes', () => {
    expect(splitSheet("'Kim''s goals'!A1")).toEqual({ sheet: "Kim's goals", local: 'A1' });
    expect(splitSheet('Goals!A1')).toEqual({ sheet: 'Goals', local: 'A1' });
    expect(splitSheet('A1')).toEqual({ sheet: null, local: 'A1' });
  });

  test('quote sheet names only where Excel does', () => {
    expect(['Goals', '4 Goals', "Kim's", 'Q1', 'Goals_2'].map(sheetPrefix)).toEqual([
      'Goals',
      "'4 Goals'",
      "'Kim''s'",
      "'Q1'",
      'Goals_2',
    ]);
  });
});
