import { absoluteAddress, quotedSheetName } from '../../src/workbook/cell';
import { parseCell, parseRect, parseReference } from '../../src/workbook/reference';
import fc from 'fast-check';

test('the formula of a name tells tab and rectangle, with or without quotes', () => {
  expect(parseReference("='4 Goals'!$B$5:$D$9")).toEqual({
    tab: '4 Goals',
    rect: { row: 4, column: 1, rows: 5, columns: 3 },
  });
  expect(parseReference('=Lists!$AA$2')).toEqual({
    tab: 'Lists',
    rect: { row: 1, column: 26, rows: 1, columns: 1 },
  });
});

test('a file has the formula without its equals sign', () => {
  expect(parseReference("'4 Goals'!$B$5:$D$9")).toEqual(parseReference("='4 Goals'!$B$5:$D$9"));
  expect(parseReference("'a=b'!$A$1")?.tab).toBe('a=b');
});

test.each([
  '=#REF!$A$1',
  '=Goals!#REF!',
  '="1|combined"',
  '=Goals[Goal ID]',
  '=Goals!$A$1,Goals!$C$1',
  '=Goals!$A:$A',
  '=!$A$1',
  '$A$1',
  '=3',
  '',
])('%s is no reference to one range', (formula) => {
  expect(parseReference(formula)).toBeUndefined();
});

test('a rectangle is read from its first cell to its last, in either case', () => {
  expect(parseRect('b5:$D9')).toEqual({ row: 4, column: 1, rows: 5, columns: 3 });
  expect(parseRect('XFD1048576')).toEqual({ row: 1_048_575, column: 16_383, rows: 1, columns: 1 });
});

test.each(['B5:A5', 'B5:B4', 'A1:B2:C3', 'A1:', ''])('%s is no rectangle', (text) => {
  expect(parseRect(text)).toBeUndefined();
});

test.each(['A0', 'XFE1', 'A1048577', 'AAAA1', 'A', '1', 'A1 ', 'R1C1'])(
  '%s is no cell of a sheet',
  (text) => {
    expect(parseCell(text)).toBeUndefined();
  },
);

test('any tab name and rectangle survives being written as a reference and read back', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 31 }).filter((name) => !/[[\]:*?/\\]|^'|'$/.test(name)),
      fc.record({
        row: fc.nat(1e6),
        column: fc.nat(16000),
        rows: fc.integer({ min: 1, max: 99 }),
        columns: fc.integer({ min: 1, max: 99 }),
      }),
      (tab, rect) => {
        expect(parseReference(`=${quotedSheetName(tab)}!${absoluteAddress(rect)}`)).toEqual({ tab, rect });
      },
    ),
  );
});
