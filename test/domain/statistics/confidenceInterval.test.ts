import { meanInterval } from '../../../src/domain/statistics/confidenceInterval';
import { expectNear, reference, scoresOf } from '../../support/reference';

interface Case {
  readonly id: string;
  readonly inputs: { readonly x: readonly (number | null)[]; readonly conf: number };
  readonly expected: {
    readonly n: number;
    readonly mean?: number;
    readonly lower: number | null;
    readonly upper: number | null;
  };
}

const peers = [4, 3, 2, 4];

describe('confidence intervals of a mean', () => {
  it.each((reference('t_ci') as { cases: Case[] }).cases)('$id as R gives it', ({ inputs, expected }) => {
    const interval = meanInterval(scoresOf(inputs.x), inputs.conf);
    expectNear(interval?.low ?? null, expected.lower);
    expectNear(interval?.high ?? null, expected.upper);
    if (interval) {
      expectNear(interval.mean, expected.mean ?? NaN);
      expect(interval.n).toBe(expected.n);
    }
  });

  it('of the demo: peers from 1.7265 to 4.7735, all others from 2.4612 to 3.9388', () => {
    const rounded = (scores: readonly number[]) => {
      const { low = NaN, high = NaN } = meanInterval(scores) ?? {};
      return [low, high].map((end) => Number(end.toFixed(4)));
    };
    expect(rounded(peers)).toEqual([1.7265, 4.7735]);
    expect(rounded([3, 4, 3, 2, 4, 2, 3, 2, 4, 5])).toEqual([2.4612, 3.9388]);
  });

  it('shrink by √(1 − n/N) in a finite group, to nothing when everybody answered', () => {
    const whole = meanInterval(peers) ?? { low: NaN, high: NaN };
    const half = meanInterval(peers, 0.95, 8) ?? { low: NaN, high: NaN };
    expect((half.high - half.low) / (whole.high - whole.low)).toBeCloseTo(Math.SQRT1_2, 12);
    expect(meanInterval(peers, 0.95, 4)).toEqual({ mean: 3.25, low: 3.25, high: 3.25, n: 4 });
  });

  it('do not exist for one score, a smaller group than gave scores, or a level that is none', () => {
    expect(meanInterval([4])).toBeNull();
    expect(meanInterval([4, NaN])).toBeNull();
    expect(meanInterval(peers, 0.95, 3)).toBeNull();
    for (const level of [0, 1, 95, NaN]) expect(meanInterval(peers, level)).toBeNull();
  });
});
