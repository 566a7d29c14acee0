import { ewma } from '../../../src/domain/progress/ewma';
import { overallProgress } from '../../../src/domain/progress/overall';
import { percentToTarget } from '../../../src/domain/progress/percentToTarget';
import { runChart } from '../../../src/domain/progress/runChart';
import { sustained, type ReviewedDay } from '../../../src/domain/progress/sustained';
import { targetHistory, targetInForce } from '../../../src/domain/progress/targetHistory';
import { expectNear, reference } from '../../support/reference';
import { valueOf } from '../statistics/outcomes';
import { goalRecord, reviewRecord, usualSettings } from './records';

describe('the target in force', () => {
  const goal = goalRecord({ target: 5 });
  const reviews = [
    reviewRecord(46090, 3.4, { previousTarget: 4.5 }),
    reviewRecord(46030, 3),
    reviewRecord(46060, 3.2, { previousTarget: 4 }),
    reviewRecord(46120, 3.6),
    reviewRecord(null, 3.6, { previousTarget: 9 }),
  ];

  it('is the one before the next change, and the day of a change is still judged by the old one', () => {
    const days = [46000, 46030, 46060, 46061, 46090, 46091, 46180];
    expect(days.map((day) => targetInForce(goal, reviews, day))).toEqual([4, 4, 4, 4.5, 4.5, 5, 5]);
  });

  it('is that of the goal where nothing was changed', () => {
    expect(targetInForce(goal, [reviewRecord(46030, 3)], 46000)).toBe(5);
    expect(targetInForce(goalRecord({ target: null }), [], 46000)).toBeNull();
  });

  it('has a history, the earliest first; of one day the first row counts', () => {
    const twice = [...reviews, reviewRecord(46060, 3.2, { previousTarget: 4.1 })];
    expect(targetHistory(goal, twice)).toEqual([
      { date: 46060, from: 4, to: 4.5 },
      { date: 46090, from: 4.5, to: 5 },
    ]);
    expect(targetHistory(goal, [])).toEqual([]);
  });

  it('loses only its own change when a review in the middle is deleted', () => {
    const left = reviews.filter(({ date }) => date !== 46060);
    expect(targetInForce(goal, left, 46030)).toBe(4.5);
    expect(targetHistory(goal, left)).toEqual([{ date: 46090, from: 4.5, to: 5 }]);
  });
});

describe('a sustained change', () => {
  const day = (date: number, value: number, progress: number | null = (value - 2.8) / 1.2): ReviewedDay => ({
    date,
    value,
    target: 4,
    progress,
  });
  const known = { ...usualSettings, deviation: 0.5, reliability: 0.9 };

  it('is shown by the last two reviews at target, far enough apart', () => {
    const goal = goalRecord();
    expect(sustained(goal, [day(46000, 4), day(46021, 4.2)], usualSettings)).toBe('at target');
    expect(sustained(goal, [day(46000, 4), day(46020, 4.2)], usualSettings)).toBeNull();
    expect(sustained(goal, [day(46000, 4), day(46030, 4), day(46060, 3.9)], usualSettings)).toBeNull();
    expect(sustained(goal, [day(46000, 4)], usualSettings)).toBeNull();
    expect(sustained(goal, [], usualSettings)).toBeNull();
  });

  it('is shown by ratings beyond chance, where their spread and reliability are known', () => {
    // 1.96·√2·0.5·√0.1 = 0.438
    const goal = goalRecord();
    const [enough, short] = [day(46000, 3.3), day(46000, 3.2)];
    expect(sustained(goal, [enough, day(46030, 3.5)], known)).toBe('more than chance');
    expect(sustained(goal, [short, day(46030, 3.5)], known)).toBeNull();
    expect(sustained(goal, [enough, day(46030, 3.5)], usualSettings)).toBeNull();
    expect(sustained(goalRecord({ unit: 'per month' }), [enough, day(46030, 3.5)], known)).toBeNull();
    expect(sustained(goalRecord({ baseline: null }), [enough, day(46030, 3.5)], known)).toBeNull();
  });

  it('is none the other way', () => {
    expect(sustained(goalRecord(), [day(46000, 2), day(46030, 2)], known)).toBeNull();
    const down = goalRecord({ direction: 'Decrease', baseline: 4, target: 2 });
    const days = [day(46000, 3, 0.5), day(46030, 3, 0.5)].map((each) => ({ ...each, target: 2 }));
    expect(sustained(down, days, known)).toBe('more than chance');
  });
});

describe('the smooth line', () => {
  it('is that of the worked numbers of progress.md', () => {
    const line = ewma([3, 3.2, 3.1, 3.6, 3.8, 3.9], 3, 0.3, 0.2);
    expect(line.map(({ value }) => Number(value.toFixed(4)))).toEqual([
      3, 3.06, 3.072, 3.2304, 3.4013, 3.5509,
    ]);
  });

  it('has limits that widen to three standard deviations of the line', () => {
    const line = ewma(
      Array.from({ length: 60 }, () => 3),
      3,
      0.3,
      0.2,
    );
    expect(line[0]?.high).toBeCloseTo(3 + 3 * 0.2 * 0.3, 12);
    expect(line[59]?.low).toBeCloseTo(3 - 3 * 0.2 * Math.sqrt(0.3 / 1.7), 8);
    expect(ewma([], 3, 0.3, 0.2)).toEqual([]);
  });
});

describe('a run chart', () => {
  /** As many points, first above and then below the middle. */
  const halves = (points: number): number[] =>
    Array.from({ length: points }, (_, at) => (at < points / 2 ? 1 : 0));

  it('has the limits of Anhøj and Olesen', () => {
    const limits = [10, 12, 16, 20].map((points) => {
      const { longestAllowed, fewestAllowed } = valueOf(runChart(halves(points)));
      return [longestAllowed, fewestAllowed];
    });
    expect(limits).toEqual([
      [6, 2],
      [7, 3],
      [7, 4],
      [7, 6],
    ]);
  });

  it('finds a shift and too few crossings, and nothing in a zigzag', () => {
    expect(valueOf(runChart(halves(20)))).toMatchObject({
      longestRun: 10,
      crossings: 1,
      shift: true,
      unusuallyLongRun: true,
      unusuallyFewCrossings: true,
    });
    expect(valueOf(runChart(Array.from({ length: 20 }, (_, at) => at % 2)))).toMatchObject({
      longestRun: 1,
      crossings: 19,
      shift: false,
      unusuallyLongRun: false,
      unusuallyFewCrossings: false,
    });
  });

  it('passes over points on the median', () => {
    const values = [5, 6, 3, 4, 5, 6, 2, 8, 1, 9, 2, 8];
    expect(valueOf(runChart([...values, 5, 5]))).toMatchObject({ median: 5, useful: 10 });
  });

  it('says nothing of fewer than ten points', () => {
    expect(runChart(halves(8))).toMatchObject({ ok: false, reason: { code: 'run-too-few' } });
    expect(runChart([])).toMatchObject({ ok: false, reason: { code: 'run-too-few' } });
    expect(runChart(Array.from({ length: 30 }, () => 2)).ok).toBe(false);
  });

  it('has limits for very many points, too', () => {
    const zigzag = Array.from({ length: 3000 }, (_, at) => at % 2);
    const { longestAllowed, fewestAllowed } = valueOf(runChart(zigzag));
    expect(longestAllowed).toBe(15);
    expect(fewestAllowed).toBeGreaterThan(1400);
    expect(fewestAllowed).toBeLessThan(1500);
  });
});

interface OverallCase {
  readonly id: string;
  readonly inputs: { readonly progress: number[]; readonly weights: number[] };
  readonly expected: { readonly weighted_mean_clamped: number };
}
interface BandCase {
  readonly id: string;
  readonly inputs: {
    readonly target: number;
    readonly tolerance: number;
    readonly current: number;
    readonly reviews: number[];
  };
  readonly expected: { readonly in_band_now: boolean; readonly share_of_reviews_in_band: number };
}
const goalCases = (reference('goals') as { cases: (OverallCase | BandCase)[] }).cases;

describe('overall progress', () => {
  it('is the weighted mean of clipped shares of the reference case', () => {
    const [found] = goalCases.filter((entry): entry is OverallCase => entry.id === 'goal.weighted_overall');
    const { progress = [], weights = [] } = found?.inputs ?? {};
    const told = overallProgress(
      progress.map((share, at) => ({ progress: share, weight: weights[at] ?? 0 })),
    );
    expectNear(told.progress, found?.expected.weighted_mean_clamped ?? NaN);
    expect(told).toMatchObject({ atTarget: 1, known: 4, goals: 4 });
  });

  it('leaves out what cannot be told, and is nothing when nothing can', () => {
    const told = overallProgress([
      { progress: 0.5, weight: 1 },
      { progress: null, weight: 9 },
      { progress: 1, weight: 3 },
    ]);
    expect(told).toEqual({ progress: 0.875, atTarget: 1, known: 2, goals: 3 });
    expect(overallProgress([{ progress: null, weight: 1 }]).progress).toBeNull();
    expect(overallProgress([{ progress: 1, weight: 0 }]).progress).toBeNull();
    expect(overallProgress([])).toEqual({ progress: null, atTarget: 0, known: 0, goals: 0 });
  });
});

test.each(
  goalCases
    .filter((entry): entry is BandCase => entry.id.startsWith('goal.maintain'))
    .map((entry) => [entry.id, entry] as const),
)('the band of %s holds its edges, and never gives a share of no way', (_, { inputs, expected }) => {
  const inside = (current: number): boolean =>
    valueOf(
      percentToTarget({
        direction: 'Maintain',
        baseline: inputs.target,
        target: inputs.target,
        low: inputs.target - inputs.tolerance,
        high: inputs.target + inputs.tolerance,
        current,
      }),
    ) === 1;
  expect(inside(inputs.current)).toBe(expected.in_band_now);
  expectNear(inputs.reviews.filter(inside).length / inputs.reviews.length, expected.share_of_reviews_in_band);
});
