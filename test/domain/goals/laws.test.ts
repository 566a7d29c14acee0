import fc from 'fast-check';
import { checkGoals, rules } from '../../../src/domain/goals/checkGoals';
import { checkTable } from '../../../src/domain/goals/checkTable';
import type { GoalsCheck } from '../../../src/domain/goals/goalCheck';
import { goalHeaders } from '../../../src/domain/goals/goal';
import type { GoalTables } from '../../../src/domain/goals/goalTables';
import { longestMessage } from '../../../src/domain/goals/rule';
import { cellsOf, goalFixture, tablesOf } from '../../support/goalFixture';

const words = fc.constantFrom(
  ...'improve be better stop never by instead make the boss respect and build 100% attend course burnout more ; always'.split(
    ' ',
  ),
);

/** Anything that a cell, a file or an argument of a function may hold. */
const cell: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, undefined, '', 0, 1, true, false, Number.NaN, Infinity, -0.5, 2_958_465, 1e300),
  fc.constantFrom('#REF!', '#N/A', '#VALUE!', '#BUSY!', '2026-04-30', '30.4.2026', '3,5', 'Yes', 'No', 'G1'),
  fc.constantFrom(
    'Increase',
    'Decrease',
    'Maintain',
    'Achieve',
    'Client',
    '1-5 rating',
    '%',
    '-3 to +3',
    '0-10',
  ),
  fc.integer({ min: 1, max: 60_000 }),
  fc.double({ min: -10, max: 120, noNaN: true }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
  fc.constantFrom<unknown>({ code: '#REF!' }, new Date(0), [1, 2], Symbol('x')),
);

const row = fc.record(Object.fromEntries(goalHeaders.map((header) => [header, cell])), { requiredKeys: [] });
const loose = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 });
const anyTables: fc.Arbitrary<GoalTables> = fc
  .tuple(
    fc.array(row, { maxLength: 6 }),
    fc.record(
      {
        start: cell,
        end: cell,
        stage: cell,
        settings: loose.map((rows) => [['Key', 'Value'], ...rows]),
        values: loose.map((rows) => [['Value'], ...rows]),
        aspirations: loose.map((rows) => [['Aspiration ID'], ...rows]),
        raters: loose.map((rows) => [['Name'], ...rows]),
        accepted: loose.map((rows) => [['Goal ID', 'Rule', 'Reason'], ...rows]),
        today: fc.option(fc.integer({ min: 1, max: 60_000 })),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([rows, more]) => tablesOf(rows, more as Partial<GoalTables>));

function checked(tables: GoalTables, order = rules): GoalsCheck {
  const outcome = checkGoals(tables, order);
  if (!outcome.ok) throw new Error(outcome.reason.what);
  return outcome.value;
}

const all = ({ goals, together }: GoalsCheck) => [...goals.flatMap(({ findings }) => findings), ...together];
const good = goalFixture.goals.filter(({ status }) => status === 'Ready').map(cellsOf);

describe('the check of goals', () => {
  it('answers whatever the cells hold', () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        const table = checkTable(checked(tables));
        expect(new Set(table.map((line) => line.length)).size).toBe(1);
      }),
      { numRuns: 400 },
    );
  });

  it('answers whatever the table looks like: with goals, or with what is wrong with it', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 30 }), { maxLength: 6 }), (goals) => {
        const outcome = checkGoals({ goals });
        if (!outcome.ok) expect(outcome.reason.code).toBe('goals-columns');
      }),
    );
  });

  it('gives the same whatever the order of the rules', () => {
    fc.assert(
      fc.property(
        anyTables,
        fc.shuffledSubarray([...rules], { minLength: rules.length, maxLength: rules.length }),
        (tables, order) => {
          expect(checked(tables, order)).toEqual(checked(tables));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('leaves a Ready goal Ready when columns change that no rule looks at, or columns move', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...good),
        fc.array(cell, { minLength: 3, maxLength: 3 }),
        fc.shuffledSubarray([...goalHeaders], { minLength: goalHeaders.length }),
        (cells, others, headers) => {
          const named = cells as Readonly<Record<string, unknown>>;
          const { goals: _, ...facts } = tablesOf([]);
          const { goals } = checked({
            ...facts,
            goals: [
              ['Kind', ...headers, 'My notes', 'Progress'],
              [others[0], ...headers.map((header) => named[header] ?? null), others[1], others[2]],
            ],
          });
          expect(goals[0]?.status).toBe('Ready');
        },
      ),
    );
  });

  it('never calls a goal Ready whose measure, target, date or owner cannot be read', () => {
    const needed = [
      'Statement',
      'Metric',
      'Unit',
      'Baseline',
      'Target',
      'Due',
      'Owner',
      'Direction',
    ] as const;
    const broken = fc.constantFrom<unknown>(null, '', '#REF!', '#N/A', '   ', { code: '#REF!' });
    const measured = good.filter(({ Direction }) => Direction !== 'Achieve');
    fc.assert(
      fc.property(
        fc.constantFrom(...measured),
        fc.constantFrom(...needed),
        broken,
        (cells, header, value) => {
          expect(checked(tablesOf([{ ...cells, [header]: value }])).goals[0]?.status).toBe('Blocked');
        },
      ),
    );
  });

  it('misses no row that says something, and finds its place', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 8 }), (filled) => {
        const rows = filled.map((full, at) => (full ? { ...good[0], 'Goal ID': `G${at}` } : {}));
        const places = checked(tablesOf(rows)).goals.map((goal) => goal.row);
        expect(places).toEqual(filled.flatMap((full, at) => (full ? [at] : [])));
      }),
    );
  });

  it('speaks in short plain sentences that say what to do', () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        for (const { message } of all(checked(tables))) {
          expect([...message].length).toBeLessThanOrEqual(longestMessage);
          // Two sentences at least: what is wrong and why, then what to do.
          expect(message).toMatch(/[.?:] \p{Lu}.*[.?]$/su);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('names a column of the table in every finding, and changes columns of the table in every fix', () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        for (const { header, fix } of all(checked(tables))) {
          expect(goalHeaders).toContain(header);
          for (const change of fix?.changes ?? []) expect(goalHeaders).toContain(change.header);
        }
      }),
    );
  });

  it('knows each rule once', () => {
    const codes = rules.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    // G28 concerns all goals together and stands beside the table of rules.
    const expected = Array.from({ length: 32 }, (_, at) => `G${String(at + 1).padStart(2, '0')}`)
      .filter((code) => code !== 'G28')
      .flatMap((code) => (code === 'G22' ? ['G22c', 'G22d', 'G22e', 'G22h'] : [code]));
    expect([...codes].sort()).toEqual(expected.sort());
  });

  it('needs its columns: says which one is missing, and gives no status', () => {
    for (const missing of goalHeaders) {
      const headers = goalHeaders.map((header) => (header === missing ? 'Renamed' : header));
      const outcome = checkGoals({ goals: [headers, headers.map(() => 'x')] });
      expect(outcome).toMatchObject({ ok: false, reason: { code: 'goals-columns' } });
      if (!outcome.ok) expect(outcome.reason.what).toContain(`"${missing}"`);
    }
  });

  it('finds nothing in a table without rows', () => {
    expect(checked(tablesOf([], { stage: 'Goals' }))).toEqual({ goals: [], together: [] });
    expect(checked(tablesOf([{}, {}], { stage: 'Goals' })).goals).toEqual([]);
  });

  it('takes thousands of rows', () => {
    const rows = Array.from({ length: 5000 }, (_, at) => ({
      ...good[at % good.length],
      'Goal ID': `G${at}`,
      Statement: `Goal number ${at} of the ${at % 97} teams in region ${at % 13}`,
    }));
    expect(checked(tablesOf(rows)).goals).toHaveLength(5000);
  });
});
