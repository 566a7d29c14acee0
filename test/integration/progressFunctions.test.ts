import { startAddin, type Addin } from '../support/addin';

/** Progress, trend and pulse in cells: genuine office.js and custom functions runtime, declarations of the build, calculated formulas. */
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

test('share of the way, colour and T-score of goals in cells', async () => {
  const values = await shown(
    [
      [46027, '=COACH.GOAL.PROGRESS("Increase",2.8,4,3.5)'],
      [46206, '=COACH.GOAL.RAG(0.583,A1,A2,A3)'],
      [46146, '=COACH.GOAL.RAG(0.45,A1,A2,A3,30)'],
      [-2, '=COACH.GOAL.RAG(0.3,A1,A2,A3,30,A3)'],
      [0, '=COACH.GOAL.RAG(1.1,A1,A2,A3)'],
      [-1, '=COACH.GOAL.RAG(0.5,A1,A2,A3,30,A3+46)'],
      [2, '=COACH.GOAL.RAG(0.5,"5th of May",A2,A3)'],
      [0, '=COACH.GOAL.GAS(A4:A9,{3;5;1;4;2;6})'],
      [1, '=COACH.GOAL.GAS({1,1,0})'],
      ['', '=COACH.GOAL.GAS(A10:A11)'],
      ['', '=COACH.GOAL.GAS({1,1},{1})'],
    ],
    'B1:B11',
  );
  expect(rounded(values).flat()).toEqual([
    0.583,
    'Green (G)',
    'Amber (A)',
    'Red (R)',
    'Blue (B)',
    'Grey (?)',
    '#VALUE!',
    55,
    59.129,
    '#N/A',
    '#VALUE!',
  ]);
});

test('a trend over the dates of a table with gaps, and the date on which it meets the target', async () => {
  const values = await shown(
    [
      ['Date', 'Value', '=COACH.TREND.FORECAST(A1:A9,B1:B9,46180)', '', ''],
      [46000, 2.8, '=COACH.TREND.FORECAST(A1:A9,B1:B9,46180,0.95)', '', ''],
      [46030, 2.9, '=COACH.TREND.HITDATE(A1:A9,B1:B9,4)', '', ''],
      [46061, 3.2, '=COACH.TREND.HITDATE(A1:A9,B1:B9,2)', '', ''],
      [46091, 3.3, '=COACH.TREND.FORECAST(A1:A9,B1:B9,46400)', '', ''],
      [46122, 3.5, '=COACH.TREND.FORECAST(A1:A3,B1:B3,46040)', '', ''],
      ['', 9, '=COACH.TREND.HITDATE(A1:A9,B1:B4,4)', '', ''],
      ['soon', 9, '', '', ''],
      ['=NA()', 9, '', '', ''],
    ],
    'C1:E7',
  );
  expect(rounded(values)).toEqual([
    [3.844, '', ''],
    [3.844, 3.581, 4.107],
    [46207, '', ''],
    ['#N/A', '', ''],
    ['#N/A', '', ''],
    ['#N/A', '', ''],
    ['#VALUE!', '', ''],
  ]);
});

test('a pulse spills to the right, and is not shown of too few', async () => {
  const values = await shown(
    [
      [2, '=COACH.PULSE(A1:A8)', '', '', '', ''],
      [1, '=COACH.PULSE(A1:A2)', '', '', '', ''],
      [1, '=COACH.PULSE(A1:A8,9)', '', '', '', ''],
      [0, '=COACH.PULSE({1;2;7})', '', '', '', ''],
      [3, '=COACH.NPS({9;9;9;9;9;9;10;10;10;10;10;10;7;7;8;8;8;0;3;6})', '', '', '', ''],
      [1, '=COACH.NPS({9;9;9;9})', '', '', '', ''],
      [-1, '=COACH.ROI(400000,50%,80%,60000)', '', '', '', ''],
      [2, '=COACH.ROI(400000,50,80%,60000)', '', '', '', ''],
    ],
    'B1:F8',
  );
  expect(rounded(values)).toEqual([
    [1.125, 8, 0.75, 0.125, 0.125],
    ['#N/A', '', '', '', ''],
    ['#N/A', '', '', '', ''],
    ['#VALUE!', '', '', '', ''],
    [45, '', '', '', ''],
    ['#N/A', '', '', '', ''],
    [160000, 1.667, 1.667, 2.333, ''],
    ['#VALUE!', '', '', '', ''],
  ]);
});
