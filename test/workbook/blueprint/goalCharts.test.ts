import fc from 'fast-check';
import { goalProgress, type GoalProgress } from '../../../src/domain/progress/goalProgress';
import type { GoalRecord, ReviewRecord } from '../../../src/domain/progress/records';
import { chartedGoals, goalChart } from '../../../src/workbook/blueprint/goalCharts';
import { isoOfSerial } from '../../../src/domain/dates';
import type { CellValue } from '../../../src/workbook/cell';
import { usualSettings, goalRecord, reviewRecord } from '../../domain/progress/records';
import { PlanOnGrid } from '../../support/planOnGrid';

jest.setTimeout(60_000);

/** What TODAY() gives, too. */
const now = new Date();
const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000 + 25_569;

/** What the sheet shows for one place. */
interface Shown {
  readonly message: CellValue;
  readonly rag: CellValue;
  readonly outlook: CellValue;
  readonly rows: readonly (readonly CellValue[])[];
}

async function onSheet(goals: readonly GoalRecord[], reviews: readonly ReviewRecord[]): Promise<Shown[]> {
  const grid = new PlanOnGrid(
    'combined',
    {
      Goals: goals.map((goal) => ({
        'Goal ID': goal.id,
        Statement: goal.statement,
        Direction: goal.direction,
        Baseline: goal.baseline,
        Target: goal.target,
        Low: goal.low,
        High: goal.high,
        'Baseline date': goal.baselineDate,
        Start: goal.start,
        Due: goal.due,
        Status: goal.status,
      })),
      Reviews: reviews.map((review) => ({
        'Goal ID': review.goalId,
        Date: review.date,
        'Current value': review.value,
        'Previous target': review.previousTarget,
      })),
    },
    ['goals', 'reviews', 'settings', 'goalCharts'],
  );
  try {
    await grid.calculate();
    return Array.from({ length: chartedGoals }, (_, index) => {
      const { anchor, categories, message, series } = goalChart(index + 1);
      const { row, column } = message ?? { row: 0, column: 0 };
      return {
        message: grid.value('goalCharts', row, column),
        rag: grid.value('goalCharts', row + 1, column),
        outlook: grid.value('goalCharts', anchor.row + anchor.rows, column),
        rows: grid.values('goalCharts', { ...categories, columns: series.length + 1 }),
      };
    });
  } finally {
    grid.dispose();
  }
}

const figure = (value: CellValue | undefined): string | null =>
  typeof value === 'number' ? value.toPrecision(9) : null;

/** Rows as the domain has them; the sheet repeats its first or last date where the domain has no row. */
function comparable({ rows }: Shown, series: GoalProgress['series']): (string | null)[][] {
  const cells = rows.map((row) => row.map(figure));
  const hasBaseline = series.length === 0 || cells[0]?.[1] !== null || series[0]?.value === null;
  return (hasBaseline ? cells : cells.slice(1)).slice(0, series.length);
}

const told = ({ message, rag }: GoalProgress) => ({
  message,
  rag: `${rag.letter} · ${rag.colour}. ${rag.why}`,
});

async function agree(goals: readonly GoalRecord[], reviews: readonly ReviewRecord[]): Promise<void> {
  const shown = await onSheet(goals, reviews);
  goals.slice(0, chartedGoals).forEach((goal, index) => {
    const own = goalProgress(goal, reviews, usualSettings, today);
    const here = shown[index];
    if (!here) throw new Error('No place for this goal.');
    const about = { goal, reviews: reviews.filter(({ goalId }) => goalId === goal.id) };
    expect({ about, message: here.message, rag: here.rag }).toEqual({ about, ...told(own) });
    expect({ about, rows: comparable(here, own.series) }).toEqual({
      about,
      rows: own.series.map(({ date, value, target, expected, forecast }) =>
        [date, value, target, expected, forecast].map(figure),
      ),
    });
    // What is left of the block stays at its last date, without values.
    for (const [date, value, , , forecast] of here.rows.slice(own.series.length + 1))
      expect([about, date, value, forecast]).toEqual([about, here.rows.at(-1)?.[0], '#N/A', '#N/A']);
  });
}

const of = (id: string, days: readonly (readonly [day: number, value: number | null])[]) =>
  days.map(([day, value]) => reviewRecord(today + day, value, { goalId: id }));
const period = { start: today - 125, due: today + 55 };

test('of more reviews than there is room for, sheet and domain take the latest', async () => {
  const weekly = Array.from({ length: 30 }, (_, week) => [7 * week - 210, 3 + (week % 4) / 10] as const);
  await agree(
    [
      goalRecord({ id: 'G1', ...period, start: today - 230 }),
      goalRecord({ id: 'G2', ...period, start: today - 230 }),
    ],
    // Two values of one day take the room of two.
    [...of('G1', weekly), ...of('G2', [...weekly, [-7, 3.1]])],
  );
});

test('the outlook has the forecast with its interval and the day of the target', async () => {
  // The worked example of progress.md 5.4: 3.844, nineteen times in twenty within 3.58 and 4.11; 4.0 on day 206.4.
  const begin = today - 122;
  const values = [
    [-122, 2.8],
    [-92, 2.9],
    [-61, 3.2],
    [-31, 3.3],
    [0, 3.5],
  ] as const;
  const shown = await onSheet(
    [
      goalRecord({ id: 'G1', start: begin, due: begin + 180 }),
      goalRecord({ id: 'G2', start: begin, due: begin + 180, target: 3.5 }),
      goalRecord({ id: 'G3', start: begin, due: begin + 180 }),
    ],
    [...of('G1', values), ...of('G2', values), ...of('G3', values.slice(0, 2))],
  );
  const forecast = 'Forecast for the due date: 3.84, nineteen times in twenty between 3.58 and 4.11. ';
  expect(shown.slice(0, 4).map(({ outlook }) => outlook)).toEqual([
    `${forecast}At this pace the target is reached on ${isoOfSerial(begin + 207)}.`,
    `${forecast}The trend alone reaches the target on ${isoOfSerial(begin + 122)}.`,
    'A trend needs three reviews.',
    '',
  ]);
});

test('a goal of every kind shows what the domain says of it', async () => {
  await agree(
    [
      goalRecord({ id: 'G1', ...period }),
      goalRecord({
        id: 'G2',
        ...period,
        direction: 'Decrease',
        baseline: 12,
        target: 4,
        statement: 'Shorten',
      }),
      goalRecord({ id: 'G3', ...period, direction: 'Maintain', baseline: 4, target: 4, low: 3.8, high: 4.2 }),
      goalRecord({ id: 'G4', ...period, direction: 'Achieve', baseline: null, target: null }),
      goalRecord({
        id: 'G5',
        ...period,
        target: 2.8,
        statement: 'A statement that is far too long to stand in a title of one line',
      }),
      goalRecord({ id: 'G6', ...period, baselineDate: today - 140 }),
    ],
    [
      ...of('G1', [
        [-125, 2.8],
        [-95, 2.9],
        [-64, 3.2],
        [-34, 3.3],
        [-3, 3.5],
      ]),
      ...of('G2', [
        [-90, 12],
        [-40, 12],
        [-10, 12],
      ]),
      ...of('G3', [
        [-90, 4],
        [-60, 3.7],
        [-30, 3.8],
        [-5, 4.2],
      ]),
      ...of('G4', [
        [-60, 0],
        [-20, 1],
      ]),
      ...of('G5', [[-60, 3]]),
    ],
  );
});

test('a changed target judges no review of before, and the chart has a step', async () => {
  await agree(
    [
      goalRecord({ id: 'G1', ...period, target: 5 }),
      goalRecord({
        id: 'G2',
        ...period,
        direction: 'Maintain',
        baseline: 4,
        target: 4.5,
        low: null,
        high: 5,
      }),
      goalRecord({ id: 'G3', ...period, direction: 'Achieve', baseline: null, target: null }),
    ],
    ['G1', 'G2', 'G3'].flatMap((id) => [
      reviewRecord(today - 90, 3, { goalId: id }),
      reviewRecord(today - 60, 3.5, { goalId: id, previousTarget: 4 }),
      reviewRecord(today - 60, 3.7, { goalId: id, previousTarget: 9 }),
      reviewRecord(today - 30, 4.1, { goalId: id, previousTarget: 4.5 }),
      reviewRecord(today - 10, 4.2, { goalId: id }),
    ]),
  );
});

test('dropped goals take no place, and a place without a goal is empty', async () => {
  const shown = await onSheet(
    [goalRecord({ id: 'G1', ...period, status: 'Dropped' }), goalRecord({ id: 'G2', ...period })],
    [],
  );
  expect(shown.map(({ message }) => message)).toEqual([
    'G2 Delegate whole projects: not reviewed',
    ...Array.from({ length: 5 }, () => 'No further goal'),
  ]);
  expect(shown[1]?.rag).toBe('');
  // A date all the same: an #N/A on a date axis would count as the year 1900.
  expect(new Set(shown[1]?.rows.flatMap(([, ...figures]) => figures))).toEqual(new Set(['#N/A']));
});

test('whatever stands in the tables, sheet and domain agree', async () => {
  const day = fc.integer({ min: -200, max: 60 }).map((days) => today + days);
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 5 });
  const measure = maybe(fc.constantFrom(-1, 0, 1, 2.5, 3, 3.8, 4, 4.2, 6, 45));
  const goal = fc.record({
    direction: maybe(fc.constantFrom('Increase', 'Decrease', 'Maintain', 'Achieve')),
    baseline: measure,
    baselineDate: maybe(day),
    target: measure,
    low: measure,
    high: measure,
    start: maybe(day),
    due: maybe(day),
  });
  const review = fc.record({
    date: maybe(day),
    value: measure,
    previousTarget: fc.option(fc.constantFrom(3, 5, 8), { nil: null, freq: 1 }),
    at: fc.integer({ min: 0, max: 5 }),
  });
  const samples = fc.sample(
    fc.tuple(fc.array(goal, { minLength: 6, maxLength: 6 }), fc.array(review, { maxLength: 40 })),
    { numRuns: 3, seed: 6 },
  );
  for (const [goals, reviews] of samples)
    await agree(
      goals.map((values, index) => goalRecord({ ...values, id: `G${index}` })),
      reviews.map(({ at, date, value, previousTarget }) =>
        reviewRecord(date, value, { goalId: `G${at}`, previousTarget }),
      ),
    );
});
