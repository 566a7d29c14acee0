import { pairedDifference, welchDifference } from '../../../src/domain/statistics/difference';
import { expectNear, reference } from '../../support/reference';

/** Feedback-360.md 4.6. */
const before = [3, 3, 2, 4, 3, 2, 3, 3];
const after = [4, 4, 3, 4, 4, 3, 3, 4];

const rounded = (difference: ReturnType<typeof pairedDifference>, digits: number) =>
  difference &&
  Object.fromEntries(Object.entries(difference).map(([key, value]) => [key, Number(value.toFixed(digits))]));

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly inputs: { readonly pre: readonly number[]; readonly post: readonly number[] };
  readonly expected: { readonly mean_diff: number; readonly ci95_mean_diff: readonly number[] | null };
}
const paired = (reference('effect_sizes') as { cases: Case[] }).cases.filter(({ kind }) => kind === 'paired');

describe('the change of the same people', () => {
  it('of the worked example is 0.75, from 0.363 to 1.137', () => {
    expect(rounded(pairedDifference(before, after), 3)).toEqual({
      change: 0.75,
      low: 0.363,
      high: 1.137,
      df: 7,
    });
  });

  it('of the worked example has t 4.5826: half the width over it is the quantile 2.3646', () => {
    const { change, low, high } = pairedDifference(before, after) ?? { change: NaN, low: NaN, high: NaN };
    expect((change / ((high - low) / 2)) * 2.364624251593).toBeCloseTo(4.5826, 4);
  });

  it.each(paired)('$id as R gives it', ({ inputs, expected }) => {
    const { change, low, high } = pairedDifference(inputs.pre, inputs.post) ?? { change: 0, low: 0, high: 0 };
    expectNear(change, expected.mean_diff);
    // R refuses differences that are all the same; they have an interval without width, as equal scores have.
    const [from, to] = expected.ci95_mean_diff ?? [change, change];
    expectNear(low, from ?? NaN);
    expectNear(high, to ?? NaN);
  });

  it('leaves out who has one score only, and needs two pairs', () => {
    expect(pairedDifference([...before, 5, NaN], [...after, NaN, 1])).toEqual(
      pairedDifference(before, after),
    );
    expect(pairedDifference([...before, 5], after)).toEqual(pairedDifference(before, after));
    expect(pairedDifference([3, NaN], [4, 5])).toBeNull();
  });
});

describe('the change between people who cannot be matched', () => {
  it('of the worked example is 0.75, from 0.1227 to 1.3773 with 13.41 degrees of freedom', () => {
    expect(rounded(welchDifference(before, after), 2)).toEqual({
      change: 0.75,
      low: 0.12,
      high: 1.38,
      df: 13.41,
    });
    const { low, high } = welchDifference(before, after) ?? { low: NaN, high: NaN };
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.1227', '1.3773']);
    // t 2.5752 = change over standard error; 2.1537 is the quantile of 13.41 degrees of freedom.
    expect((0.75 / ((high - low) / 2)) * 2.1537).toBeCloseTo(2.5752, 3);
  });

  it('is wider than that of pairs whose scores go together, and does not mind the order', () => {
    const turned = [...after].reverse();
    expectNear(welchDifference(before, turned)?.low ?? null, welchDifference(before, after)?.low ?? null);
    expect(welchDifference(before, after)?.low).toBeLessThan(pairedDifference(before, after)?.low ?? NaN);
  });

  it('has no width when nobody differs, and needs two scores on each side', () => {
    expect(welchDifference([3, 3], [4, 4, 4])).toEqual({ change: 1, low: 1, high: 1, df: 3 });
    expect(welchDifference([3], [4, 5])).toBeNull();
    expect(welchDifference([3, 4], [NaN, 5])).toBeNull();
    expect(welchDifference(before, after, 1)).toBeNull();
  });
});
