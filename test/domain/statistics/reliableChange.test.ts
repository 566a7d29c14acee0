import { spearmanBrown } from '../../../src/domain/statistics/alpha';
import { reliableChange } from '../../../src/domain/statistics/reliableChange';
import { expectNear, reference } from '../../support/reference';
import { valueOf } from './outcomes';

interface Case {
  readonly id: string;
  readonly inputs: {
    readonly pre: number | readonly number[];
    readonly post: number | readonly number[];
    readonly sd: number;
    readonly reliability: number;
  };
  readonly expected: {
    readonly S_diff: number;
    readonly RC: number | readonly number[];
    readonly 'abs_change_needed_1.96'?: number;
    readonly class?: readonly string[];
  };
}

const list = (value: number | readonly number[]): readonly number[] =>
  typeof value === 'number' ? [value] : value;

describe('reliable change', () => {
  it.each((reference('rci') as { cases: Case[] }).cases)('$id', ({ inputs, expected }) => {
    const { sd, reliability } = inputs;
    const posts = list(inputs.post);
    list(inputs.pre).forEach((pre, at) => {
      const change = valueOf(reliableChange(pre, posts[at] ?? NaN, sd, reliability));
      expectNear(change.index, list(expected.RC)[at] ?? NaN);
      expectNear(change.needed, expected['abs_change_needed_1.96'] ?? 1.96 * expected.S_diff);
      if (expected.class) expect(change.reliable).toBe(expected.class[at] !== 'no reliable change');
    });
  });

  it.each([
    [32.5, 47.5, 7.5, 0.8, 3.1623, 9.2971, true],
    [3.2, 3.9, 0.55, 0.85, 2.32, 0.5904, true],
    [3.2, 3.6, 0.55, 0.85, 1.33, 0.5904, false],
  ])('from %d to %d with SD %d and reliability %d: RC %d, needed %d', (...given) => {
    const [before, after, sd, reliability, index, needed, reliable] = given;
    const change = valueOf(reliableChange(before, after, sd, reliability));
    expect(change.index).toBeCloseTo(index, index > 3 ? 4 : 2);
    expect(change.needed).toBeCloseTo(needed, 4);
    expect(change.reliable).toBe(reliable);
  });

  it('needs spread, and a reliability that leaves room for noise', () => {
    for (const sd of [0, -1, NaN])
      expect(reliableChange(3, 4, sd, 0.8)).toMatchObject({ reason: { code: 'argument-range' } });
    for (const reliability of [1, -0.1, 85, NaN])
      expect(reliableChange(3, 4, 0.5, reliability)).toMatchObject({ reason: { code: 'argument-range' } });
  });

  it('of a mean of eight raters rests on their joint reliability: 0.30 for one is 0.7742 for eight', () => {
    expect(spearmanBrown(0.3, 8)).toBeCloseTo(0.7742, 4);
    expect(spearmanBrown(0.3, 1)).toBe(0.3);
  });
});
