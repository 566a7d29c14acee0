import fc from 'fast-check';
import { proposeLevels, type ScaledGoal } from '../../../src/domain/goals/gasLevels';
import { levelOf } from '../../../src/domain/goals/levelOf';
import { levelPoints, roundPoints } from '../../../src/domain/goals/levelPoints';
import { scaleOf } from '../../../src/domain/goals/units';
import type { Direction } from '../../../src/domain/progress/percentToTarget';

const goal = (direction: Direction, unit: string, values: Partial<ScaledGoal>): ScaledGoal => ({
  direction,
  unit,
  baseline: null,
  target: null,
  low: null,
  high: null,
  milestone: null,
  ...values,
});

function levels(direction: Direction, unit: string, values: Partial<ScaledGoal>, baselineLevel?: -2 | -1) {
  const outcome = proposeLevels(goal(direction, unit, values), baselineLevel);
  if (!outcome.ok) throw new Error(outcome.reason.code);
  return outcome.value;
}

const refusal = (direction: Direction, unit: string, values: Partial<ScaledGoal>): string | null => {
  const outcome = proposeLevels(goal(direction, unit, values));
  return outcome.ok ? null : outcome.reason.code;
};

describe('levels of a goal to increase or decrease', () => {
  it.each([
    ['Increase', '1-5 rating', 2.8, 3.6, ['2.8', '3.2', '3.6', '4', '4.4']],
    ['Increase', '1-5 rating', 3, 4, ['3', '3.5', '4', '4.5', '5']],
    ['Increase', '1-5 rating', 2, 4, ['2', '3', '4', '4.5', '5']],
    ['Increase', '%', 20, 80, ['20', '50', '80', '90', '100']],
    ['Decrease', 'h/week', 8, 3, ['8', '5.5', '3', '1.5', '0']],
    ['Decrease', 'per month', 14, 6, ['14', '10', '6', '3', '0']],
    ['Increase', 'people', 2, 9, ['2', '6', '9', '13', '16']],
    ['Increase', 'days', 0.1, 0.3, ['0.1', '0.2', '0.3', '0.4', '0.5']],
    ['Increase', '-3 to +3', 0, 1.5, ['0', '0.75', '1.5', '2.25', '3']],
    ['Increase', 'per month', 1 / 3, 1, ['0.3333', '0.67', '1', '1.33', '1.67']],
    ['Decrease', 'points', -1, -4, ['-1', '-2.5', '-4', '-5.5', '-7']],
  ] as const)('%s in %s from %d to %d', (direction, unit, baseline, target, numbers) => {
    const { texts, note } = levels(direction, unit, { baseline, target });
    expect(texts.map((text) => /-?[\d.]+/.exec(text ?? '')?.[0])).toEqual(numbers);
    expect(note).toBeNull();
  });

  it('names the unit as people say it', () => {
    const expected = (unit: string, target: number) =>
      levels('Increase', unit, { baseline: 0, target }).texts[2];
    expect(expected('0-10 rating', 3.6)).toBe('3.6 on the 0-10 rating');
    expect(expected('-3 to +3', 1.5)).toBe('1.5 on the scale -3 to +3');
    expect(expected('h/week', 3)).toBe('3 h/week');
    expect(expected('%', 80)).toBe('80 %');
    expect(expected('count', 6)).toBe('a count of 6');
    expect(expected('days', 1)).toBe('1 day');
    expect(expected('', 4)).toBe('4');
  });

  it('says percent as percent where Excel keeps it as a fraction', () => {
    const { texts } = levels('Decrease', '%', { baseline: 0.18, target: 0.12 });
    expect(texts).toEqual(['18 %', '15 %', '12 %', '9 %', '6 %']);
    expect(levels('Maintain', '%', { low: 0.4, high: 0.5 }).texts[2]).toBe('Within 40 to 50 %');
  });

  it('puts the baseline one level below the target when it is asked to', () => {
    const { texts } = levels('Increase', '1-5 rating', { baseline: 2.8, target: 3.2 }, -1);
    expect(texts[0]).toBe('2.4 on the 1-5 rating');
    expect(texts[1]).toBe('2.8 on the 1-5 rating');
    expect(texts[4]).toBe('4 on the 1-5 rating');
  });

  it('leaves levels blank where the scale ends, and says why', () => {
    const top = levels('Increase', '1-5 rating', { baseline: 3, target: 5 });
    expect(top.texts.slice(3)).toEqual([null, null]);
    expect(top.note).toContain('end of the scale');
    const bottom = levels('Increase', '1-5 rating', { baseline: 1, target: 2 }, -1);
    expect(bottom.texts[0]).toBeNull();
    expect(bottom.note).toContain('The baseline is the end of the scale');
  });

  it.each([
    ['Increase', {}, 'levels-need-measure'],
    ['Increase', { baseline: 2 }, 'levels-need-measure'],
    ['Increase', { baseline: 2, target: 2 }, 'levels-too-near'],
    ['Increase', { baseline: 3, target: 2 }, 'levels-contrary'],
    ['Decrease', { baseline: 3, target: 9 }, 'levels-contrary'],
    ['Increase', { baseline: 3, target: 9 }, 'levels-off-scale'],
    ['Increase', { baseline: 3, target: Infinity }, 'levels-need-measure'],
    ['Maintain', {}, 'levels-need-measure'],
    ['Maintain', { low: 4, high: 3 }, 'levels-contrary'],
    ['Maintain', { low: 4, high: 6 }, 'levels-off-scale'],
    ['Achieve', { milestone: ' ' }, 'levels-need-measure'],
  ] as const)('proposes nothing for %s %j', (direction, values, code) => {
    expect(refusal(direction, '1-5 rating', values)).toBe(code);
  });
});

describe('levels of other goals', () => {
  it('gives bands to a goal to maintain, of which less is up to half a band outside', () => {
    const { texts, note } = levels('Maintain', 'h/week', { low: 45, high: 50 });
    expect(texts).toEqual([
      'Below 42.5 or above 52.5 h/week',
      'Outside the band, but not below 42.5 or above 52.5 h/week',
      'Within 45 to 50 h/week',
      null,
      null,
    ]);
    expect(note).toContain('say in words what more would be');
  });

  it('names only the side of the band that the scale has room for', () => {
    const { texts } = levels('Maintain', '1-5 rating', { low: 4.5, high: 5 });
    expect(texts[0]).toBe('Below 4.25 on the 1-5 rating');
    expect(texts[1]).toBe('Outside the band, but not below 4.25 on the 1-5 rating');
  });

  it('takes the target for both ends, which leaves no width', () => {
    const { texts, note } = levels('Maintain', '1-5 rating', { target: 4 });
    expect(texts).toEqual([null, null, '4 on the 1-5 rating', null, null]);
    expect(note).toContain('no width');
  });

  it('expects the milestone and leaves the rest to the person', () => {
    const { texts, note } = levels('Achieve', 'milestone', { milestone: ' Strategy approved ' });
    expect(texts).toEqual([null, null, 'Strategy approved', null, null]);
    expect(note).toContain('in words');
  });
});

describe('whatever the numbers are', () => {
  const units = fc.constantFrom(
    '1-5 rating',
    '1-7 rating',
    '-3 to +3',
    '0-10 rating',
    '%',
    'count',
    'h/week',
    'money',
    '',
  );
  const number = fc.oneof(
    fc.integer({ min: -1000, max: 1000 }),
    fc.integer({ min: -100, max: 10_000 }).map((value) => value / 100),
    fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
  );
  const level = fc.constantFrom(-2 as const, -1 as const);
  const goals = fc.record({ unit: units, baseline: number, target: number });

  it('the levels run in the direction of the goal, within the scale, each different, through the target', () => {
    fc.assert(
      fc.property(goals, level, ({ unit, baseline, target }, baselineLevel) => {
        const direction = target > baseline ? 'Increase' : 'Decrease';
        const outcome = proposeLevels(goal(direction, unit, { baseline, target }), baselineLevel);
        if (!outcome.ok) return;
        const stretch = { direction, unit, baseline, target } as const;
        const points = roundPoints(levelPoints(stretch, baselineLevel), stretch);
        const known = points.filter((value) => value !== null);
        const sign = Math.sign(target - baseline);
        for (const [i, value] of known.slice(1).entries())
          expect((value - (known[i] ?? NaN)) * sign).toBeGreaterThan(0);
        const scale = scaleOf(unit, baseline, target) ?? { min: -Infinity, max: Infinity };
        for (const value of known) {
          expect(value).toBeGreaterThanOrEqual(scale.min);
          expect(value).toBeLessThanOrEqual(scale.max);
        }
        expect(points[2]).toBe(target);
        expect(points[2 + baselineLevel]).toBe(baseline);
        const { texts, note } = outcome.value;
        expect(new Set(texts.filter((text) => text !== null)).size).toBe(known.length);
        expect(note === null).toBe(known.length === 5);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads every level back from its own number', () => {
    fc.assert(
      fc.property(goals, level, ({ unit, baseline, target }, baselineLevel) => {
        const direction = target > baseline ? 'Increase' : 'Decrease';
        const given = goal(direction, unit, { baseline, target });
        fc.pre(proposeLevels(given, baselineLevel).ok);
        const points = levelPoints({ direction, unit, baseline, target }, baselineLevel);
        for (const [i, value] of points.entries())
          if (value !== null) expect(levelOf(given, baselineLevel, value)).toBe(i - 2);
      }),
      { numRuns: 2000, examples: [[{ unit: 'h/week', baseline: 0.01, target: 10000000.01 }, -1]] },
    );
  });

  it('never throws', () => {
    const anything = fc.option(fc.double(), { nil: null });
    const any = fc.record({
      direction: fc.constantFrom('Increase', 'Decrease', 'Maintain', 'Achieve'),
      unit: fc.oneof(units, fc.string()),
      baseline: anything,
      target: anything,
      low: anything,
      high: anything,
      milestone: fc.option(fc.string(), { nil: null }),
    });
    fc.assert(
      fc.property(any, level, fc.double(), (given, baselineLevel, value) => {
        proposeLevels(given, baselineLevel);
        levelOf(given, baselineLevel, value);
      }),
    );
  });
});

describe('the level of a value', () => {
  const rating = goal('Increase', '1-5 rating', { baseline: 2.8, target: 3.6 });

  it.each([
    [2, -2],
    [2.8, -2],
    [3.1, -2],
    [3.2, -1],
    [3.5, -1],
    [3.6, 0],
    [4, 1],
    [4.4, 2],
    [5, 2],
  ])('%d is level %d', (value, level) => {
    expect(levelOf(rating, -2, value)).toBe(level);
  });

  it('counts what is worse than a baseline of -1 as much less', () => {
    expect(levelOf(rating, -1, 2.7)).toBe(-2);
  });

  it('goes by the band of a goal to maintain', () => {
    const hours = goal('Maintain', 'h/week', { low: 45, high: 50 });
    expect([47, 45, 44, 42.5, 42, 52.6].map((value) => levelOf(hours, -2, value))).toEqual([
      0, 0, -1, -1, -2, -2,
    ]);
  });

  it('does not guess for a milestone that is not reached', () => {
    const strategy = goal('Achieve', 'milestone', { milestone: 'Approved' });
    expect([levelOf(strategy, -2, 1), levelOf(strategy, -2, 0)]).toEqual([0, null]);
  });
});
