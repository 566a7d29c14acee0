import fc from 'fast-check';
import { goalProgress } from '../../../src/domain/progress/goalProgress';
import { directions } from '../../../src/domain/progress/percentToTarget';
import type { GoalRecord, ReviewRecord } from '../../../src/domain/progress/records';
import { readProgressSettings } from '../../../src/domain/progress/settings';
import type { CellValue, Rect } from '../../../src/workbook/cell';
import { SponsorGrid, today } from '../../support/sponsorGrid';

// Whole workbooks are built here; a busy machine takes its time.
jest.setTimeout(120_000);

const now = today();
const settings = readProgressSettings(undefined);
const ids = ['G1', 'G2', 'G3', 'G4'] as const;

const blank: ReviewRecord = {
  ...{ id: '', date: null, kind: null, goalId: '', value: null, gasLevel: null },
  ...{ confidence: null, decision: null, previousTarget: null },
};
const goalOf = (id: string, more: Partial<GoalRecord>): GoalRecord => ({
  ...{
    id,
    statement: `Goal ${id}`,
    unit: '',
    direction: 'Increase',
    baseline: 2.8,
    baselineDate: null,
    target: 4,
  },
  ...{
    low: null,
    high: null,
    start: now - 120,
    due: now + 60,
    status: 'Active',
    weight: 1,
    gasBaseline: null,
  },
  ...more,
});

interface Shown {
  readonly letter: string;
  readonly percent: number | null;
  /** Points of the chart by series, as day and share. */
  readonly series: readonly (readonly (readonly [number, number])[])[];
}

async function shown(goals: readonly GoalRecord[], reviews: readonly ReviewRecord[]): Promise<Shown[]> {
  const sheet = new SponsorGrid({
    Goals: goals.map((goal) => ({
      ...{
        'Goal ID': goal.id,
        Statement: goal.statement,
        Direction: goal.direction,
        Baseline: goal.baseline,
      },
      ...{ 'Baseline date': goal.baselineDate, Target: goal.target, Low: goal.low, High: goal.high },
      ...{ Start: goal.start, Due: goal.due, Status: goal.status, 'Sponsor visible': 'Yes' },
    })),
    Reviews: reviews.map(({ date, goalId, value, previousTarget }) => ({
      ...{ Date: date, 'Goal ID': goalId, 'Current value': value, 'Previous target': previousTarget },
    })),
  });
  await sheet.agree({ level: 'L2', selfFunded: false, consent360: false });
  const { plan } = sheet.grid;
  const charts = plan.sheets.find(({ key }) => key === 'sponsorPage')?.charts.slice(0, goals.length) ?? [];
  const numbers = (rect: Rect): CellValue[] => sheet.grid.values('sponsorPage', rect).flat();
  const result = charts.map(({ message, categories, series }): Shown => {
    const text = String(message && sheet.grid.value('sponsorPage', message.row, message.column));
    const percent = /(-?\d+)% of the way/.exec(text)?.[1];
    const days = numbers(categories);
    return {
      letter: text.slice(0, 1),
      percent: percent === undefined ? null : Number(percent),
      series: series.map(({ values }) =>
        numbers(values).flatMap((value, row) =>
          typeof value === 'number' ? [[Number(days[row]), value] as const] : [],
        ),
      ),
    };
  });
  sheet.dispose();
  return result;
}

/** The same from the domain, its values as shares of the way to the target of their day. */
function told(goal: GoalRecord, reviews: readonly ReviewRecord[]): Shown {
  const { rag, progress, days, trend } = goalProgress(goal, reviews, settings, now);
  const isBand = goal.direction === 'Maintain';
  const [from, to] = [goal.baseline ?? 0, goal.target ?? 1];
  const base = goal.baselineDate ?? goal.start;
  const points = progress === null ? [] : days.map((day) => [day.date, day.progress ?? NaN] as const);
  const start: readonly (readonly [number, number])[] =
    base === null || isBand || days.some(({ date }) => date <= base) ? [] : [[base, 0]];
  const last = points.at(-1);
  const atDue = progress === null || isBand ? null : trend.atDue;
  const whole = progress !== null && progress > 1 - 1e-9;
  return {
    letter: rag.letter,
    percent:
      progress === null
        ? null
        : whole
          ? Math.round(progress * 100)
          : Math.min(99, Math.round(progress * 100)),
    series: [
      [...start, ...points],
      [],
      [],
      atDue && last && goal.due !== null ? [last, [goal.due, (atDue.value - from) / (to - from)]] : [],
    ],
  };
}

function expectAlike(actual: Shown | undefined, expected: Shown, about: unknown): void {
  expect({ about, letter: actual?.letter, percent: actual?.percent }).toEqual({
    about,
    letter: expected.letter,
    percent: expected.percent,
  });
  for (const at of [0, 3]) {
    const [mine, theirs] = [actual?.series[at] ?? [], expected.series[at] ?? []];
    expect({ about, at, days: mine.map(([day]) => day) }).toEqual({
      about,
      at,
      days: theirs.map(([day]) => day),
    });
    mine.forEach(([, value], index) => {
      expect(value).toBeCloseTo(theirs[index]?.[1] ?? NaN, 7);
    });
  }
}

const review = (goalId: string, ago: number, value: number | null, previousTarget: number | null = null) => ({
  ...blank,
  ...{ goalId, date: now - ago, value, previousTarget },
});

describe('four goals', () => {
  // The worked example of progress.md 5.4, a target that was raised, two values of one day, and a goal without reviews.
  const goals = [
    goalOf('G1', { start: now - 122, due: now + 58 }),
    goalOf('G2', { target: 5 }),
    goalOf('G3', { direction: 'Decrease', baseline: 12, target: 4, baselineDate: now - 130 }),
    goalOf('G4', {}),
  ];
  const reviews = [
    ...[review('G1', 122, 2.8), review('G1', 92, 2.9), review('G1', 61, 3.2), review('G1', 31, 3.3)],
    ...[review('G1', 0, 3.5), review('G2', 100, 3.1), review('G2', 60, 3.4, 4), review('G2', 20, 3.8)],
    ...[review('G3', 90, 10), review('G3', 30, 8), review('G3', 30, 6)],
  ];
  let page: Shown[] = [];
  beforeAll(async () => {
    page = await shown(goals, reviews);
  });

  test('58% of the way, on track, and a forecast that ends below the target', () => {
    expect(page[0]).toMatchObject({ letter: 'G', percent: 58 });
    expect(page[0]?.series[3]?.at(-1)?.[1]).toBeCloseTo((3.844 - 2.8) / 1.2, 3);
  });

  test('a changed target never judges an earlier review', () => {
    expect(page[1]?.series[0]?.[2]?.[1]).toBeCloseTo(0.5, 9);
  });

  test('two values of one day are averaged', () => {
    expect(page[2]?.series[0]?.at(-1)).toEqual([now - 30, 0.625]);
  });

  test('without reviews there are the start, the target and the expected path', () => {
    expect(page[3]).toMatchObject({ letter: '?', percent: null });
    expect(page[3]?.series[0]).toEqual([[now - 120, 0]]);
    expect(page[3]?.series[1]?.at(-1)).toEqual([now + 60, 1]);
    expect(page[3]?.series[2]?.at(-1)).toEqual([now + 60, 1]);
  });

  test('all as the domain tells it', () => {
    goals.slice(0, 3).forEach((goal, slot) => {
      expectAlike(page[slot], told(goal, reviews), goal);
    });
  });
});

test('the page judges goals as the domain does, blank and odd ones included', async () => {
  const measure = fc.option(fc.constantFrom(-1, 0, 2, 3, 3.8, 4, 4.2, 5.5), { nil: null, freq: 8 });
  const day = (from: number, to: number) =>
    fc.option(fc.integer({ min: now + from, max: now + to }), { nil: null, freq: 8 });
  const reviewed = fc.uniqueArray(
    fc.record({
      ago: fc.integer({ min: -5, max: 130 }),
      value: measure,
      previous: fc.option(measure, { freq: 1 }),
    }),
    { maxLength: 6, selector: ({ ago }) => ago },
  );
  const four = fc.tuple(
    ...ids.map((id) =>
      fc.record({
        goal: fc
          .record({
            direction: fc.option(fc.constantFrom(...directions), { nil: null, freq: 12 }),
            ...{ baseline: measure, target: measure, low: measure, high: measure },
            ...{ baselineDate: day(-160, -140), start: day(-140, -100), due: day(-110, 120) },
          })
          .map((more) => goalOf(id, more)),
        reviews: reviewed.map((rows) =>
          rows.map(({ ago, value, previous }) => review(id, ago, value, previous ?? null)),
        ),
      }),
    ),
  );
  for (const sample of fc.sample(four, { numRuns: 2, seed: 11 })) {
    const reviews = sample.flatMap((entry) => entry.reviews);
    const page = await shown(
      sample.map(({ goal }) => goal),
      reviews,
    );
    sample.forEach(({ goal }, slot) => {
      expectAlike(page[slot], told(goal, reviews), {
        goal,
        reviews: reviews.filter(({ goalId }) => goalId === goal.id),
      });
    });
  }
});
