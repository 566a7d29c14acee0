import { absoluteAddress, quotedSheetName } from '../../src/workbook/cell';
import { parseReference } from '../../src/workbook/reference';
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

test.each(['=#REF!$A$1', '="1|combined"', '=Goals[Goal ID]', '=3', ''])(
  '%s is no reference to one range',
  (formula) => {
    expect(parseReference(formula)).toBeUndefined();
  },
);

test('any tab name and rectangle survives being written as a reference and read back', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 31 }).filter((name) => !/[[\]:*?/\\!]|^'|'$/.test(name)),
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
