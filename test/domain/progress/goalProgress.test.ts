import fc from 'fast-check';
import { serialOfIso, isoOfSerial } from '../../../src/domain/dates';
import { goalProgress } from '../../../src/domain/progress/goalProgress';
import { directions } from '../../../src/domain/progress/percentToTarget';
import type { GoalRecord, ReviewRecord } from '../../../src/domain/progress/records';
import { goalLabel, rounded } from '../../../src/domain/progress/words';
import { expectNear } from '../../support/reference';
import { readCsv, readJson } from '../feedback/tables';
import { goalRecord, reviewRecord, usualSettings, workedReviews } from './records';

const told = (goal: Partial<GoalRecord>, reviews: readonly ReviewRecord[], today = 46125) =>
  goalProgress(goalRecord(goal), reviews, usualSettings, today);
const values = (...pairs: (readonly [date: number, value: number | null])[]): ReviewRecord[] =>
  pairs.map(([date, value]) => reviewRecord(date, value));

describe('the worked goal of progress.md', () => {
  const worked = told({}, workedReviews);

  it('says how far it has come and how late it will be', () => {
    expect(worked.current).toEqual({ value: 3.5, date: 46122 });
    expect(worked.progress).toBeCloseTo(7 / 12, 12);
    expect(worked.message).toBe('G1 Delegate whole projects: 58% of the way, 26 days late at this pace');
    expect(worked.trend.crossing).toBeCloseTo(46000 + 206.4, 1);
    expect(worked.trend.hit).toEqual({ ok: true, value: 46207 });
    expect(worked.why).toBeNull();
    expect(worked.rag.why).toBe('On pace: 58% of the way after 68% of the time.');
    expect(worked.sustained).toBeNull();
    expect(worked.run).toBeNull();
  });

  it('has a row for the baseline, each review and the due date', () => {
    expect(worked.series).toHaveLength(7);
    expect(worked.series[0]).toEqual({ date: 46000, value: 2.8, target: 4, expected: 2.8, forecast: null });
    expect(worked.series[2]).toMatchObject({ date: 46030, value: 2.9, target: 4, forecast: null });
    expect(worked.series[2]?.expected).toBeCloseTo(3, 12);
    expect(worked.series[5]).toMatchObject({ date: 46122, value: 3.5, forecast: 3.5 });
    expect(worked.series[6]).toMatchObject({ date: 46180, value: null, target: 4, expected: 4 });
    expect(worked.series[6]?.forecast).toBeCloseTo(3.844, 3);
    expect(worked.trend.atDue?.low).toBeCloseTo(3.58, 2);
  });

  it('does not depend on the order of the rows, nor on those of other goals', () => {
    const others = workedReviews.map((review) => ({ ...review, goalId: 'G10', value: 99 }));
    expect(told({}, [...others, ...workedReviews].reverse())).toEqual(worked);
    expect(told({ id: ' g1' }, workedReviews).progress).toBe(worked.progress);
  });
});

describe('the message', () => {
  const message = (...given: Parameters<typeof told>): string =>
    told(...given).message.replace(/^[^:]*: /, '');
  const rising = values([46000, 2.8], [46040, 3.2], [46080, 3.6]);

  it('says when the target is reached in time, or is', () => {
    expect(message({}, rising)).toBe('67% of the way, reaches the target on time');
    expect(message({}, values([46080, 4]))).toBe('100% of the way, at target');
    expect(message({}, values([46080, 4.3]))).toBe('125% of the way, at target');
  });

  it('does not call nearly all of the way the whole of it', () => {
    expect(message({}, values([46080, 3.999]))).toBe('99% of the way, too early to tell');
  });

  it('counts one day as a day, and a part of one as one', () => {
    // 0.01 a day: at 4 on day 120.
    expect(message({ due: 46119 }, rising)).toBe('67% of the way, 1 day late at this pace');
    expect(message({ due: 46118 }, rising)).toBe('67% of the way, 2 days late at this pace');
    expect(message({ due: 46120 }, rising, 46090)).toBe('67% of the way, reaches the target on time');
    expect(message({ target: 4.003, due: 46120 }, rising, 46090)).toBe(
      '67% of the way, 1 day late at this pace',
    );
  });

  it('counts no days beyond what can be foreseen', () => {
    // The line may be drawn to day 160.
    expect(message({ target: 5, due: 46150 }, rising)).toBe('36% of the way, late at this pace');
    expect(message({ target: 5, due: 46180 }, rising)).toBe('36% of the way, too early to tell');
  });

  it('says when nothing moves, or moves away', () => {
    expect(message({}, values([46000, 3], [46040, 3], [46080, 3]))).toBe('17% of the way, not moving');
    expect(message({}, values([46000, 2.8], [46040, 2.6], [46080, 2.5]))).toBe('-25% of the way, not moving');
  });

  it('says when it is too early, and when the due date has passed', () => {
    expect(message({}, values([46000, 2.9], [46040, 3.1]))).toBe('25% of the way, too early to tell');
    expect(message({}, values([46000, 2.9], [46040, 3.1]), 46200)).toBe('25% of the way, due date passed');
    expect(message({}, rising, 46200)).toBe('67% of the way, due date passed');
    expect(message({ due: null }, rising)).toBe('67% of the way, no due date');
  });

  it('counts the reviews inside the band', () => {
    const band = { direction: 'Maintain', target: null, low: 3.8, high: 4.2 } as const;
    expect(message(band, values([46000, 3.8], [46040, 3.7], [46080, 4]))).toBe(
      'inside the band now, inside at 2 of 3 reviews',
    );
    expect(message(band, values([46000, 3.8], [46040, 3.7]))).toBe(
      'outside the band now, inside at 1 of 2 reviews',
    );
    expect(told(band, values([46000, 3.8], [46040, 3.7], [46080, 4])).trend.hit).toMatchObject({
      ok: false,
      reason: { code: 'trend-no-target' },
    });
  });

  it('has a label of the id and 40 characters of the statement, on one line', () => {
    expect(goalLabel({ id: 'G1', statement: '  Hand over\n whole   projects ' })).toBe(
      'G1 Hand over whole projects',
    );
    const long = 'Delegate whole projects to the people who grow with them';
    expect(goalLabel({ id: 'G1', statement: long })).toBe('G1 Delegate whole projects to the people w…');
    expect(goalLabel({ id: 'G1', statement: 'x'.repeat(40) })).toBe(`G1 ${'x'.repeat(40)}`);
    expect(goalLabel({ id: 'G1', statement: '' })).toBe('G1');
  });

  it('rounds as Excel does', () => {
    expect([0.5, 1.5, 2.4999, -0.5, -1.5, -0.4, 28.499999999999996].map(rounded)).toEqual([
      1, 2, 2, -1, -2, 0, 29,
    ]);
    expect(rounded(1.005 * 1000)).toBe(1005);
  });
});

describe('what cannot be told', () => {
  const one = values([46020, 3]);

  it.each([
    ['no reviews', {}, [], 'not reviewed', 'goal-gap-review'],
    ['reviews without a value', {}, values([46020, null]), 'not reviewed', 'goal-gap-review'],
    ['reviews with text for a date', {}, [reviewRecord(null, 3)], 'not reviewed', 'goal-gap-review'],
    [
      'a target that equals the baseline',
      { target: 2.8 },
      one,
      'the target equals the baseline',
      'goal-gap-same',
    ],
    ['no baseline', { baseline: null }, one, 'no baseline', 'goal-gap-baseline'],
    ['no target', { target: null }, one, 'no target', 'goal-gap-target'],
    ['no direction', { direction: null }, one, 'no direction', 'goal-gap-direction'],
    ['no band', { direction: 'Maintain', target: null, high: 4 }, one, 'no band to stay in', 'goal-gap-band'],
    [
      'a band the wrong way round',
      { direction: 'Maintain', low: 5, high: 4 },
      one,
      'the ends of the band are swapped',
      'goal-gap-reversed',
    ],
    [
      'a milestone that is no way',
      { direction: 'Achieve', baseline: 1, target: null },
      one,
      'the target equals the baseline',
      'goal-gap-same',
    ],
    [
      'a way that numbers cannot divide',
      { baseline: 0, target: 5e-324 },
      one,
      'the target equals the baseline',
      'goal-gap-same',
    ],
  ] as const)('%s: grey with the reason, and no number', (_, goal, reviews, gap, code) => {
    const result = told(goal, reviews);
    expect(result.progress).toBeNull();
    expect(result.message).toBe(`G1 Delegate whole projects: ${gap}`);
    expect(result.rag).toMatchObject({ colour: 'Grey', why: `Nothing to judge yet: ${gap}.` });
    expect(result.why?.code).toBe(code);
  });

  it('has a reason in three sentences', () => {
    expect(told({ baseline: null }, one).why).toEqual({
      code: 'goal-gap-baseline',
      what: 'The progress of the goal cannot be told: no baseline.',
      why: 'It is the share of the way from the baseline to the target, at the last review.',
      next: 'Complete or correct the goal on the sheet Goals.',
    });
  });

  it('is the time between dates that are equal or out of order', () => {
    const result = told({ start: 46180, due: 46000 }, one, 46030);
    expect(result.rag).toMatchObject({
      colour: 'Grey',
      why: 'Nothing to judge yet: the due date is not after the start.',
    });
    expect(result.series.map(({ expected }) => expected)).toEqual([null, null, null]);
    expect(told({ due: 46000 }, one, 46030).rag.colour).toBe('Grey');
  });

  it('is anything about a review that is still to come', () => {
    expect(told({}, values([46100, 3]), 46090).rag).toMatchObject({
      colour: 'Grey',
      why: 'The last review is dated after today.',
    });
  });
});

describe('gaps and changes', () => {
  it('averages the values of one day, and leaves out blank ones', () => {
    const { days, series } = told({}, values([46030, 3], [46030, 4], [46060, null]));
    expect(days).toHaveLength(1);
    expect(days[0]).toMatchObject({ date: 46030, value: 3.5 });
    expect(series).toHaveLength(3);
  });

  it('forgets a review that was deleted in the middle, and nothing else', () => {
    const left = told(
      {},
      workedReviews.filter(({ date }) => date !== 46061),
    );
    expect(left.days.map(({ date }) => date)).toEqual([46000, 46030, 46091, 46122]);
    expect(left.progress).toBeCloseTo(7 / 12, 12);
  });

  it('judges past reviews by the target of their time, and today by that of today', () => {
    const reviews = [
      reviewRecord(46030, 3.4),
      reviewRecord(46060, 3.4, { previousTarget: 3.4, decision: 'Adjust target' }),
      reviewRecord(46090, 3.7),
    ];
    const { days, progress, history, series } = told({}, reviews);
    expect(days.map((day) => Number(day.progress?.toFixed(4)))).toEqual([1, 1, 0.75]);
    expect(progress).toBeCloseTo(0.75, 12);
    expect(history).toEqual([{ date: 46060, from: 3.4, to: 4 }]);
    expect(series.map(({ target }) => target)).toEqual([3.4, 3.4, 3.4, 4, 4]);
    expect(series.map(({ expected }) => Number(expected?.toFixed(4)))).toEqual([2.8, 2.9, 3, 3.4, 4]);
  });

  it('draws no forecast to a due date that is too far ahead, past, or missing', () => {
    const short = values([46000, 2.8], [46010, 2.9], [46020, 3]);
    for (const due of [46041, 46020, 46010, null]) {
      const { series, trend } = told({ due }, short);
      expect(trend.line).not.toBeNull();
      expect(series.map(({ forecast }) => forecast).filter((value) => value !== null)).toEqual([]);
    }
    expect(told({ due: 46040 }, short).series.at(-1)?.forecast).toBeCloseTo(3.2, 9);
  });

  it('begins at the date of the baseline, and leaves out rows without a date', () => {
    expect(told({ baselineDate: 45990 }, []).series[0]).toMatchObject({
      date: 45990,
      value: 2.8,
      expected: 2.8,
    });
    expect(told({ baselineDate: 45990, start: null }, values([46085, 3])).rag.colour).not.toBe('Grey');
    expect(told({ start: null, due: null }, values([46030, 3])).series).toEqual([
      { date: 46030, value: 3, target: 4, expected: null, forecast: null },
    ]);
  });

  it('shows the ends of a band, and takes an event for all of its way', () => {
    const band = told({ direction: 'Maintain', baseline: null, target: 4, low: 3.8 }, values([46030, 3.9]));
    expect(band.series).toEqual([
      { date: 46000, value: null, target: 4, expected: 3.8, forecast: null },
      { date: 46030, value: 3.9, target: 4, expected: 3.8, forecast: null },
      { date: 46180, value: null, target: 4, expected: 3.8, forecast: null },
    ]);
    expect(band.smooth).toEqual([]);
    const event = told({ direction: 'Achieve', baseline: null, target: null }, values([46090, 0]));
    expect(event).toMatchObject({ progress: 0 });
    expect(event.series.map(({ target, expected }) => [target, expected])).toEqual([
      [1, 0],
      [1, 0.5],
      [1, 1],
    ]);
  });

  it('has the level of the last review that gave one', () => {
    const reviews = [
      reviewRecord(46060, 3, { gasLevel: -0.5 }),
      reviewRecord(46030, 3, { gasLevel: 2 }),
      reviewRecord(46090, 3),
    ];
    expect(told({}, reviews).gasLevel).toBe(-1);
    expect(told({}, []).gasLevel).toBeNull();
  });

  it('has run signals from ten reviews on', () => {
    const weekly = Array.from({ length: 12 }, (_, at) => reviewRecord(46000 + 7 * at, at < 6 ? 3 : 3.5));
    expect(told({}, weekly).run).toMatchObject({ longestRun: 6, crossings: 1, unusuallyFewCrossings: true });
    expect(told({}, weekly.slice(0, 9)).run).toBeNull();
  });
});

describe('the sample engagement', () => {
  const { goals } = readJson('sample/sample_expected.json') as {
    goals: {
      goal: string;
      progress: number[] | null;
      in_band: boolean[] | null;
      slope_per_day: number;
      intercept_at_first_review: number;
      r_squared: number;
      forecast_at_due: number;
      target_excel_serial: number | null;
      target_date_ceiling: string | null;
    }[];
  };
  const rows = new Map(readCsv('sample/goals.csv').map((row) => [row['goal_id'], row]));
  const reviews = readCsv('sample/goal_reviews.csv').map((row) =>
    reviewRecord(serialOfIso(row['review_date'] ?? ''), Number(row['value']), {
      goalId: row['goal_id'] ?? '',
    }),
  );
  const sampleGoal = (id: string): GoalRecord => {
    const row = rows.get(id);
    const direction = directions.find((word) => word.toLowerCase() === row?.['type']) ?? null;
    const [target, tolerance] = [Number(row?.['target']), Number(row?.['tolerance'])];
    const isBand = direction === 'Maintain';
    return goalRecord({
      id,
      statement: row?.['goal'] ?? '',
      direction,
      baseline: Number(row?.['baseline']),
      target,
      low: isBand ? target - tolerance : null,
      high: isBand ? target + tolerance : null,
      start: serialOfIso(row?.['start_date'] ?? ''),
      due: serialOfIso(row?.['due_date'] ?? ''),
    });
  };
  const today = serialOfIso('2024-11-26') ?? 0;
  const ofSample = (id: string) => goalProgress(sampleGoal(id), reviews, usualSettings, today);

  it.each(goals.map((expected) => [expected.goal, expected] as const))(
    'gives what is expected of %s',
    (id, expected) => {
      const { days, trend } = ofSample(id);
      if (expected.progress)
        expected.progress.forEach((share, at) => expectNear(days[at]?.progress ?? NaN, share, 1e-12));
      if (expected.in_band) expect(days.map(({ progress }) => progress === 1)).toEqual(expected.in_band);
      expectNear(trend.line?.slope ?? NaN, expected.slope_per_day, 1e-12);
      const first = trend.line
        ? trend.line.meanValue + trend.line.slope * (trend.line.first - trend.line.meanDate)
        : NaN;
      expectNear(first, expected.intercept_at_first_review);
      expectNear(trend.line?.rSquared ?? NaN, expected.r_squared);
      expectNear(trend.atDue?.value ?? NaN, expected.forecast_at_due);
      expectNear(trend.crossing, expected.target_excel_serial);
      expect(trend.hit.ok ? isoOfSerial(trend.hit.value) : null).toBe(expected.target_date_ceiling);
    },
  );

  it('has a message for each goal', () => {
    expect(['G1', 'G2', 'G3', 'G4'].map((id) => ofSample(id).message)).toEqual([
      'G1 Delegate whole projects: 100% of the way, at target',
      'G2 Shorten overrunning meetings: 90% of the way, 29 days late at this pace',
      'G3 Hold regular one-to-ones: 100% of the way, at target',
      'G4 Keep team engagement stable: inside the band now, inside at 5 of 6 reviews',
    ]);
    expect(['G1', 'G2', 'G3', 'G4'].map((id) => ofSample(id).rag.colour)).toEqual([
      'Blue',
      'Green',
      'Blue',
      'Blue',
    ]);
  });
});

describe('laws', () => {
  const number = fc.oneof(
    fc.constantFrom(null, 0, 1, -1, 4, 5e-324, 1e100, -1e100),
    fc.double({ min: -1e100, max: 1e100, noNaN: true }),
    fc.integer({ min: 45900, max: 46300 }),
  );
  const day = fc.option(fc.integer({ min: 1, max: 2_958_465 }));
  const anyGoal = fc.record({
    direction: fc.option(fc.constantFrom(...directions)),
    baseline: number,
    baselineDate: day,
    target: number,
    low: number,
    high: number,
    start: day,
    due: day,
    unit: fc.constantFrom('', '1-5 rating', '%'),
  });
  const anyReview = fc.record({
    date: fc.oneof(day, fc.integer({ min: 46000, max: 46010 })),
    value: number,
    previousTarget: fc.option(fc.double({ min: -1e100, max: 1e100, noNaN: true })),
    gasLevel: fc.option(fc.integer({ min: -2, max: 2 })),
  });
  const known = { ...usualSettings, deviation: 0.5, reliability: 0.8 };

  /** Every number in it, however deep. */
  const numbersIn = (value: unknown): number[] =>
    typeof value === 'number'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(numbersIn)
        : [];

  it('gives numbers that are numbers, a message and a colour, whatever goal and reviews are', () => {
    fc.assert(
      fc.property(anyGoal, fc.array(anyReview, { maxLength: 14 }), (goal, rows) => {
        const reviews = rows.map(({ date, value, ...more }) => reviewRecord(date, value, more));
        const result = goalProgress(goalRecord(goal), reviews, known, 46100);
        expect(numbersIn(result).filter((value) => !Number.isFinite(value))).toEqual([]);
        expect(result.message).not.toMatch(/NaN|Infinity|null|undefined/);
        expect(result.rag.why).not.toMatch(/NaN|Infinity|null|undefined/);
        expect(result.progress === null).toBe(result.why !== null);
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the unit of the measure', () => {
    const value = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(
        fc.constantFrom('Increase', 'Decrease', 'Maintain', 'Achieve'),
        fc.tuple(value, value, value),
        fc.array(value, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 16 }),
        value,
        (direction, [baseline, target, width], measured, scale, shift) => {
          const turned = (each: number): number => each * scale + shift;
          const ofUnit = (unit: (each: number) => number) =>
            told(
              {
                direction,
                unit: '',
                baseline: unit(baseline),
                target: unit(target),
                low: unit(target - Math.abs(width)),
                high: unit(target + Math.abs(width)),
              },
              measured.map((each, at) => reviewRecord(46000 + 20 * at, unit(each))),
            );
          const [here, there] = [ofUnit((each) => each), ofUnit(turned)];
          if (here.progress === null) expect(there.progress).toBeNull();
          else expect(there.progress).toBeCloseTo(here.progress, 9);
          expect(there.rag).toEqual(here.rag);
        },
      ),
      { numRuns: 200 },
    );
  });
});
