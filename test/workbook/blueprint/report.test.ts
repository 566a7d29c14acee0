import type { CellValue } from '../../../src/workbook/cell';
import { PlanOnGrid, type Content } from '../../support/planOnGrid';

// Whole workbooks are built here; a busy machine takes its time.
jest.setTimeout(30_000);

const header = ['Competency', 'Self', 'Manager', 'Peer', 'Others', 'n', 'Gap', 'Quadrant', 'Agreement'];

async function report<T>(
  answer: readonly (readonly CellValue[])[] | null,
  read: (grid: PlanOnGrid) => T,
  content: Content = {},
): Promise<T> {
  const grid = new PlanOnGrid('combined', content);
  try {
    if (answer) grid.answerReport(answer);
    await grid.calculate();
    return read(grid);
  } finally {
    grid.dispose();
  }
}

/** Competency, Self, Others as the bars read them, and how far both are apart. */
const chartData = (grid: PlanOnGrid) => grid.values('report', { row: 28, column: 15, rows: 12, columns: 4 });

test('the charts find their series by header, wherever the groups push them', async () => {
  const rows = await report(
    [
      [
        'Competency',
        'Self',
        'Manager',
        'Peer',
        'Direct report + Other',
        'Others',
        'n',
        'Gap',
        'Quadrant',
        'Agreement',
      ],
      ['Listening', 4.75, 3, 3.5, 3.2, 3.4, 10, 1.35, 'Blind spot', 'mixed views'],
    ],
    chartData,
  );
  expect(rows[0]).toEqual(['Listening', 4.75, 3.4, 1.35]);
});

test('a suppressed figure leaves a gap in the chart, never a zero', async () => {
  const rows = await report(
    [header, ['Listening', 4, '', '', '', '', '', 'Not enough raters', '']],
    chartData,
  );
  expect(rows[0]).toEqual(['Listening', 4, '#N/A', 0]);
});

test('places beyond the last competency are empty', async () => {
  const rows = await report([header, ['Listening', 4, 3, 3, 3, 9, 1, 'Blind spot', '']], chartData);
  expect(rows.slice(1)).toEqual(Array.from({ length: 11 }, () => ['', '#N/A', '#N/A', 0]));
});

test('the messages say in words what the charts show', async () => {
  const messages = await report(
    [
      header,
      ['Listening', 4.75, 3, 3.5, 3.4, 10, 1.35, 'Blind spot', ''],
      ['Deciding', 4, 4, 4, 4.2, 10, -0.2, 'Confirmed strength', ''],
    ],
    (grid) => [grid.value('report', 5, 0), grid.value('report', 5, 7)],
  );
  expect(messages).toEqual([
    'Self and others differ most on Listening: self 4.8, others 3.4.',
    'Others see most of Deciding and least of Listening.',
  ]);
});

test('when our function gives an error, nothing else on the page does but the chart gaps', async () => {
  const values = await report([['#N/A']], (grid) => ({
    rows: chartData(grid),
    messages: [grid.value('report', 5, 0), grid.value('report', 5, 7)],
  }));
  expect(values.rows.every(([name]) => name === '')).toBe(true);
  expect(values.messages.every((message) => typeof message === 'string' && !message.startsWith('#'))).toBe(
    true,
  );
});

describe('the status line', () => {
  const answered = {
    Responses_360: [
      { Round: 'Baseline', 'Rater ID': 'P1', Group: 'Self' },
      { Round: 'Baseline', 'Rater ID': 'P2', Group: 'Manager' },
    ],
  };
  const status = (answer: Parameters<typeof report>[0], content: Content = answered) =>
    report(answer, (grid) => grid.value('report', 3, 2), content);
  const open = 'This page is calculated by the add-in: open Coachbook to fill it.';

  test('counts the answers when the report is there', async () => {
    expect(await status([header, ['Listening', 4, 3, 3, 3, 9, 1, 'Blind spot', '']])).toBe(
      '2 people answered. Groups smaller than 3 are not shown on their own.',
    );
  });

  test('asks for answers before anything else', async () => {
    expect(await status(null, {})).toMatch(/^No answers for this round yet\./);
  });

  test('asks to open the add-in when nobody knows the function', async () => {
    expect(await status(null)).toBe(open);
  });

  test('asks for room when something stands where the report belongs', async () => {
    const grid = new PlanOnGrid('combined', answered);
    grid.type('report', 28, 1, 'A note of mine');
    grid.answerReport([header, ['Listening', 4, 3, 3, 3, 9, 1, 'Blind spot', '']]);
    await grid.calculate();
    const seen = [grid.value('report', 27, 0), grid.value('report', 3, 2)];
    grid.dispose();
    expect(seen).toEqual(['#SPILL!', 'The report has no room: clear the cells below and right of A28.']);
  });

  const unclear =
    'The items or answers are unclear: point at the error in A28, or open Coachbook, to see why.';

  test.each([
    ['#NAME?', open],
    ['#BUSY!', open],
    ['#GETTING_DATA', open],
    ['#VALUE!', unclear],
    ['#N/A', unclear],
    ['#NUM!', unclear],
    ['#REF!', unclear],
    ['#DIV/0!', unclear],
  ])('says what to do about %s', async (error, sentence) => {
    expect(await status([[error]])).toBe(sentence);
  });
});
