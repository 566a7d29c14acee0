import { startAddin, type Addin } from '../support/addin';

/** The statistics in cells: genuine office.js and custom functions runtime, declarations of the build, calculated formulas. */
let addin: Addin;

beforeAll(async () => {
  addin = await startAddin();
}, 60_000);

afterAll(() => addin.headless.dispose());

/** Writes a block from A1 and gives what a range shows once everything is calculated. */
async function shown(block: unknown[][], address: string): Promise<unknown[][]> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange().clear();
    const width = block[0]?.length ?? 0;
    sheet.getRange('A1').getResizedRange(block.length - 1, width - 1).values = block;
    await context.sync();
  });
  await addin.headless.settled(10_000);
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address).load('values');
    await context.sync();
    return range.values;
  });
}

const rounded = (rows: unknown[][]) =>
  rows.map((row) => row.map((cell) => (typeof cell === 'number' ? Number(cell.toFixed(3)) : cell)));

test('agreement of the peers of the demo, with a gap in their column', async () => {
  const values = await shown(
    [
      [4, '=COACH.STAT.AD(A1:A5,5)'],
      [3, '=COACH.STAT.RWG(A1:A5,5)'],
      ['', '=COACH.STAT.AWG(A1:A5,5)'],
      [2, '=COACH.STAT.AD(A1:A5,5,,"Median")'],
      [4, '=COACH.STAT.RWG({2,2,3;3,2,2;2,3,2},5,,,TRUE)'],
    ],
    'B1:B5',
  );
  expect(rounded(values)).toEqual([[0.75], [0.542], [0.651], [0.75], [0.833]]);
});

test('an interval and a correlation spill to the right', async () => {
  const values = await shown(
    [
      ['=COACH.STAT.CI({4;3;2;4})', '', '', ''],
      ['=COACH.STAT.ICC({9,2,5,8;6,1,3,2;8,4,6,8;7,1,2,6;10,5,6,9;6,2,4,7},"2,1",0.95)', '', '', ''],
      ['=COACH.STAT.ICC({9,2,5,8;6,1,3,2;8,4,6,8;7,1,2,6;10,5,6,9;6,2,4,7},"3,k")', '', '', ''],
      ['=COACH.STAT.ALPHA({3,4,3,4;2,2,3,2;5,4,5,5;4,4,4,3;1,2,2,2})', '', '', ''],
    ],
    'A1:D4',
  );
  expect(rounded(values)).toEqual([
    [3.25, 1.727, 4.773, 4],
    [0.29, 0.019, 0.761, ''],
    [0.909, '', '', ''],
    [0.948, '', '', ''],
  ]);
});

test('effect sizes and reliable change, and an error where a figure cannot be given', async () => {
  const before = [3, 3, 2, 4, 3, 2, 3, 3];
  const after = [4, 4, 3, 4, 4, 3, 3, 4];
  const formulas = [
    '=COACH.STAT.EFFECTSIZE(A1:A8,B1:B8)',
    '=COACH.STAT.EFFECTSIZE(A1:A8,B1:B8,"g")',
    '=COACH.STAT.EFFECTSIZE(A1:A8,B1:B8,"d_z")',
    '=COACH.STAT.RCI(3.2,3.9,0.55,0.85)',
    '=COACH.STAT.RCI(3.2,3.9,0.55,1)',
    '=COACH.STAT.AWG({4;4;4},5)',
    '=COACH.STAT.AD(A1:A8,3)',
    '=COACH.STAT.CI(A1)',
  ];
  const values = await shown(
    before.map((score, at) => [score, after[at], formulas[at]]),
    'C1:C8',
  );
  expect(rounded(values).flat()).toEqual([1.295, 1.151, 1.62, 2.324, '#VALUE!', '#N/A', '#VALUE!', '#N/A']);
});
