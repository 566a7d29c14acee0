import fc from 'fast-check';
import { trendForecastFunction, trendHitDateFunction } from '../../src/functions/trend';
import { anyCell, anyRange, cellErrors } from './anyCells';
import { call, installRuntime } from './runtime';

beforeAll(installRuntime);

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const dates = column(46000, 46030, 46061, 46091, 46122);
const values = column(2.8, 2.9, 3.2, 3.3, 3.5);

describe('COACH.TREND.FORECAST', () => {
  it('gives its worked examples', () => {
    expect(trendForecastFunction(dates, values, 46180)[0]?.[0]).toBeCloseTo(3.844, 3);
    const [row = []] = trendForecastFunction(dates, values, 46180, 0.95);
    expect(row.map((figure) => Number(figure.toFixed(2)))).toEqual([3.84, 3.58, 4.11]);
  });

  it('has a narrower interval for the line than for a new value', () => {
    const width = ([row]: number[][]) => (row?.[2] ?? NaN) - (row?.[1] ?? NaN);
    expect(width(trendForecastFunction(dates, values, 46180, 0.95, 'Confidence'))).toBeLessThan(
      width(trendForecastFunction(dates, values, 46180, 0.95)),
    );
  });

  it('leaves out points without a date or a value, and dates typed as text', () => {
    expect(
      trendForecastFunction(
        column(...dates.flat(), 46150, null, 0, '2026-06-01', '#N/A'),
        column(...values.flat(), null, 9, 9, 9, 9),
        46180,
      ),
    ).toEqual(trendForecastFunction(dates, values, 46180));
  });

  it('is #N/A for too few points, for one day, and too far ahead', () => {
    const text = (run: () => unknown) => {
      const { cell, text: reason } = call(run);
      expect(cell).toBe('#N/A');
      return reason;
    };
    expect(text(() => trendForecastFunction(column(46000, 46030), column(1, 2), 46040))).toContain(
      'There are only 2 points.',
    );
    expect(text(() => trendForecastFunction(column(46000, 46000, 46000), column(1, 2, 3), 46000))).toContain(
      'All points stand on one day.',
    );
    expect(trendForecastFunction(dates, values, 46244)).toHaveLength(1);
    expect(text(() => trendForecastFunction(dates, values, 46245))).toContain('further ahead');
    expect(text(() => trendForecastFunction(dates, values, 45000))).toContain('further ahead');
  });

  it('is #VALUE! for ranges of two sizes and for wrong words', () => {
    expect(call(() => trendForecastFunction(dates, column(1, 2), 46180)).text).toContain(
      'There are 5 dates and 2 values.',
    );
    expect(call(() => trendForecastFunction(dates, values, 'soon')).cell).toBe('#VALUE!');
    expect(call(() => trendForecastFunction(dates, values, 46180, 95)).cell).toBe('#VALUE!');
    expect(call(() => trendForecastFunction(dates, values, 46180, 0.95, 'x')).cell).toBe('#VALUE!');
  });
});

describe('COACH.TREND.HITDATE', () => {
  it('gives its worked example', () => {
    expect(trendHitDateFunction(dates, values, 4)).toBe(46207);
  });

  it('is #N/A when the values do not move toward the target, or too slowly', () => {
    expect(call(() => trendHitDateFunction(dates, column(3.5, 3.3, 3.2, 2.9, 2.8), 4))).toEqual({
      cell: '#N/A',
      text: 'Not moving: the values do not come nearer to the target. At this pace there is no day on which it is reached. Look at what holds it up, or at the target.',
    });
    expect(call(() => trendHitDateFunction(dates, column(3, 3, 3, 3, 3), 4)).text).toContain('Not moving');
    expect(call(() => trendHitDateFunction(dates, values, 9))).toMatchObject({
      cell: '#N/A',
      text: expect.stringContaining('further ahead'),
    });
    expect(call(() => trendHitDateFunction(dates, values, null)).cell).toBe('#VALUE!');
  });
});

describe('whatever stands in the cells', () => {
  const given = fc.oneof(anyRange, anyCell);

  it('a forecast is a row of numbers, a hit date a number, or either an error of the cell', () => {
    fc.assert(
      fc.property(given, given, anyCell, anyCell, anyCell, (days, figures, at, level, kind) => {
        const [range, other] = [days, figures] as unknown[][][];
        const { cell: forecast } = call(() =>
          trendForecastFunction(range ?? [], other ?? [], at, level, kind),
        );
        if (Array.isArray(forecast)) {
          for (const value of forecast.flat()) expect(Number.isFinite(value)).toBe(true);
        } else expect(cellErrors).toContain(forecast);
        const { cell: hit } = call(() => trendHitDateFunction(range ?? [], other ?? [], at));
        expect(cellErrors.includes(String(hit)) || Number.isFinite(hit)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('holds for points that any numbers make', () => {
    const number = fc.oneof(fc.double(), fc.integer({ min: -5, max: 60000 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { maxLength: 8 }), number, (points, at) => {
        const [days, figures] = [points.map(([date]) => [date]), points.map(([, value]) => [value])];
        const { cell: forecast } = call(() => trendForecastFunction(days, figures, at, 0.9));
        if (Array.isArray(forecast)) {
          for (const value of forecast.flat()) expect(Number.isFinite(value)).toBe(true);
        } else expect(cellErrors).toContain(forecast);
      }),
      { numRuns: 500 },
    );
  });
});
