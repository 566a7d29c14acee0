import type { EngagementFacts } from '../../../src/domain/stages/facts';
import { gates } from '../../../src/domain/stages/gates';
import { nextStep } from '../../../src/domain/stages/nextStep';
import type { CellValue } from '../../../src/workbook/cell';
import { complete, contentOf, goal, nothingYet } from '../../support/engagementFacts';
import { PlanOnGrid, type Content } from '../../support/planOnGrid';

/** Serial of the day on which the engine's TODAY() is evaluated. */
function today(): number {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000 + 25569;
}

/** Moves an engagement that ran around serial 46000 so that it is half over today. */
const now = today();
const recent = (facts: EngagementFacts): EngagementFacts => ({
  ...facts,
  start: now - 100,
  plannedEnd: now + 100,
});

const scenarios: readonly (readonly [words: string, facts: EngagementFacts])[] = [
  ['nothing yet', nothingYet],
  ['everything done', complete],
  ['a running engagement', { ...recent(complete), outcomes: [], evaluated: false, sustaining: 0 }],
  [
    'a late mid-point review',
    {
      ...recent(complete),
      start: now - 200,
      plannedEnd: now + 10,
      reviews: [{ goalId: 'G1', kind: 'Monthly' }],
    },
  ],
  [
    'a self-funded client with unfinished goals',
    {
      ...recent(complete),
      selfFunded: true,
      clauses: complete.clauses.map((clause) => ({ ...clause, sponsorAgrees: false })),
      values: 1,
      goals: [goal('G1', { blocked: true }), goal('G2', { blocked: true }), goal('G3')],
      actions: [{ goalId: 'G1', owner: null, due: 46050 }],
      sessions: [{ date: 45990, type: 'Coaching', attendance: 'Held' }],
    },
  ],
];

/** The eight gates as Home's helper cells say them, in the order of the stages. */
const gateRow = 16;
const gateColumn = 9;

async function home(
  content: Content,
): Promise<{ missing: CellValue[]; next: CellValue; values: CellValue[][] }> {
  const grid = new PlanOnGrid('combined', content);
  try {
    grid.answerCheck();
    await grid.calculate();
    return {
      missing: grid
        .values('home', { row: gateRow, column: gateColumn, rows: 8, columns: 1 })
        .map(([cell]) => cell ?? ''),
      next: grid.value('home', 4, 0),
      values: grid.values('home', { row: 0, column: 0, rows: 24, columns: 3 }),
    };
  } finally {
    grid.dispose();
  }
}

test.each(scenarios)('Home says in native formulas what the gates say: %s', async (_words, facts) => {
  const expected = gates(facts, now);
  const { missing, next } = await home(contentOf(facts));
  expect(missing).toEqual(expected.map((gate) => gate.missing.join(' ')));
  expect(next).toBe(nextStep(expected));
});

test('late cancellations count as used sessions where the terms charge them', async () => {
  const Sessions = ['Held', 'Late cancel', 'No-show', 'Rescheduled'].map((Attendance) => ({ Attendance }));
  const used = async (charged: string) =>
    (
      await home({
        Sessions,
        ContractTerms: [{ 'No-show charged': charged }],
        Engagement: [{ 'Sessions contracted': 8 }],
      })
    ).values[11]?.[1];
  expect(await used('Yes')).toBe('3 of 8');
  expect(await used('No')).toBe('1 of 8');
});

test('a stage chosen by hand is shown as such', async () => {
  const { values } = await home({ Engagement: [{ 'Current stage': 'Actions' }] });
  expect(values[6]?.[1]).toBe('Actions (chosen by hand)');
});
