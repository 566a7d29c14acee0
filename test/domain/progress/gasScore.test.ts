import fc from 'fast-check';
import { gasOverTime } from '../../../src/domain/progress/gasOverTime';
import { gasScore, reportedLevel } from '../../../src/domain/progress/gasScore';
import { expectNear, reference } from '../../support/reference';
import { readCsv, readJson } from '../feedback/tables';
import { serialOfIso } from '../../../src/domain/dates';
import { valueOf } from '../statistics/outcomes';
import { goalRecord, reviewRecord } from './records';

interface Case {
  readonly id: string;
  readonly inputs: { readonly levels: number[]; readonly weights: number[]; readonly rho: number };
  readonly expected: { readonly T: number; readonly sum_wx: number; readonly denominator: number };
}

const file = reference('gas') as {
  readonly cases: Case[];
  readonly equal_weight_table: [goals: number, sum: number, t: number][];
  readonly trap: { readonly wrong_sum_of_squares: number; readonly wrong_swapped_rho: number };
};

const scored = (levels: readonly (number | null)[], weights?: readonly number[], rho?: number) =>
  gasScore(
    levels.map((level, at) => ({ level, weight: weights?.[at] ?? 1 })),
    rho,
  );
const t = (...given: Parameters<typeof scored>): number => valueOf(scored(...given)).t;
const code = (...given: Parameters<typeof scored>): string | null => {
  const outcome = scored(...given);
  return outcome.ok ? null : outcome.reason.code;
};

describe('the T-score of goal attainment scaling', () => {
  it.each(file.cases.map((entry) => [entry.id, entry] as const))(
    'is that of %s',
    (_, { inputs, expected }) => {
      const score = valueOf(scored(inputs.levels, inputs.weights, inputs.rho));
      expectNear(score.t, expected.T, 1e-13);
      expectNear(score.sum, expected.sum_wx, 1e-13);
      expectNear(score.denominator, expected.denominator, 1e-13);
    },
  );

  it('is that of the table for equal weights, whatever the levels that give the sum', () => {
    for (const [goals, sum, expected] of file.equal_weight_table) {
      const levels = Array.from({ length: goals }, () => sum / goals);
      expectNear(t(levels), expected, 1e-13);
    }
  });

  it('is none of the wrong values that misprints of the formula give', () => {
    const right = t([1, -1, 0, 2], [20, 30, 25, 25]);
    for (const wrong of Object.values(file.trap).filter((value) => typeof value === 'number'))
      expect(Math.abs(right - wrong)).toBeGreaterThan(1);
  });

  it('is that of the worked numbers of progress.md', () => {
    expect(t([-2, 0, -1, 2, 0, 1], [3, 5, 1, 4, 2, 6])).toBeCloseTo(55, 12);
    expect(t([0, 1, -1])).toBe(50);
    expect(t([1, 1, 0])).toBeCloseTo(59.13, 2);
    expect(t([1, 0, -1], [3, 2, 1])).toBeCloseTo(54.41, 2);
    expect(t([2, 1, 0], [3, 2, 1])).toBeCloseTo(67.63, 2);
    expect(t([-1, -1, -2], [6, 4, 2])).toBeCloseTo(34.58, 2);
    expect(t([0, 1, -1], [6, 4, 2])).toBeCloseTo(52.2, 2);
  });

  it('leaves out goals without a level, with their weight', () => {
    expect(t([1, null, 0], [3, 9, 1])).toBe(t([1, 0], [3, 1]));
  });

  it('does not exist without a level or a weight, and refuses what is out of range', () => {
    expect(code([null, null])).toBe('gas-no-level');
    expect(code([])).toBe('gas-no-level');
    expect(code([1], [0])).toBe('gas-no-level');
    expect(code([2.5])).toBe('argument-range');
    expect(code([NaN])).toBe('argument-range');
    expect(code([1], [-1])).toBe('argument-range');
    expect(code([1], [Infinity])).toBe('argument-range');
    expect(code([1], [1], -0.1)).toBe('argument-range');
    expect(code([1], [1], NaN)).toBe('argument-range');
  });

  it('takes weights as proportions, however large or small they are', () => {
    expect(t([2, 0, -1], [5e300, 3e300, 2e300])).toBeCloseTo(t([2, 0, -1], [5, 3, 2]), 10);
    expect(t([2, 0, -1], [5e-300, 3e-300, 2e-300])).toBeCloseTo(t([2, 0, -1], [5, 3, 2]), 10);
  });

  const goals = fc.array(
    fc.record({ level: fc.integer({ min: -2, max: 1 }), weight: fc.integer({ min: 1, max: 9 }) }),
    { minLength: 1, maxLength: 8 },
  );
  const rho = fc.double({ min: 0, max: 1, noNaN: true });

  it('does not depend on the order of the goals, and rises with every level', () => {
    fc.assert(
      fc.property(goals, rho, fc.nat(), (given, correlation, at) => {
        const before = valueOf(gasScore(given, correlation)).t;
        expect(valueOf(gasScore([...given].reverse(), correlation)).t).toBeCloseTo(before, 9);
        const better = given.map((goal, index) =>
          index === at % given.length ? { ...goal, level: goal.level + 1 } : goal,
        );
        expect(valueOf(gasScore(better, correlation)).t).toBeGreaterThan(before);
      }),
      { numRuns: 100 },
    );
  });

  it('is 50 when all is as expected, and as far below as above', () => {
    fc.assert(
      fc.property(goals, rho, (given, correlation) => {
        const turned = given.map(({ level, weight }) => ({ level: -level, weight }));
        const sum = valueOf(gasScore(given, correlation)).t + valueOf(gasScore(turned, correlation)).t;
        expect(sum).toBeCloseTo(100, 9);
      }),
      { numRuns: 100 },
    );
  });
});

it('reports a half step as the whole level below it', () => {
  expect([-1.5, -1, -0.5, 0, 0.5, 2].map(reportedLevel)).toEqual([-2, -1, -1, 0, 0, 2]);
});

describe('goal attainment over the reviews', () => {
  const goals = readCsv('sample/goals.csv').map((row) =>
    goalRecord({ id: row['goal_id'] ?? '', weight: Number(row['weight']), gasBaseline: -2 }),
  );
  const reviews = readCsv('sample/goal_reviews.csv').map((row) =>
    reviewRecord(serialOfIso(row['review_date'] ?? ''), Number(row['value']), {
      goalId: row['goal_id'] ?? '',
      gasLevel: Number(row['gas_level']),
    }),
  );
  const { gas } = readJson('sample/sample_expected.json') as {
    gas: { date: string; T_weighted: number; T_equal: number }[];
  };

  it('is that of the six reviews of the sample', () => {
    const { days } = gasOverTime(goals, reviews, 0.3);
    expect(days).toHaveLength(6);
    gas.forEach((expected, at) => {
      const day = days[at];
      expect(day?.date).toBe(serialOfIso(expected.date));
      expect(day?.goals).toBe(4);
      expectNear(day?.t ?? NaN, expected.T_weighted, 1e-12);
      expectNear(day?.tEqual ?? NaN, expected.T_equal, 1e-12);
    });
  });

  it('is compared with the start for the same goals only', () => {
    const [first, second, third] = [
      goalRecord({ id: 'G1', weight: 6, gasBaseline: -1 }),
      goalRecord({ id: 'G2', weight: 4, gasBaseline: -1 }),
      goalRecord({ id: 'G3', weight: 2, gasBaseline: -2 }),
    ];
    const at = (goalId: string, gasLevel: number | null) => reviewRecord(46100, null, { goalId, gasLevel });
    const levels = [at('G1', 0), at('g2 ', 1), at('G3', -1)];
    const all = gasOverTime([first, second, third], levels, 0.3).change;
    expect(all).toMatchObject({ goals: 3 });
    expect((all?.now ?? NaN) - (all?.baseline ?? NaN)).toBeCloseTo(17.6, 1);
    const some = gasOverTime([first, { ...second, gasBaseline: null }, third], levels, 0.3).change;
    expect(some).toEqual(gasOverTime([first, third], levels, 0.3).change);
    expect(gasOverTime([first], [at('G1', null), at('G9', 1)], 0.3)).toEqual({ days: [], change: null });
  });

  it('takes the later of two rows of a day, and passes over reviews without a date', () => {
    const rows = [
      reviewRecord(46100, null, { gasLevel: -1 }),
      reviewRecord(46100, null, { gasLevel: 1 }),
      reviewRecord(null, null, { gasLevel: 2 }),
    ];
    expect(gasOverTime([goalRecord()], rows, 0.3).days).toEqual([
      { date: 46100, t: 60, tEqual: 60, goals: 1 },
    ]);
  });
});
