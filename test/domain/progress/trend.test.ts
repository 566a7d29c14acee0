import fc from 'fast-check';
import { isoOfSerial } from '../../../src/domain/dates';
import {
  crossing,
  fitTrend,
  forecastAt,
  forecastLimit,
  hitDay,
  trendAt,
} from '../../../src/domain/progress/trend';
import { tQuantile } from '../../../src/domain/statistics/studentT';
import { expectNear, reference } from '../../support/reference';
import { valueOf } from '../statistics/outcomes';

interface Case {
  readonly id: string;
  readonly inputs: {
    readonly x?: number[];
    readonly excel_serial?: number[];
    readonly y: number[];
    readonly target?: number;
  };
  readonly expected: {
    readonly n: number;
    readonly intercept: number | null;
    readonly slope: number | null;
    readonly r_squared: number | null;
    readonly residual_sd?: number;
    readonly se_intercept?: number;
    readonly se_slope?: number;
    readonly slope_ci95?: [number, number];
    readonly forecast?: {
      x: number;
      fit: number;
      pred_lower95: number;
      pred_upper95: number;
      conf_lower95: number;
      conf_upper95: number;
    }[];
    readonly x_at_target?: number;
    readonly forecast_valid?: boolean;
    readonly target_date?: string | null;
  };
}

const { cases } = reference('trend') as { readonly cases: Case[] };
const pointsOf = ({ inputs }: Case) =>
  (inputs.x ?? inputs.excel_serial ?? []).map((date, at) => ({ date, value: inputs.y[at] ?? NaN }));
const code = (points: { date: number; value: number }[]): string | null => {
  const fit = fitTrend(points);
  return fit.ok ? null : fit.reason.code;
};
const series = (dates: readonly number[], values: readonly number[]) =>
  dates.map((date, at) => ({ date, value: values[at] ?? NaN }));
const worked = series([0, 30, 61, 91, 122], [2.8, 2.9, 3.2, 3.3, 3.5]);

describe('the line through values over their dates', () => {
  it.each(cases.filter(({ expected }) => expected.slope !== null).map((entry) => [entry.id, entry] as const))(
    'is that of %s, with its errors and intervals',
    (_, entry) => {
      const { expected } = entry;
      const line = valueOf(fitTrend(pointsOf(entry)));
      expect(line.n).toBe(expected.n);
      // Serials near 45,000 beside spans of some weeks cost the intercept digits that no order of calculation saves.
      const digits = entry.inputs.x ? 1e-12 : 1e-9;
      expectNear(line.slope, expected.slope, digits);
      expectNear(line.intercept, expected.intercept, digits);
      expectNear(line.rSquared, expected.r_squared, 1e-12);
      expectNear(line.residualSd, expected.residual_sd ?? NaN, digits);
      expectNear(line.slopeError, expected.se_slope ?? NaN, digits);
      expectNear(line.interceptError, expected.se_intercept ?? NaN, digits);
      const half = tQuantile(0.975, line.n - 2) * line.slopeError;
      expectNear(line.slope - half, expected.slope_ci95?.[0] ?? NaN, digits);
      expectNear(line.slope + half, expected.slope_ci95?.[1] ?? NaN, digits);
      for (const { x, ...at } of expected.forecast ?? []) {
        const prediction = forecastAt(line, x);
        const confidence = forecastAt(line, x, 'confidence');
        expectNear(prediction.value, at.fit, digits);
        expectNear(prediction.low, at.pred_lower95, digits);
        expectNear(prediction.high, at.pred_upper95, digits);
        expectNear(confidence.low, at.conf_lower95, digits);
        expectNear(confidence.high, at.conf_upper95, digits);
      }
    },
  );

  it.each(
    cases
      .filter(({ inputs, expected }) => inputs.target !== undefined && expected.slope !== null)
      .map((entry) => [entry.id, entry] as const),
  )('reaches its target as in %s', (_, { inputs, expected, ...rest }) => {
    const line = valueOf(fitTrend(pointsOf({ inputs, expected, ...rest })));
    const target = inputs.target ?? NaN;
    expectNear(crossing(line, target), expected.x_at_target ?? NaN, 1e-9);
    const hit = hitDay(line, target);
    if (expected.forecast_valid) expect(isoOfSerial(valueOf(hit))).toBe(expected.target_date);
    else expect(hit).toMatchObject({ ok: false, reason: { code: 'trend-not-moving' } });
  });

  it('is that of the worked numbers of progress.md', () => {
    const line = valueOf(fitTrend(worked));
    expect(line.intercept).toBeCloseTo(2.7809, 4);
    expect(line.slope * 30).toBeCloseTo(0.1772, 4);
    expect(line.rSquared).toBeCloseTo(0.9773, 4);
    const { value, low, high } = forecastAt(line, 180);
    expect([value, low, high].map((figure) => Number(figure.toFixed(2)))).toEqual([3.84, 3.58, 4.11]);
    expect(value).toBeCloseTo(3.844, 3);
    expect(crossing(line, 4)).toBeCloseTo(206.4, 1);
    expect(hitDay(line, 4)).toEqual({ ok: true, value: 207 });
    expect(forecastLimit(line)).toBe(244);
  });

  it('needs three points on two days', () => {
    expect(code([])).toBe('trend-too-few');
    expect(code(series([0, 30], [1, 2]))).toBe('trend-too-few');
    expect(code(series([30, 30, 30], [1, 2, 3]))).toBe('trend-one-date');
    expect(code(series([0, 0, 30], [1, 2, 3]))).toBeNull();
    const sameDay = cases.find(({ id }) => id === 'trend.goal.same_day');
    expect(sameDay && code(pointsOf(sameDay))).toBe('trend-too-few');
  });

  it('is level through equal values, explains nothing of them, and never reaches anything', () => {
    const line = valueOf(fitTrend(series([45000, 45017, 45031], [0.1, 0.1, 0.1])));
    expect(line).toMatchObject({ slope: 0, rSquared: null, residualSd: 0 });
    expect(hitDay(line, 0.1)).toMatchObject({ ok: false, reason: { code: 'trend-not-moving' } });
  });

  it('tells no day further ahead than the points reach back', () => {
    const line = valueOf(fitTrend(series([0, 10, 20], [0, 1, 2])));
    expect(hitDay(line, 4)).toEqual({ ok: true, value: 40 });
    expect(hitDay(line, 4.1)).toMatchObject({ ok: false, reason: { code: 'trend-too-far' } });
  });

  it('takes a crossing on a day for that day, whatever the fractions of numbers', () => {
    const line = valueOf(fitTrend(series([46000, 46010, 46020], [0.1, 0.2, 0.3])));
    expect(hitDay(line, 0.4)).toEqual({ ok: true, value: 46030 });
  });

  it('says so when the values are too large to calculate with', () => {
    expect(code(series([0, 1, 2], [1e308, -1e308, 1e308]))).toBe('trend-not-finite');
  });

  const points = fc.uniqueArray(
    fc.record({ date: fc.integer({ min: 0, max: 400 }), value: fc.integer({ min: -50, max: 50 }) }),
    { selector: ({ date }) => date, minLength: 3, maxLength: 12 },
  );

  it('does not depend on the order of the points', () => {
    fc.assert(
      fc.property(points, (given) => {
        const [line, other] = [given, [...given].reverse()].map((order) => valueOf(fitTrend(order)));
        expect(other?.slope).toBeCloseTo(line?.slope ?? NaN, 9);
        expect(other?.residualSd).toBeCloseTo(line?.residualSd ?? NaN, 9);
      }),
      { numRuns: 100 },
    );
  });

  it('moves along with the dates', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 60_000 }), (given, shift) => {
        const line = valueOf(fitTrend(given));
        const moved = valueOf(fitTrend(given.map(({ date, value }) => ({ date: date + shift, value }))));
        expect(moved.slope).toBeCloseTo(line.slope, 9);
        expect(trendAt(moved, 100 + shift)).toBeCloseTo(trendAt(line, 100), 7);
        expect(forecastAt(moved, 100 + shift).low).toBeCloseTo(forecastAt(line, 100).low, 6);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps R squared within 0 and 1, and a prediction around its confidence', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 0, max: 800 }), (given, at) => {
        const line = valueOf(fitTrend(given));
        if (line.rSquared !== null) {
          expect(line.rSquared).toBeGreaterThanOrEqual(-1e-9);
          expect(line.rSquared).toBeLessThanOrEqual(1);
        }
        const [new1, mean] = [forecastAt(line, at), forecastAt(line, at, 'confidence')];
        expect(new1.low).toBeLessThanOrEqual(mean.low);
        expect(new1.high).toBeGreaterThanOrEqual(mean.high);
      }),
      { numRuns: 100 },
    );
  });
});
