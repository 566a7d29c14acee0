import fc from 'fast-check';
import { segmentsOf } from '../../../src/workbench/engine/formulaSegments';

const kinds = (formula: string): string[] => segmentsOf(formula).map(({ kind, text }) => `${kind}:${text}`);

test('tables, sheet prefixes and plain text are told apart', () => {
  expect(kinds("=SUM(Goals[Target])+'5 Goals'!A1+Data!B2")).toEqual([
    'text:=SUM(',
    'table:Goals[Target]',
    'text:)+',
    "sheet:'5 Goals'!",
    'text:A1+',
    'sheet:Data!',
    'text:B2',
  ]);
});

test('what stands between double quotes is text, whatever it looks like', () => {
  expect(kinds('="Goals[Target] ""Data!A1"""')).toEqual(['text:="Goals[Target] ""Data!A1"""']);
});

test('a sheet name keeps the apostrophe that is doubled in the formula', () => {
  expect(segmentsOf("='O''Hara'!A1")[1]).toMatchObject({ kind: 'sheet', name: "O'Hara" });
});

test('error values are not taken for sheet names', () => {
  expect(kinds('=#REF!+#DIV/0!+#NUM!')).toEqual(['text:=#REF!+#DIV/0!+#NUM!']);
});

test('brackets nest, and an apostrophe takes the meaning from the bracket after it', () => {
  expect(kinds("=T[[#All],[a'[b]:[c]]*2")).toEqual(['text:=', "table:T[[#All],[a'[b]:[c]]", 'text:*2']);
});

test('nothing of a formula is lost by cutting it', () => {
  const pieces = ['=', 'A1', '"', "'", '[', ']', '!', 'Goals', '@', '#REF!', ',', '""', ' ', 'ä.b'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces)), (parts) => {
      const formula = parts.join('');
      expect(
        segmentsOf(formula)
          .map(({ text }) => text)
          .join(''),
      ).toBe(formula);
    }),
  );
});
