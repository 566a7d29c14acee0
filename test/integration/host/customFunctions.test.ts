import { installGlobals, startHeadless, type HeadlessHost } from '../../../src/workbench/headless';

/** Over the real engine: only there are formulas calculated. */
let headless: HeadlessHost;

const declared = ['ADD', 'SLOW', 'TABLE', 'NONE', 'BAD', 'THROWS', 'NEVER', 'KINDS', 'LOST'];

/** The typings do not say that it is an Error; the runtime takes it thrown. */
const functionError = (code: CustomFunctions.ErrorCode, message: string): Error =>
  new CustomFunctions.Error(code, message) as unknown as Error;

beforeAll(async () => {
  headless = await startHeadless();
  installGlobals(headless);
  CustomFunctions.associate('ADD', (a: number, b: number) => a + b);
  CustomFunctions.associate('SLOW', async (a: number) => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    return a * 2;
  });
  CustomFunctions.associate('TABLE', (rows: number) =>
    Array.from({ length: rows }, (_row, row) => [row + 1, `row ${row + 1}`]),
  );
  CustomFunctions.associate('NONE', () => {
    throw functionError(CustomFunctions.ErrorCode.notAvailable, 'too few raters');
  });
  CustomFunctions.associate('BAD', () => {
    throw functionError(CustomFunctions.ErrorCode.invalidValue, 'no such round');
  });
  CustomFunctions.associate('THROWS', () => {
    throw new Error('a bug');
  });
  CustomFunctions.associate('NEVER', () => new Promise<number>(() => undefined));
  CustomFunctions.associate('KINDS', (block: unknown[][]) =>
    block
      .flat()
      .map((value) => (value === '' ? 'blank' : typeof value))
      .join(),
  );
  CustomFunctions.associate('SHAPES', (...args: unknown[]) => JSON.stringify(args));
  headless.host.registerFunctions('TEST', [
    ...declared.map((name) => ({ id: name, name })),
    {
      id: 'SHAPES',
      name: 'SHAPES',
      parameters: [{ dimensionality: 'matrix' }, {}, { dimensionality: 'matrix', repeating: true }],
    },
  ]);
});

afterAll(() => headless.dispose());

const write = (address: string, values: unknown[][]): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).values = values;
    await context.sync();
  });

async function read(address: string, patience = 10_000): Promise<unknown[][]> {
  await headless.settled(patience);
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address).load('values');
    await context.sync();
    return range.values;
  });
}

describe('custom functions in cells, through the genuine runtime', () => {
  test('give the values of synchronous and asynchronous functions', async () => {
    await write('A1:A2', [['=TEST.ADD(2,3)'], ['=TEST.SLOW(21)']]);
    expect(await read('A1:A2')).toEqual([[5], [42]]);
  });

  test('give the error values of CustomFunctions.Error, and #VALUE! for a bug', async () => {
    await write('A4:C4', [['=TEST.NONE()', '=TEST.BAD()', '=TEST.THROWS()']]);
    expect(await read('A4:C4')).toEqual([['#N/A', '#VALUE!', '#VALUE!']]);
  });

  test('that are declared and not associated are #VALUE!, as the runtime says', async () => {
    await write('A5', [['=TEST.LOST()']]);
    expect(await read('A5')).toEqual([['#VALUE!']]);
  });

  test('that nobody declared are #NAME?', async () => {
    await write('A6', [['=TEST.NOBODY(1)']]);
    expect(await read('A6')).toEqual([['#NAME?']]);
  });

  test('spill their arrays and recalculate when an input is edited', async () => {
    await write('E1', [[2]]);
    await write('F1', [['=TEST.TABLE(E1)']]);
    expect(await read('F1:G3')).toEqual([
      [1, 'row 1'],
      [2, 'row 2'],
      ['', ''],
    ]);
    await headless.host.asUser.type('Sheet1', 'E1', 3);
    expect(await read('F1:G3')).toEqual([
      [1, 'row 1'],
      [2, 'row 2'],
      [3, 'row 3'],
    ]);
  });

  test('stay #BUSY! when they never answer, and hold nothing else up', async () => {
    await write('A8:B8', [['=TEST.NEVER()', '=TEST.ADD(1,1)']]);
    expect(await read('A8:B8', 1_500)).toEqual([['#BUSY!', 2]]);
    await write('A8', [['']]);
    expect(await read('A8')).toEqual([['']]);
  });

  test('get an error value for error cells among their arguments', async () => {
    await write('A10:C10', [['=1/0', 2, '=TEST.ADD(A10,B10)']]);
    expect(await read('C10')).toEqual([['#VALUE!']]);
  });

  test.each([
    ['one cell for a matrix', 'M1,5', '[[[1]],5,null]'],
    ['a range of one cell for a value', 'M1:M2,M1:M1', '[[[1],["x"]],1,null]'],
    ['nothing for a repeating parameter', 'M1:M2,5', '[[[1],["x"]],5,null]'],
    ['the rest as one array', 'M1,5,M1:M2,N1,M1:N1', '[[[1]],5,[[[1],["x"]],[[2]],[[1,2]]]]'],
    ['what was omitted as null', ',,M1', '[null,null,[[[1]]]]'],
    ['what was left out at the end as null', 'M1', '[[[1]],null,null]'],
    ['columns that a formula makes', 'M1,5,IF(M1:M3="","",M1:M3)', '[[[1]],5,[[[1],["x"],[""]]]]'],
  ])('get %s', async (_words, args, expected) => {
    await write('M1:N3', [
      [1, 2],
      ['x', ''],
      ['', ''],
    ]);
    await write('P1', [[`=TEST.SHAPES(${args})`]]);
    const [[shapes] = []] = await read('P1');
    // The runtime puts its own object about the call last.
    expect((JSON.parse(String(shapes)) as unknown[]).slice(0, -1)).toEqual(JSON.parse(expected));
  });

  test('sixty of them settle within three seconds and one message', async () => {
    await read('A1');
    const before = headless.host.functions.messages;
    const start = performance.now();
    await write(
      'J1:J60',
      Array.from({ length: 60 }, (_row, row) => [`=TEST.ADD(${row},1000)`]),
    );
    const values = await read('J1:J60');
    expect(performance.now() - start).toBeLessThan(3_000);
    expect(headless.host.functions.messages - before).toBe(1);
    expect(values).toEqual(Array.from({ length: 60 }, (_row, row) => [row + 1000]));
  });
});

describe('formulas over the real engine', () => {
  test('are right when they are read after a write in the same batch', async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Goals sheet');
      sheet.getRange('A1:B3').values = [
        ['Goal', 'Target'],
        ['Delegate', 5],
        ['Listen', 7],
      ];
      const table = sheet.tables.add('A1:B3', true);
      table.name = 'Goals';
      context.workbook.names.add('Targets', '=Goals[Target]');
      sheet.getRange('D1:D2').formulas = [['=SUM(Goals[Target])'], ['=SUM(Targets)']];
      const first = sheet.getRange('D1:D2').load('values');
      table.resize('A1:B4');
      sheet.getRange('A4:B4').values = [['Plan', 8]];
      const second = sheet.getRange('D1:D2').load('values');
      await context.sync();
      return [first.values, second.values];
    });
    expect(seen).toEqual([
      [[12], [12]],
      [[20], [20]],
    ]);
  });
});
