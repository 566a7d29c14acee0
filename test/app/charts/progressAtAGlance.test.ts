import { progressAtAGlance } from '../../../src/app/charts/progressAtAGlance';
import { serialOfIso } from '../../../src/domain/dates';
import type { CellValue } from '../../../src/workbook/cell';
import { goalWorkbook } from '../support/goalWorkbook';
import { snapshotOf } from '../reviews/support';

const day = (iso: string): number => serialOfIso(iso) ?? NaN;
type Row = Readonly<Record<string, CellValue>>;

const goal = (id: string, weight: number, more: Row = {}): Row => ({
  'Goal ID': id,
  Direction: 'Increase',
  Baseline: 0,
  Target: 10,
  Start: day('2026-01-05'),
  Due: day('2026-07-03'),
  Weight: weight,
  Status: 'Active',
  ...more,
});

/** What is told on 4 May 2026 of these rows. */
async function told(goals: readonly Row[], tables: Readonly<Record<string, readonly Row[]>>) {
  const port = await goalWorkbook(goals);
  for (const [table, rows] of Object.entries(tables)) {
    const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    await port.write([
      {
        table,
        headers,
        rows: rows.map((row) => headers.map((header) => row[header] ?? null)),
        mode: 'replace',
      },
    ]);
  }
  const facts = progressAtAGlance(await snapshotOf(port), '2026-05-04');
  return Object.fromEntries(facts.map(({ label, sentence }) => [label, sentence]));
}

const engagement = {
  'Start date': day('2026-01-05'),
  'Planned end': day('2026-07-03'),
  'Sessions contracted': 10,
};
const review = (id: string, date: string, value: number, level: number): Row => ({
  'Review ID': `${id}-${date}`,
  'Goal ID': id,
  Date: day(date),
  'Current value': value,
  'GAS level': level,
});
const answers = (scores: readonly (readonly [score: number, followUp: number | null])[], id = 'G1'): Row[] =>
  scores.map(([score, followUp], at) => ({
    'Pulse ID': `P${at}`,
    Date: day('2026-05-01'),
    'Goal ID': id,
    Stakeholder: `S${at}`,
    Score: score,
    'Follow-up': followUp,
  }));

describe('progress at a glance', () => {
  it('tells the worked numbers of progress.md', async () => {
    const facts = await told(
      [goal('G1', 6), goal('G2', 4), goal('G3', 2), goal('G4', 9, { Status: 'Dropped' })],
      {
        Engagement: [engagement],
        // 5.1: weights 6, 4, 2 with -1, -1, -2 give 34.58; 0, +1, -1 give 52.20.
        GAS: [
          { 'Goal ID': 'G1', 'Baseline level': -1 },
          { 'Goal ID': 'G2', 'Baseline level': -1 },
          { 'Goal ID': 'G3', 'Baseline level': -2 },
        ],
        Reviews: [
          ...[
            review('G1', '2026-02-02', 1, -1),
            review('G2', '2026-02-02', 1, -1),
            review('G3', '2026-02-02', 1, -2),
          ],
          ...[
            review('G1', '2026-05-01', 5, 0),
            review('G2', '2026-05-01', 12, 1),
            review('G3', '2026-05-01', -1, -1),
          ],
        ],
        Sessions: [1, 2, 3].map((number) => ({ 'Session no': number, Attendance: 'Held' })),
        Actions: [
          {
            'Action ID': 'A1',
            'Goal ID': 'G1',
            Status: 'Done',
            Due: day('2026-03-02'),
            'Done date': day('2026-03-01'),
          },
          { 'Action ID': 'A2', 'Goal ID': 'G2', Status: 'In progress', Due: day('2026-05-01') },
        ],
        // 5.3: n 8, mean 1.125, 75 % improved, 12.5 % worse.
        Pulse: answers([2, 1, 1, 0, 3, 1, -1, 2].map((score) => [score, null] as const)),
      },
    );
    expect(facts).toEqual({
      // (6 × 0.5 + 4 × 1 + 2 × 0) / 12
      Goals: '58% of the way over all goals; 1 of 3 reviewed goals at target.',
      'Goal attainment':
        'T 52.2 now, from 34.6 at the first review; 50 is as expected. Since the start +17.6, over the goals with a level then (3).',
      Sessions: '3 of 10 used, 66% of the time gone. Behind.',
      Actions: '1 of 2 done, 1 overdue. 1 of 1 with both dates were done in time.',
      'Pulse of G1': '1 May 2026: mean +1.1 of 8 answers from −3 to +3; 75% see it improved, 13% worse.',
    });
  });

  it('splits a pulse by follow-up only where enough stand on both sides', async () => {
    const five = [2, 2, 2, 1, 1].map((score) => [score, 4] as const);
    const split = [...five, ...[1, 0, 0, 0, 0].map((score) => [score, 2] as const)];
    const { 'Pulse of G1': both } = await told([goal('G1', 1)], { Pulse: answers(split) });
    expect(both).toMatch(/Those who noticed follow-up say \+1\.6, the others \+0\.2\.$/);
    const { 'Pulse of G1': one } = await told([goal('G1', 1)], { Pulse: answers(split.slice(0, 7)) });
    expect(one).not.toContain('follow-up');
  });

  it('says of a pulse with too few answers that they are too few', async () => {
    const facts = await told([goal('G1', 1)], {
      Pulse: answers([
        [1, null],
        [2, null],
      ]),
    });
    expect(facts['Pulse of G1']).toBe(
      '1 May 2026: Fewer than 3 people have answered. Figures of so few would show what single people said.',
    );
  });

  it('leaves out what there is nothing to tell of', async () => {
    expect(await told([goal('G1', 1)], {})).toEqual({ Sessions: expect.stringMatching(/^0 of – used/) });
  });
});
