import { excelFailure } from '../../support/excelFailure';
import { withHeadlessExcel } from '../../support/withHeadlessExcel';

withHeadlessExcel();

interface Seen {
  readonly values: unknown[][];
  readonly formats: unknown[][];
  readonly kinds: unknown[][];
}

function write(values: unknown[][], format?: string): Promise<Seen> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getActiveWorksheet()
      .getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 0);
    if (format !== undefined) range.numberFormat = [[format]];
    range.values = values;
    range.load('values,numberFormat,valueTypes');
    await context.sync();
    return { values: range.values, formats: range.numberFormat, kinds: range.valueTypes };
  });
}

describe('values written to cells', () => {
  test('are read as typed: numbers, booleans, percentages', async () => {
    const { values, formats } = await write([['12', '-3.5', '1,250', 'true', '50%', '(7)']]);
    expect(values).toEqual([[12, -3.5, 1250, true, 0.5, -7]]);
    expect(formats).toEqual([['General', 'General', 'General', 'General', '0%', 'General']]);
  });

  test('turn into dates where they look like dates', async () => {
    const { values, kinds } = await write([['2024-02-29', '3/15/2024', '1-2', '5-Mar-2024']]);
    expect(values[0]?.[0]).toBe(45351);
    expect(values[0]?.[1]).toBe(45366);
    expect(values[0]?.[3]).toBe(45356);
    expect(kinds).toEqual([['Double', 'Double', 'Double', 'Double']]);
  });

  test('stay text behind an apostrophe and in text cells', async () => {
    const prefixed = await write([["'0014", "'1-2", "'=SUM(A1)", "'TRUE"]]);
    const inTextCells = await write([['0014', '1-2', 'TRUE', '50%']], '@');
    expect(prefixed.values).toEqual([['0014', '1-2', '=SUM(A1)', 'TRUE']]);
    expect(inTextCells.values).toEqual([['0014', '1-2', 'TRUE', '50%']]);
  });

  test('stay text when they are no real date or number', async () => {
    const { values } = await write([['2024-02-30', '31/31/2024', '12 weeks', '1.2.3']]);
    expect(values).toEqual([['2024-02-30', '31/31/2024', '12 weeks', '1.2.3']]);
  });

  test('that could become a formula by a plus or minus in front are refused', async () => {
    const failure = await excelFailure(
      (_context, sheet) => void (sheet.getRange('A1').values = [['-listening']]),
    );
    expect(failure.code).toBe('NotImplementedInSimulator');
  });

  test('leave a cell for null and clear it for an empty string', async () => {
    await write([['keep', 'clear']]);
    const { values, kinds } = await write([[null, '']]);
    expect(values).toEqual([['keep', '']]);
    expect(kinds).toEqual([['String', 'Empty']]);
  });

  test('become formulas after an equals sign', async () => {
    const formulas = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
      range.values = [['=1+1', 2]];
      range.load('formulas');
      await context.sync();
      return range.formulas;
    });
    expect(formulas).toEqual([['=1+1', 2]]);
  });

  test.each([
    ['too few rows', [[1, 2]]],
    [
      'too many columns',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ['ragged rows', [[1, 2], [3]]],
    ['a flat list', [1, 2]],
  ])('of the wrong shape are refused: %s', async (_why, values) => {
    const failure = await excelFailure(
      (_context, sheet) => void (sheet.getRange('A1:B2').values = values as unknown[][]),
    );
    expect(failure).toMatchObject({ code: 'InvalidArgument', location: 'Range.values' });
  });

  test('may have 32,767 characters and no more', async () => {
    await write([['x'.repeat(32_767)]]);
    const failure = await excelFailure(
      (_context, sheet) => void (sheet.getRange('A1').values = [['x'.repeat(32_768)]]),
    );
    expect(failure.code).toBe('InvalidArgument');
  });

  test('may be formulas of 8,192 characters and no more', async () => {
    const formula = (length: number): string => `=${'1+'.repeat((length - 2) / 2)}1`;
    await write([[formula(8_192)]]);
    const failure = await excelFailure(
      (_context, sheet) => void (sheet.getRange('A1').formulas = [[formula(8_194)]]),
    );
    expect(failure).toMatchObject({ code: 'InvalidArgument', location: 'Range.formulas' });
  });

  test('in blocks above 1,500 cells arrive whole, though the client splits them', async () => {
    const block = Array.from({ length: 400 }, (_r, row) =>
      Array.from({ length: 10 }, (_c, column) => row * 10 + column),
    );
    expect((await write(block)).values).toEqual(block);
  });
});
