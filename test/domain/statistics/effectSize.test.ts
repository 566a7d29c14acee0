import { effectSize, hedgesFactor, type Standardiser } from '../../../src/domain/statistics/effectSize';
import { expectNear, reference } from '../../support/reference';
import { valueOf, valueOrNull } from './outcomes';

interface Case {
  readonly id: string;
  readonly kind: 'paired' | 'independent' | 'summary';
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, number | null>>;
}
const { cases, J_table: factors } = reference('effect_sizes') as {
  cases: Case[];
  J_table: { readonly df: number; readonly exact: number; readonly approx: number }[];
};

const of = (kind: Case['kind']): Case[] => cases.filter((candidate) => candidate.kind === kind);
const scores = (value: unknown): number[] => value as number[];

/** Scores with a mean and a standard deviation as given. */
function scoresWith(n: number, mean: number, sd: number): number[] {
  const unit = Math.sqrt((n * (n + 1)) / 12);
  return Array.from({ length: n }, (_, at) => mean + (sd * (at - (n - 1) / 2)) / unit);
}

describe('effect sizes as R gives them', () => {
  it.each(factors)("Hedges' factor for $df degrees of freedom", ({ df, exact, approx }) => {
    expectNear(hedgesFactor(df, true), exact);
    expectNear(hedgesFactor(df), approx);
  });

  it.each(of('paired'))('$id', ({ inputs, expected }) => {
    const [pre, post] = [scores(inputs.pre), scores(inputs.post)];
    const value = (...how: [Standardiser, ('usual' | 'exact')?]) =>
      valueOrNull(effectSize(pre, post, ...how));
    expectNear(value('z'), expected.d_z ?? null);
    expectNear(value('av'), expected.d_av_mean_sd ?? null);
    expectNear(value('rms'), expected.d_av_rms_sd ?? null);
    // Two pairs leave one degree of freedom and a factor of 0: the file calls that "0/undefined", and 0 would read as no effect.
    const corrected = (expectedValue: number | null | undefined) =>
      expected.n === 2 ? null : (expectedValue ?? null);
    expectNear(value('z', 'exact'), corrected(expected.g_z_exact));
    expectNear(value('av', 'exact'), corrected(expected.g_av_exact));
    expectNear(value('av', 'usual'), corrected(expected.g_av_approx));
    expectNear(value('rms', 'exact'), corrected(expected.g_av_rms_exact));
  });

  it.each(of('independent'))('$id', ({ inputs, expected }) => {
    const value = (correction?: 'usual' | 'exact') =>
      valueOf(effectSize(scores(inputs.b), scores(inputs.a), 'pooled', correction));
    expectNear(value(), expected.cohens_d ?? null);
    expectNear(value('usual'), expected.g_approx ?? null);
    expectNear(value('exact'), expected.g_exact ?? null);
  });

  it.each(of('summary'))('$id', ({ inputs, expected }) => {
    const { mean1, mean2, sd1, sd2, n1, n2 } = inputs as Readonly<Record<string, number>>;
    const first = scoresWith(n1 ?? NaN, mean1 ?? NaN, sd1 ?? NaN);
    const second = scoresWith(n2 ?? NaN, mean2 ?? NaN, sd2 ?? NaN);
    expectNear(valueOf(effectSize(second, first, 'pooled')), expected.cohens_d ?? null);
    expectNear(valueOf(effectSize(second, first, 'pooled', 'exact')), expected.g_exact ?? null);
    expectNear(valueOf(effectSize(second, first, 'pooled', 'usual')), expected.g_approx ?? null);
  });
});

describe('effect sizes of feedback-360.md 4.6', () => {
  const before = [3, 3, 2, 4, 3, 2, 3, 3];
  const after = [4, 4, 3, 4, 4, 3, 3, 4];

  it('d is 1.2949 by the mean SD, 1.2876 by the mean variance, 1.6202 by the differences', () => {
    expect(valueOf(effectSize(before, after, 'av'))).toBeCloseTo(1.2949, 4);
    expect(valueOf(effectSize(before, after, 'rms'))).toBeCloseTo(1.2876, 4);
    expect(valueOf(effectSize(before, after, 'z'))).toBeCloseTo(1.6202, 4);
  });

  it('g is 1.1510 with n − 1 degrees of freedom, and would be 1.2242 with n₁ + n₂ − 2', () => {
    expect(valueOf(effectSize(before, after, 'av', 'usual'))).toBeCloseTo(1.151, 4);
    expect(hedgesFactor(7)).toBeCloseTo(0.8889, 4);
    expect(hedgesFactor(7, true)).toBeCloseTo(0.8882, 4);
    expect(hedgesFactor(14)).toBeCloseTo(0.9455, 4);
    expect(hedgesFactor(14) * valueOf(effectSize(before, after, 'av'))).toBeCloseTo(1.2242, 3);
  });

  it('leave out who has one score only, but not where nobody is matched', () => {
    const [longer, gap] = [
      [...before, 5],
      [...after, NaN],
    ];
    expect(effectSize(longer, gap, 'av')).toEqual(effectSize(before, after, 'av'));
    expect(effectSize(longer, gap, 'pooled')).not.toEqual(effectSize(before, after, 'pooled'));
  });

  it('turn round with the order', () => {
    for (const standardiser of ['av', 'rms', 'z', 'pooled'] as const)
      expectNear(
        valueOf(effectSize(after, before, standardiser)),
        -valueOf(effectSize(before, after, standardiser)),
      );
  });

  it('are a failure with a reason when they have no meaning', () => {
    expect(effectSize([3], [4], 'av')).toMatchObject({
      reason: { what: 'There is only one person with both scores.' },
    });
    expect(effectSize([3, 4], [4, 4], 'z', 'usual')).toMatchObject({ reason: { code: 'too-few-scores' } });
    expect(effectSize([3, 4], [NaN, 4], 'pooled')).toMatchObject({
      reason: { what: 'There is only one score on a side.' },
    });
    expect(effectSize([3, 3, 3], [4, 4, 4], 'av')).toMatchObject({ reason: { code: 'no-spread' } });
    expect(effectSize([3, 4, 5], [4, 5, 6], 'z')).toMatchObject({ reason: { code: 'no-spread' } });
    // The differences are 0.1, in binary fractions not all the same.
    expect(effectSize([0.1, 0.2, 0.7], [0.2, 0.3, 0.8], 'z')).toMatchObject({
      reason: { code: 'no-spread' },
    });
  });
});
