import fc from 'fast-check';
import { Dictionary, type BoundedRow } from './dictionary';

const free = (terms: BoundedRow['terms'], lo: number, hi: number): BoundedRow => ({ terms, lo, hi });

describe('the simplex method', () => {
  it('solves a textbook case (Chvátal 1983, chapter 2)', () => {
    // Maximise 5x + 4y + 3z.
    const dictionary = Dictionary.of(
      [0, 0, 0].map((lo) => ({ lo, hi: 100 })),
      [
        free([[0, 2], [1, 3], [2, 1]], -Infinity, 5), // prettier-ignore
        free([[0, 4], [1, 1], [2, 2]], -Infinity, 11), // prettier-ignore
        free([[0, 3], [1, 4], [2, 2]], -Infinity, 8), // prettier-ignore
      ],
    );
    expect(dictionary.makeFeasible()).toBe(true);
    const least = dictionary.minimise([[0, -5], [1, -4], [2, -3]]); // prettier-ignore
    expect(least).toBeCloseTo(-13, 9);
    expect(dictionary.values.slice(0, 3)).toEqual([2, 0, 1].map((value) => expect.closeTo(value, 9)));
  });

  it('says when nothing meets the rows', () => {
    const sum = [[0, 1], [1, 1]] as const; // prettier-ignore
    const unit = { lo: 0, hi: 1 };
    expect(Dictionary.of([unit, unit], [free(sum, 2.5, 3)]).makeFeasible()).toBe(false);
    expect(Dictionary.of([unit, unit], [free(sum, 2, 3)]).makeFeasible()).toBe(true);
  });

  it('leaves the base untouched when it is extended', () => {
    const base = Dictionary.of([{ lo: 0, hi: 10 }], [free([[0, 1]], 2, 8)]);
    base.makeFeasible();
    const before = [...base.values];
    const more = base.extended([{ lo: 0, hi: 10 }], [free([[0, 1], [2, -1]], 0, 0)]); // prettier-ignore
    expect(more.makeFeasible()).toBe(true);
    expect(more.minimise([[2, -1]])).toBeCloseTo(-8, 9);
    expect(base.values).toEqual(before);
    expect(base.minimise([[0, 1]])).toBeCloseTo(2, 9);
  });

  it('finds nothing worse than any whole point that meets the rows, whatever the rows', () => {
    const size = 4;
    const row = fc.record({
      factors: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: size, maxLength: size }),
      slack: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
    });
    const point = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: size, maxLength: size });
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 6 }),
        point,
        fc.array(point, { maxLength: 30 }),
        point,
        (rows, known, others, goal) => {
          const at = (factors: readonly number[], values: readonly number[]) =>
            factors.reduce((sum, factor, index) => sum + factor * (values[index] ?? 0), 0);
          const bounds = rows.map(({ factors, slack: [below, above] }) => ({
            factors,
            lo: at(factors, known) - below,
            hi: at(factors, known) + above,
          }));
          const dictionary = Dictionary.of(
            known.map(() => ({ lo: 0, hi: 4 })),
            bounds.map(({ factors, lo, hi }) => ({ terms: factors.map((f, index) => [index, f]), lo, hi })),
          );
          expect(dictionary.makeFeasible()).toBe(true);
          const least = dictionary.minimise(goal.map((factor, index) => [index, factor]));
          const fits = (values: readonly number[]) =>
            bounds.every(
              ({ factors, lo, hi }) => at(factors, values) >= lo - 1e-6 && at(factors, values) <= hi + 1e-6,
            );
          for (const values of [known, ...others].filter(fits))
            expect(least).toBeLessThanOrEqual(at(goal, values) + 1e-6);
          expect(fits(dictionary.values.slice(0, size))).toBe(true);
          expect(at(goal, dictionary.values)).toBeCloseTo(least, 6);
        },
      ),
      { numRuns: 300 },
    );
  });
});
