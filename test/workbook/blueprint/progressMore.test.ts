import { gasOverTime } from '../../../src/domain/progress/gasOverTime';
import { overallProgress } from '../../../src/domain/progress/overall';
import { pulsePoints } from '../../../src/domain/progress/pulse';
import { pulseRounds } from '../../../src/domain/progress/pulseRounds';
import { progress } from '../../../src/workbook/blueprint/progress';
import type { CellValue } from '../../../src/workbook/cell';
import { goalRecord, pulseRecord, reviewRecord } from '../../domain/progress/records';
import { PlanOnGrid, type Content } from '../../support/planOnGrid';

jest.setTimeout(60_000);

/** Rows of a chart, categories first, and what its message says. */
async function charted(
  content: Content,
  ...names: readonly string[]
): Promise<{ message: CellValue; rows: CellValue[][] }[]> {
  const grid = new PlanOnGrid('combined', content, [
    ...(['engagement', 'contract', 'goals', 'gas', 'reviews', 'pulse'] as const),
    ...(['actions', 'sessions', 'settings', 'progress'] as const),
  ]);
  try {
    await grid.calculate();
    return names.map((name) => {
      const chart = progress().charts.find((each) => each.name === name);
      if (!chart?.message) throw new Error(`No chart ${name}.`);
      return {
        message: grid.value('progress', chart.message.row, chart.message.column),
        rows: grid.values('progress', { ...chart.categories, columns: chart.series.length + 1 }),
      };
    });
  } finally {
    grid.dispose();
  }
}

const goals = [
  goalRecord({ id: 'G1', weight: 6 }),
  goalRecord({ id: 'G2', weight: 4 }),
  goalRecord({ id: 'G3', weight: 2 }),
  goalRecord({ id: 'G4', weight: 1 }),
];
const levels = [
  ['G1', 46050, -1, 3],
  ['G2', 46050, -1, 4.6],
  ['G3', 46050, -2, 2],
  ['G1', 46100, 0, 3.4],
  ['G3', 46100, 1, 4.2],
  ['G4', 46120, null, null],
] as const;
const workbook: Content = {
  Goals: [
    { Weight: 6 },
    { Weight: null },
    { Importance: 2, Difficulty: 1 },
    { Weight: 0 },
    { Status: 'Dropped', Weight: 9 },
  ].map((goal, index) => ({
    'Goal ID': `G${index + 1}`,
    Direction: 'Increase',
    Baseline: 2.8,
    Target: 4,
    ...goal,
  })),
  GAS: [{ 'Goal ID': 'G2', Importance: 2, Difficulty: 2 }],
  Reviews: levels.map(([id, date, level, value]) => ({
    'Goal ID': id,
    Date: date,
    'GAS level': level,
    'Current value': value,
  })),
};

test('the T-score and the overall progress are those of the domain', async () => {
  const [gas, now] = await charted(workbook, 'GAS_over_time', 'Progress_now');
  const reviews = levels.map(([goalId, date, gasLevel, value]) =>
    reviewRecord(date, value, { goalId, gasLevel }),
  );
  const { days } = gasOverTime(goals, reviews, 0.3);
  expect(
    gas?.rows.flatMap(([date, t]) => (typeof t === 'number' ? [[date, t.toPrecision(10)]] : [])),
  ).toEqual(days.map(({ date, t }) => [date, t.toPrecision(10)]));
  expect(days).toHaveLength(2);
  expect(gas?.message).toBe(
    `Goal attainment: T ${days[1]?.t.toFixed(1)} now, from ${days[0]?.t.toFixed(1)} at the first review; 50 is as expected.`,
  );
  const whole = overallProgress([
    { progress: 0.5, weight: 6 },
    { progress: 1.5, weight: 4 },
    { progress: 1.4 / 1.2, weight: 2 },
    { progress: null, weight: 1 },
  ]);
  expect(now?.message).toBe(
    `${Math.round((whole.progress ?? 0) * 100)}% of the way over all goals; 2 of 3 reviewed goals at target.`,
  );
});

const answered = (scores: readonly number[], code = (index: number) => `P${index}`) => ({
  Pulse: scores.map((score, index) => ({
    'Pulse ID': `U${index}`,
    Date: 46100,
    'Goal ID': 'G1',
    Stakeholder: code(index),
    Score: score,
  })),
});
const worked = [2, 1, 1, 0, 3, 1, -1, 2];

test('the pulse shows the shares of the domain', async () => {
  const [shown] = await charted(answered(worked), 'Pulse_spread');
  const [round] = pulseRounds(
    worked.map((score, index) => pulseRecord(46100, score, { stakeholder: `P${index}` })),
    'G1',
    3,
  );
  const own = round?.pulse.ok ? round.pulse.value : null;
  expect(shown?.rows).toEqual(
    pulsePoints.map((point, index) => [point, (own?.distribution?.[index] ?? NaN) / 8]),
  );
  expect(shown?.message).toBe('Pulse of G1: 75% of 8 see it improved, mean 1.13.');
});

test.each([
  ['nobody has answered', [], undefined, 'The pulse appears once stakeholders have answered.'],
  ['too few have', [1, 2], undefined, 'Fewer than 3 people have answered the pulse: nothing is shown.'],
  [
    'one person makes up for others',
    worked,
    () => 'P1',
    'Somebody has answered the pulse twice: keep one row on the sheet Pulse.',
  ],
  [
    'four have',
    [1, 2, 0, 1],
    undefined,
    'Pulse of G1: 75% of 4 see it improved, mean 1; the spread needs 5 answers that are not all alike.',
  ],
  [
    'all say the same',
    [1, 1, 1, 1, 1],
    undefined,
    'Pulse of G1: 100% of 5 see it improved, mean 1; the spread needs 5 answers that are not all alike.',
  ],
] as const)('while %s the pulse shows no bars, and says why', async (_, scores, code, message) => {
  const [shown] = await charted(answered(scores, code), 'Pulse_spread');
  expect(shown?.message).toBe(message);
  expect(new Set(shown?.rows.map(([, share]) => share))).toEqual(new Set(['#N/A']));
});

test('actions are counted as done, open and overdue', async () => {
  const [shown] = await charted(
    {
      Actions: [
        { 'Action ID': 'A1', Status: 'Done', Due: 46000 },
        { 'Action ID': 'A2', Status: 'In progress', Due: 40000 },
        { 'Action ID': 'A3', Status: 'Not started', Due: 73000 },
        { 'Action ID': 'A4', Status: 'Dropped', Due: 40000 },
      ],
    },
    'Actions_done',
  );
  expect(shown).toEqual({
    message: '1 of 3 actions done, 1 overdue.',
    rows: [
      ['Done', 1],
      ['Open', 1],
      ['Overdue', 1],
    ],
  });
});
