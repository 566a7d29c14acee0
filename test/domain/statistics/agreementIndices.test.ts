import fc from 'fast-check';
import {
  averageDeviation,
  averageDeviationJ,
  chanceVariance,
  rwg,
  rwgJ,
  rwgStarJ,
} from '../../../src/domain/statistics/agreementIndices';
import { scaleOf } from '../../../src/domain/statistics/scale';
import { expectNear, ratingsOf, reference, scoresOf } from '../../support/reference';
import { valueOf, valueOrNull } from './outcomes';

interface ItemValues {
  readonly rwg: number | null;
  readonly AD_M: number | null;
  readonly AD_Md: number | null;
}
interface JointValues {
  readonly rwgJ: number;
  readonly rwgJ_lindell_star: number;
  readonly AD_M_J: number;
  readonly AD_Md_J: number;
}
interface Case {
  readonly id: string;
  readonly inputs: {
    readonly x?: readonly (number | null)[];
    readonly ratings?: readonly (readonly (number | null)[])[];
    readonly A: number;
  };
  readonly expected: ItemValues & JointValues & { listwise?: JointValues; items?: readonly ItemValues[] };
}
const { cases, null_variances: variances } = reference('agreement') as {
  cases: Case[];
  null_variances: { readonly A: number; readonly sigma2_EU: number }[];
};

const uniform = (points: number): number => valueOf(chanceVariance(valueOf(scaleOf(points))));

function expectItem(scores: readonly number[], points: number, expected: ItemValues): void {
  expectNear(valueOrNull(rwg(scores, uniform(points))), expected.rwg);
  expectNear(valueOrNull(averageDeviation(scores)), expected.AD_M);
  expectNear(valueOrNull(averageDeviation(scores, 'median')), expected.AD_Md);
}

describe('agreement as R gives it', () => {
  it.each(variances)('variance by chance on $A points', ({ A, sigma2_EU: variance }) => {
    expectNear(uniform(A), variance);
  });

  it.each(cases.filter(({ inputs }) => inputs.x))('$id', ({ inputs, expected }) => {
    expectItem(scoresOf(inputs.x ?? []), inputs.A, expected);
  });

  it.each(cases.filter(({ inputs }) => inputs.ratings))('$id', ({ inputs, expected }) => {
    const ratings = ratingsOf(inputs.ratings ?? []);
    const joint = expected.listwise ?? expected;
    expectNear(valueOf(rwgJ(ratings, uniform(inputs.A))), joint.rwgJ);
    expectNear(valueOf(rwgStarJ(ratings, uniform(inputs.A))), joint.rwgJ_lindell_star);
    expectNear(valueOf(averageDeviationJ(ratings)), joint.AD_M_J);
    expectNear(valueOf(averageDeviationJ(ratings, 'median')), joint.AD_Md_J);
    expected.items?.forEach((item, at) =>
      expectItem(
        ratings.map((row) => row[at] ?? NaN),
        inputs.A,
        item,
      ),
    );
  });
});

describe('agreement in the demo of feedback-360.md', () => {
  const peers = [4, 3, 2, 4];
  const others = [3, 4, 3, 2, 4, 2, 3, 2, 4, 5];
  const direct = [
    [2, 2, 3],
    [3, 2, 2],
    [2, 3, 2],
  ];

  it('r_WG is 0.5417 for the peers, 0.4667 for all others, 0 for two camps, 1 when all are of one mind', () => {
    const value = (scores: readonly number[]) => valueOf(rwg(scores, uniform(5)));
    expect(value(peers)).toBeCloseTo(0.5417, 4);
    expect(value(others)).toBeCloseTo(0.4667, 4);
    expect(value([1, 1, 5, 5])).toBe(0);
    expect(value([4, 4, 4])).toBe(1);
  });

  it('r_WG(J) is 0.9375 for direct reports and 0.7895 for the peers who rated all items; r*_WG(J) 0.8333', () => {
    expect(valueOf(rwgJ(direct, uniform(5)))).toBeCloseTo(0.9375, 10);
    const withGap = [
      [4, 3, 4],
      [3, 3, NaN],
      [2, 2, 3],
      [4, 4, 4],
    ];
    expect(valueOf(rwgJ(withGap, uniform(5)))).toBeCloseTo(0.7895, 4);
    expect(valueOf(rwgStarJ(direct, uniform(5)))).toBeCloseTo(0.8333, 4);
  });

  it('AD is 0.75 for the peers and 0.84 for all others; AD(J) of direct reports 0.4444', () => {
    expect(valueOf(averageDeviation(peers))).toBe(0.75);
    expect(valueOf(averageDeviation(others))).toBeCloseTo(0.84, 12);
    expect(valueOf(averageDeviationJ(direct))).toBeCloseTo(0.4444, 4);
  });

  it('a lenient scale by chance lowers r_WG: the slight skew of five points has variance 1.34', () => {
    expect(valueOf(rwg(peers, valueOf(chanceVariance({ min: 1, max: 5 }, 'slight skew'))))).toBeCloseTo(
      1 - 11 / 12 / 1.34,
      12,
    );
  });
});

describe('agreement that cannot be given', () => {
  it('is a failure with a reason for one rater, and for none who rated all items', () => {
    const one = { ok: false, reason: { code: 'too-few-scores', what: 'There is only one score.' } };
    expect(rwg([4, NaN], 2)).toMatchObject(one);
    expect(averageDeviation([4])).toMatchObject(one);
    const gaps = [
      [4, NaN],
      [NaN, 3],
    ];
    for (const value of [rwgJ(gaps, 2), rwgStarJ(gaps, 2), averageDeviationJ(gaps)])
      expect(value).toMatchObject({
        reason: { what: 'There are no raters with a score for each item.' },
      });
  });

  it('is a failure for a scale of one point or half points, and for a skew nobody published', () => {
    for (const points of [1, 0, 4.5, NaN])
      expect(scaleOf(points)).toMatchObject({ reason: { code: 'argument-range' } });
    expect(scaleOf(5, 0)).toEqual({ ok: true, value: { min: 0, max: 4 } });
    expect(chanceVariance({ min: 1, max: 7 }, 'slight skew')).toMatchObject({
      reason: { code: 'argument-range' },
    });
  });
});

it('laws: within 0 and 1; the same for the mirrored scale; r_WG(J) never under the r_WG of its mean variance', () => {
  const ratings = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 7 }))
    .chain(([items, raters]) =>
      fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: items, maxLength: items }), {
        minLength: raters,
        maxLength: raters,
      }),
    );
  fc.assert(
    fc.property(ratings, (rows) => {
      const value = valueOf(rwgJ(rows, 2));
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
      expect(value).toBeGreaterThanOrEqual(Math.max(0, valueOf(rwgStarJ(rows, 2))) - 1e-12);
      const mirrored = rows.map((row) => row.map((score) => 6 - score));
      expectNear(valueOf(rwgJ(mirrored, 2)), value);
      expectNear(valueOf(averageDeviationJ(mirrored)), valueOf(averageDeviationJ(rows)));
      expect(valueOf(averageDeviationJ(rows, 'median'))).toBeLessThanOrEqual(
        valueOf(averageDeviationJ(rows)) + 1e-12,
      );
    }),
    { numRuns: 200 },
  );
});
