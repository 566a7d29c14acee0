import fc from 'fast-check';
import { directions, percentToTarget } from '../../../src/domain/progress/percentToTarget';
import { PlanOnGrid } from '../../support/planOnGrid';

jest.setTimeout(60_000);

const goals = [
  {
    'Goal ID': 'G1',
    Statement: 'Delegate',
    Direction: 'Increase',
    Baseline: 2.8,
    Target: 4,
    Start: 46000,
    Due: 46200,
  },
  {
    'Goal ID': 'G2',
    Statement: 'Shorten',
    Direction: 'Decrease',
    Baseline: 12,
    Target: 4,
    Start: 46000,
    Due: 46200,
  },
  {
    'Goal ID': 'G3',
    Statement: 'Keep',
    Direction: 'Maintain',
    Low: 3.8,
    High: 4.2,
    Start: 46000,
    Due: 46200,
  },
  {
    'Goal ID': 'G4',
    Statement: 'Present',
    Direction: 'Achieve',
    Milestone: 'Signed',
    Start: 46000,
    Due: 46200,
  },
  { 'Goal ID': 'G5', Statement: 'No way', Direction: 'Increase', Baseline: 3, Target: 3 },
];

const review = (id: string, date: number, value: number | null) => ({
  'Goal ID': id,
  Date: date,
  'Current value': value,
});

async function withReviews<T>(
  reviews: readonly ReturnType<typeof review>[],
  read: (grid: PlanOnGrid) => T,
): Promise<T> {
  const grid = new PlanOnGrid('stages', { Goals: goals, Reviews: reviews }, ['goals', 'reviews', 'progress']);
  try {
    await grid.calculate();
    return read(grid);
  } finally {
    grid.dispose();
  }
}

const reviewProgress = (count: number) => (grid: PlanOnGrid) => {
  const sheet = grid.plan.sheets.find(({ tables }) => tables.some(({ name }) => name === 'Reviews'));
  const table = sheet?.tables.find(({ name }) => name === 'Reviews');
  if (!sheet || !table) throw new Error('No table Reviews.');
  const column = table.range.column + table.columns.length - 1;
  return grid
    .values(sheet.key, { row: table.range.row + 1, column, rows: count, columns: 1 })
    .map(([value]) => value);
};

test('percent to target follows the four directions, below 0 and above 1 kept', async () => {
  const values = await withReviews(
    [
      review('G1', 46050, 3.5),
      review('G1', 46060, 2.5),
      review('G1', 46070, 4.3),
      review('G2', 46050, 7),
      review('G3', 46050, 4),
      review('G3', 46060, 3.7),
      review('G3', 46070, 3),
      review('G4', 46050, 0),
      review('G4', 46060, 1),
      review('G5', 46050, 4),
      review('G1', 46080, null),
    ],
    reviewProgress(11),
  );
  const expected = [0.5833333, -0.25, 1.25, 0.625, 1, 0.5, 0, 0, 1, '', ''];
  values.forEach((value, index) => {
    const wanted = expected[index];
    if (typeof wanted === 'number') expect(value).toBeCloseTo(wanted, 6);
    else expect(value).toBe(wanted);
  });
});

test('a past review is judged by the target of its time', async () => {
  const adjusted = { ...review('G1', 46080, 3.7), 'Previous target': 4.6 };
  const values = await withReviews(
    [review('G1', 46050, 3.7), adjusted, review('G1', 46090, 3.7), review('G2', 46050, 8)],
    reviewProgress(4),
  );
  expect(values.map((value) => Number(value).toFixed(6))).toEqual([
    '0.500000',
    '0.500000',
    '0.750000',
    '0.500000',
  ]);
});

test('a goal stands where its latest review with a value says', async () => {
  const current = await withReviews(
    [review('G1', 46090, 3.4), review('G1', 46050, 3.1), review('G1', 46120, null), review('G2', 46130, 5)],
    (grid) => grid.values('goals', { row: 4, column: 30, rows: 3, columns: 2 }),
  );
  expect(current[0]?.[0]).toBe(3.4);
  expect(current[0]?.[1]).toBeCloseTo(0.5, 9);
  expect(current[1]?.[0]).toBe(5);
  expect(current[2]).toEqual(['', '']);
});

test('the sheet computes what the domain computes, blank and odd measures included', async () => {
  const measure = fc.option(fc.constantFrom(-1, 0, 2, 3, 3.8, 4, 4.2, 5.5), { nil: null, freq: 3 });
  const samples = fc.sample(
    fc.record({
      direction: fc.constantFrom(...directions),
      baseline: measure,
      target: measure,
      current: measure,
      low: measure,
      high: measure,
    }),
    { numRuns: 50, seed: 7 },
  );
  const grid = new PlanOnGrid(
    'combined',
    {
      Goals: samples.map(({ direction, baseline, target, low, high }, index) => ({
        'Goal ID': `G${index}`,
        ...{ Direction: direction, Baseline: baseline, Target: target, Low: low, High: high },
      })),
      Reviews: samples.map(({ current }, index) => review(`G${index}`, 46000, current)),
    },
    ['goals', 'reviews'],
  );
  try {
    await grid.calculate();
    reviewProgress(samples.length)(grid).forEach((value, index) => {
      const sample = samples[index];
      const expected = sample ? percentToTarget(sample) : undefined;
      const wanted = expected?.ok ? expected.value : null;
      if (wanted === null) expect({ sample, value }).toEqual({ sample, value: '' });
      else expect({ sample, value: Number(value).toFixed(8) }).toEqual({ sample, value: wanted.toFixed(8) });
    });
  } finally {
    grid.dispose();
  }
});

/** Helper cells of the charts: dates in the first column, then one column per goal and the expected path. */
const chartData = (grid: PlanOnGrid) => grid.values('progress', { row: 6, column: 16, rows: 24, columns: 8 });

test('the chart gets each review date once, in order; before the first it stands there without values', async () => {
  const rows = await withReviews(
    [review('G1', 46150, 3.5), review('G1', 46050, 3), review('G2', 46050, 8), review('G2', 46100, 6)],
    chartData,
  );
  expect(rows.slice(-3).map(([date]) => date)).toEqual([46050, 46100, 46150]);
  for (const [date, ...values] of rows.slice(0, -3)) {
    expect(date).toBe(46050);
    expect(new Set(values.slice(0, 6))).toEqual(new Set(['#N/A']));
  }
});

test('of more review dates than there is room for, the latest are shown', async () => {
  const dates = Array.from({ length: 30 }, (_, week) => 46050 + 7 * week);
  const rows = await withReviews(
    dates.map((date) => review('G1', date, 3)),
    chartData,
  );
  expect(rows.map(([date]) => date)).toEqual(dates.slice(-24));
});

test('a goal without a value on a date has a gap there, and the expected path is a straight line', async () => {
  const rows = await withReviews([review('G1', 46050, 3), review('G2', 46100, 6)], chartData);
  const [before, last] = rows.slice(-2);
  expect(before?.[2]).toBe('#N/A');
  expect(last?.[1]).toBe('#N/A');
  expect(last?.[2]).toBeCloseTo(0.75, 9);
  expect([before, last].map((row) => row?.[7])).toEqual([0.25, 0.5]);
});

test('before the first review the charts are empty and their messages say so', async () => {
  const { rows, message } = await withReviews([], (grid) => ({
    rows: chartData(grid),
    message: grid.value('progress', 4, 0),
  }));
  expect(rows.every(([date]) => date === '#N/A')).toBe(true);
  expect(message).toBe('The first review draws this chart.');
});
