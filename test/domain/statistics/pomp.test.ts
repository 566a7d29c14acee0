import fc from 'fast-check';
import { pomp, rescale } from '../../../src/domain/statistics/pomp';
import type { Scale } from '../../../src/domain/statistics/scale';

const five = { min: 1, max: 5 };
const seven = { min: 1, max: 7 };

describe('scores on another scale', () => {
  it('3.2 of 1–5 is 4.3 of 1–7, and 55 % of the maximum possible', () => {
    expect(rescale(3.2, five, seven)).toBeCloseTo(4.3, 12);
    expect(pomp(3.2, five)).toBeCloseTo(55, 12);
  });

  it('a standard deviation grows with the width only: by 1.5 from 1–5 to 1–7', () => {
    expect(rescale(1, { min: 0, max: 4 }, { min: 0, max: 6 })).toBe(1.5);
  });

  it('come back the same', () => {
    const scale = fc
      .tuple(fc.integer({ min: -10, max: 10 }), fc.integer({ min: 1, max: 20 }))
      .map(([min, width]): Scale => ({ min, max: min + width }));
    fc.assert(
      fc.property(scale, scale, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
        const score = a.min + share * (a.max - a.min);
        expect(rescale(rescale(score, a, b), b, a)).toBeCloseTo(score, 9);
        expect(pomp(rescale(score, a, b), b)).toBeCloseTo(pomp(score, a), 9);
      }),
      { numRuns: 200 },
    );
  });
});
