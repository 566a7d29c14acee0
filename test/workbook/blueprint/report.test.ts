import type { CellValue } from '../../../src/workbook/cell';
import { PlanOnGrid } from '../../support/planOnGrid';

const header = ['Competency', 'Self', 'Manager', 'Peer', 'Others', 'n', 'Gap', 'Quadrant', 'Agreement'];

async function report<T>(
  answer: readonly (readonly CellValue[])[],
  read: (grid: PlanOnGrid) => T,
): Promise<T> {
  const grid = new PlanOnGrid('combined');
  try {
    grid.answerReport(answer);
    await grid.calculate();
    return read(grid);
  } finally {
    grid.dispose();
  }
}

/** Competency, Self, Others, Manager as the charts read them. */
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
  expect(rows[0]).toEqual(['Listening', 4.75, 3.4, 3]);
});

test('a suppressed figure leaves a gap in the chart, never a zero', async () => {
  const rows = await report(
    [header, ['Listening', 4, '', '', '', '', '', 'Not enough raters', '']],
    chartData,
  );
  expect(rows[0]).toEqual(['Listening', 4, '#N/A', '#N/A']);
});

test('places beyond the last competency are empty', async () => {
  const rows = await report([header, ['Listening', 4, 3, 3, 3, 9, 1, 'Blind spot', '']], chartData);
  expect(rows.slice(1)).toEqual(Array.from({ length: 11 }, () => ['', '#N/A', '#N/A', '#N/A']));
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
