import fc from 'fast-check';
import { tQuantile } from '../../../src/domain/statistics/studentT';
import { expectNear, reference } from '../../support/reference';

interface Quantiles {
  readonly df: number;
  readonly t975: number;
  readonly t95: number;
  readonly t995: number;
}

describe("quantiles of Student's t", () => {
  it.each((reference('t_ci') as { t_quantiles: Quantiles[] }).t_quantiles)(
    'of $df degrees of freedom as R gives them',
    ({ df, t975, t95, t995 }) => {
      expectNear(tQuantile(0.975, df), t975, 1e-12);
      expectNear(tQuantile(0.95, df), t95, 1e-12);
      expectNear(tQuantile(0.995, df), t995, 1e-12);
    },
  );

  it('with one and two degrees of freedom are those of the closed forms, far out and near the middle', () => {
    for (const p of [1e-12, 1e-6, 0.01, 0.3, 0.49, 0.4999]) {
      expect(tQuantile(p, 1) / -(1 / Math.tan(Math.PI * p))).toBeCloseTo(1, 10);
      expect(tQuantile(p, 2) / ((2 * p - 1) / Math.sqrt(2 * p * (1 - p)))).toBeCloseTo(1, 10);
    }
  });

  it('with many degrees of freedom come to those of the normal distribution, and fractions are taken as they are', () => {
    // z + (z³ + z)/(4·df), Abramowitz & Stegun 26.7.5.
    const z = 1.959963984540054;
    expect(tQuantile(0.975, 100_000)).toBeCloseTo(z + (z ** 3 + z) / 400_000, 9);
    // Welch's degrees of freedom of feedback-360.md 4.6, by SciPy.
    expect(tQuantile(0.975, 13.41)).toBeCloseTo(2.1536734836556377, 12);
  });

  it('mirror each other, and rise with the probability', () => {
    const probability = fc.double({ min: 1e-9, max: 0.4999, noNaN: true });
    fc.assert(
      fc.property(probability, fc.double({ min: 0.5, max: 500, noNaN: true }), (p, df) => {
        expect(tQuantile(1 - p, df) / -tQuantile(p, df)).toBeCloseTo(1, 6);
        expect(tQuantile(p * 0.9, df)).toBeLessThan(tQuantile(p, df));
      }),
      { numRuns: 200 },
    );
    expect(tQuantile(0.5, 3)).toBe(0);
  });

  it('are NaN outside their ranges', () => {
    for (const [p, df] of [
      [0, 3],
      [1, 3],
      [NaN, 3],
      [0.9, 0],
      [0.9, NaN],
    ] as const)
      expect(tQuantile(p, df)).toBeNaN();
  });
});
