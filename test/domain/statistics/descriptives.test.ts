import fc from 'fast-check';
import {
  mean,
  median,
  observed,
  sampleSd,
  sampleVariance,
  standardError,
} from '../../../src/domain/statistics/descriptives';
import { expectNear, reference, scoresOf } from '../../support/reference';

interface Case {
  readonly id: string;
  readonly inputs: { readonly x: readonly (number | null)[] };
  readonly expected: Readonly<Record<'n' | 'mean' | 'sd' | 'variance' | 'se' | 'median', number | null>>;
}

describe('descriptives', () => {
  it.each((reference('descriptives') as { cases: Case[] }).cases)(
    '$id as R gives them',
    ({ inputs, expected }) => {
      const scores = scoresOf(inputs.x);
      expect(observed(scores)).toHaveLength(expected.n ?? NaN);
      expectNear(mean(scores), expected.mean);
      expectNear(sampleSd(scores), expected.sd);
      expectNear(sampleVariance(scores), expected.variance);
      expectNear(standardError(scores), expected.se);
      expectNear(median(scores), expected.median);
    },
  );

  it('of the demo: others on item i1 have mean 3.2 and SD 1.0328, peers SD 0.9574 and standard error 0.4787', () => {
    const others = [3, 4, 3, 2, 4, 2, 3, 2, 4, 5];
    expect(mean(others)).toBeCloseTo(3.2, 12);
    expect(sampleSd(others)).toBeCloseTo(1.0328, 4);
    expect(sampleSd([4, 3, 2, 4])).toBeCloseTo(0.9574, 4);
    expect(standardError([4, 3, 2, 4])).toBeCloseTo(0.4787, 4);
  });

  it('of the Envisia index, 1 − SD over the largest SD, are 0.585 for the peers', () => {
    const largest = sampleSd([1, 1, 5, 5]) ?? NaN;
    expect(largest).toBeCloseTo(2.3094, 4);
    expect(1 - (sampleSd([4, 3, 2, 4]) ?? NaN) / largest).toBeCloseTo(0.585, 3);
  });

  it('do not depend on the order, nor on scores that were not given', () => {
    const scores = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(scores, fc.nat(20), (given, at) => {
        const other = [...given].reverse();
        other.splice(at, 0, NaN);
        expectNear(mean(other), mean(given), 1e-12);
        expectNear(sampleSd(other), sampleSd(given), 1e-12);
        expect(median(other)).toBe(median(given));
      }),
      { numRuns: 200 },
    );
  });
});

interface NistCase {
  readonly id: string;
  readonly certified: { readonly mean: number; readonly sd: number };
  readonly inputs: {
    readonly y?: readonly number[];
    readonly first?: number;
    readonly repeat?: readonly number[];
    readonly times?: number;
  };
}

/** The standard deviations of the hard sets, as far as their decimals survive in a double (the file's `tolerance`). */
const nistTolerance: Readonly<Record<string, number>> = { 'nist.NumAcc3': 1e-9, 'nist.NumAcc4': 1e-7 };

it.each((reference('nist_univariate') as { cases: NistCase[] }).cases)(
  '$id has its certified mean and standard deviation',
  ({ id, certified, inputs: { y, first = NaN, repeat = [], times = 0 } }) => {
    const values = y ?? [first, ...Array.from({ length: times }, () => repeat).flat()];
    const error = (actual: number | null, expected: number): number =>
      Math.abs(((actual ?? NaN) - expected) / expected);
    expect(error(mean(values), certified.mean)).toBeLessThanOrEqual(1e-14);
    expect(error(sampleSd(values), certified.sd)).toBeLessThanOrEqual(nistTolerance[id] ?? 1e-13);
  },
);
