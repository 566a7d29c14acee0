import { overallProgress } from '../../../src/domain/progress/overall';
import { percentToTarget } from '../../../src/domain/progress/percentToTarget';
import type { Direction, MeasuredGoal } from '../../../src/domain/progress/percentToTarget';
import { reference } from '../../support/reference';
import { readCsv, readJson } from '../feedback/tables';

const goal = (direction: Direction, values: Partial<MeasuredGoal>): MeasuredGoal => ({
  direction,
  baseline: null,
  target: null,
  current: null,
  low: null,
  high: null,
  ...values,
});

function progress(direction: Direction, values: Partial<MeasuredGoal>): number | null {
  const outcome = percentToTarget(goal(direction, values));
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

const failureCode = (direction: Direction, values: Partial<MeasuredGoal>): string | null => {
  const outcome = percentToTarget(goal(direction, values));
  return outcome.ok ? null : outcome.reason.code;
};

describe('increase and decrease', () => {
  it.each([
    ['Increase', 2.8, 4, 3.5, 7 / 12],
    ['Decrease', 12, 4, 7, 0.625],
    ['Increase', 2.8, 4, 2.5, -0.25],
    ['Increase', 2.8, 4, 4.3, 1.25],
  ] as const)('%s %d to %d at %d is %d of the way', (direction, baseline, target, current, expected) => {
    expect(progress(direction, { baseline, target, current })).toBeCloseTo(expected, 12);
  });

  it('has no share when target and baseline are the same', () => {
    expect(failureCode('Increase', { baseline: 3, target: 3, current: 3 })).toBe('goal-target-is-baseline');
  });

  it('is blank, not nought, while there is no current value', () => {
    expect(progress('Decrease', { baseline: 12, target: 4 })).toBeNull();
  });

  it('says which value is missing', () => {
    expect(percentToTarget(goal('Increase', { target: 4, current: 3 }))).toMatchObject({
      ok: false,
      reason: { code: 'goal-incomplete', what: 'The goal has no baseline.' },
    });
  });

  interface Case {
    readonly id: string;
    readonly inputs: {
      readonly type: string;
      readonly baseline: number;
      readonly target: number;
      readonly current: number;
    };
    readonly expected: {
      readonly progress: number;
      readonly progress_clamped_0_1: number;
      readonly reached: boolean;
    };
  }
  const cases = (reference('goals') as { cases: Case[] }).cases.filter((entry) => /inc|dec/.test(entry.id));

  it.each(cases.map((entry) => [entry.id, entry] as const))(
    'agrees with reference case %s',
    (_, { inputs, expected }) => {
      const direction = inputs.type === 'increase' ? 'Increase' : 'Decrease';
      const share = progress(direction, inputs);
      expect(share).toBeCloseTo(expected.progress, 12);
      const overall = overallProgress([{ progress: share, weight: 1 }]);
      expect(overall.progress).toBeCloseTo(expected.progress_clamped_0_1, 12);
      expect(overall.atTarget).toBe(expected.reached ? 1 : 0);
    },
  );

  it('agrees with the reviews of the sample engagement', () => {
    const expected = readJson('sample/sample_expected.json') as {
      goals: { goal: string; progress: number[] | null }[];
    };
    const goals = new Map(readCsv('sample/goals.csv').map((row) => [row['goal_id'], row]));
    let compared = 0;
    for (const { goal: id, progress: shares } of expected.goals) {
      if (!shares) continue;
      const { baseline, target, type } = goals.get(id) ?? {};
      const reviews = readCsv('sample/goal_reviews.csv').filter((row) => row['goal_id'] === id);
      reviews.forEach((review, at) => {
        const share = progress(type === 'increase' ? 'Increase' : 'Decrease', {
          baseline: Number(baseline),
          target: Number(target),
          current: Number(review['value']),
        });
        expect(share).toBeCloseTo(shares[at] ?? NaN, 9);
        compared++;
      });
    }
    expect(compared).toBe(18);
  });
});

describe('maintain', () => {
  const band = { low: 45, high: 50 };

  it('is complete inside the band, ends included', () => {
    for (const current of [45, 47, 50]) expect(progress('Maintain', { ...band, current })).toBe(1);
  });

  it('falls with the distance, measured in half bands, down to nought', () => {
    expect(progress('Maintain', { ...band, current: 51 })).toBeCloseTo(0.6, 12);
    expect(progress('Maintain', { ...band, current: 44 })).toBeCloseTo(0.6, 12);
    expect(progress('Maintain', { ...band, current: 60 })).toBe(0);
  });

  it('does not lose the edge of the band to binary fractions', () => {
    expect(progress('Maintain', { low: 4 - 0.2, high: 4 + 0.2, current: 3.8 })).toBe(1);
    expect(progress('Maintain', { low: 0.1 + 0.2, high: 1, current: 0.3 })).toBe(1);
  });

  it('is all or nothing when only a target is given', () => {
    expect(progress('Maintain', { target: 0, current: 0 })).toBe(1);
    expect(progress('Maintain', { target: 0, current: 1 })).toBe(0);
  });

  it('refuses a band whose ends are swapped, and a goal without any', () => {
    expect(failureCode('Maintain', { low: 50, high: 45, current: 47 })).toBe('goal-band-reversed');
    expect(failureCode('Maintain', { current: 47 })).toBe('goal-incomplete');
  });

  it('is blank while there is no current value', () => {
    expect(progress('Maintain', band)).toBeNull();
  });
});

describe('achieve', () => {
  it('is nought or one for a single milestone', () => {
    expect(progress('Achieve', { current: 0 })).toBe(0);
    expect(progress('Achieve', { current: 1 })).toBe(1);
  });

  it('is the share of points reached for weighted milestones', () => {
    expect(progress('Achieve', { target: 8, current: 6 })).toBe(0.75);
  });
});

it('takes a target that cannot be told from the baseline for no way to go', () => {
  expect(failureCode('Achieve', { target: 5e-324, current: 1 })).toBe('goal-target-is-baseline');
});
