import { checkHeader } from '../../../src/domain/goals/checkTable';
import type { CellValue } from '../../../src/workbook/cell';
import { PlanOnGrid } from '../../support/planOnGrid';

const header = [...checkHeader];

/** The sheets that the check has to do with. */
const sheets = [
  ...(['engagement', 'rapport', 'raters', 'goals', 'checks', 'actions', 'reviews'] as const),
  ...(['settings', 'lists'] as const),
];

/** Serial of the day on which the engine's TODAY() is evaluated. */
function today(): number {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000 + 25569;
}

type Table = readonly (readonly CellValue[])[];
type Row = Readonly<Record<string, CellValue>>;

async function withGoals<T>(
  Goals: readonly Row[],
  answer: Table | null,
  read: (grid: PlanOnGrid) => T,
): Promise<T> {
  const grid = new PlanOnGrid('combined', { Goals }, sheets);
  try {
    if (answer) grid.answerCheck(answer);
    await grid.calculate();
    return read(grid);
  } finally {
    grid.dispose();
  }
}

const ticks = Array.from({ length: 6 }, () => '–');
const goal = (id: CellValue, more: Row = {}): Row => ({ 'Goal ID': id, Statement: 'Delegate', ...more });

/** Check and Findings of the first goals. */
const shown = (count: number) => (grid: PlanOnGrid) =>
  grid.values('goals', { row: 4, column: 2, rows: count, columns: 2 });

const unchecked = ['… Not checked', 'The add-in has not checked this goal: open Coachbook.'];

test('each goal shows its own status with an icon, and its findings, in whatever order they came', async () => {
  const rows = await withGoals(
    [goal('G1'), goal('G2'), goal('G3')],
    [
      header,
      ['G3', 'Ready', 'Ready', '', '', ...ticks, ''],
      ['G1', 'Blocked', 'Needs work', 'G06', 'All of it.', ...ticks, 'Measure first.'],
      ['G2', 'Needs work', 'Needs work', 'G02', 'All of it.', ...ticks, 'Two in one.'],
    ],
    shown(3),
  );
  expect(rows).toEqual([
    ['✖ Blocked', 'Measure first.'],
    ['▲ Needs work', 'Two in one.'],
    ['✔ Ready', ''],
  ]);
});

test.each([
  ['today', 0, '▲ Needs work'],
  ['in 30 days', 30, '▲ Needs work'],
  ['in 31 days', 31, '✖ Blocked'],
  ['yesterday', -1, '✖ Blocked'],
])('a baseline that will be measured %s (%d) makes %s', async (_words, days, expected) => {
  const answer = [header, ['G1', 'Blocked', 'Needs work', 'G06', 'Measure first.']];
  const rows = await withGoals([goal('G1', { 'Baseline date': today() + days })], answer, shown(1));
  expect(rows[0]?.[0]).toBe(expected);
});

test.each<[string, Row, string]>([
  ['without an id and a statement', { 'Goal ID': null, Metric: 'Hours' }, ''],
  ['that was dropped', goal('G1', { Status: 'Dropped' }), ''],
  ['whose id has a blank too many', goal(' G1 '), '✔ Ready'],
  ['whose id is a number', goal(7), '▲ Needs work'],
  ['that the check does not know', goal('G9'), '… Not checked'],
  ['whose id looks like a pattern', goal('G?'), '… Not checked'],
  ['whose id is an error', goal('#REF!'), '… Not checked'],
  ['whose status is an error', goal('G1', { Status: '#N/A' }), '… Not checked'],
  ['whose day of measuring is an error', goal('G1', { 'Baseline date': '#N/A' }), '… Not checked'],
  ['that bears the name of all goals', goal('All goals'), '✖ Blocked'],
])('a goal %s shows the right check', async (_words, row, expected) => {
  const answer = [
    header,
    ['G1', 'Ready', 'Ready', '', ''],
    ['7', 'Needs work', 'Needs work', '', ''],
    ['All goals', 'Blocked', 'Blocked', '', ''],
    ['All goals', 'Ready', '', 'G28', 'Many.'],
  ];
  const rows = await withGoals([row], answer, shown(1));
  expect(rows[0]?.[0]).toBe(expected);
});

test('a goal beyond the last place of the check is not checked, never ready', async () => {
  const ids = Array.from({ length: 205 }, (_, at) => `G${at + 1}`);
  const answer = [header, ...ids.map((id) => [id, 'Ready', 'Ready', '', ''])];
  const { rows, message } = await withGoals(
    ids.map((id) => goal(id)),
    answer,
    (grid) => ({ rows: shown(205)(grid), message: grid.value('checks', 3, 0) }),
  );
  expect(rows.slice(0, 200).every(([check]) => check === '✔ Ready')).toBe(true);
  expect(rows.slice(202)).toEqual([unchecked, unchecked, unchecked]);
  expect(message).toContain('Only the first 200 find their check.');
}, 20_000);

describe('the message of the page', () => {
  const message = (answer: Table | null, goals = [goal('G1'), goal('G2')]) =>
    withGoals(goals, answer, (grid) => grid.value('checks', 3, 0));
  const open = 'This page is calculated by the add-in: open Coachbook to fill it.';
  const unclear = 'The goals cannot be checked: point at the error in A7, or open Coachbook, to see why.';

  test('counts the goals that are ready and blocked', async () => {
    const answer = [header, ['G1', 'Ready', 'Ready', '', ''], ['G2', 'Blocked', 'Blocked', '', '']];
    expect(await message(answer)).toBe('1 of 2 goals ready, 1 blocked.');
  });

  test('asks for a goal when there is none', async () => {
    expect(await message([header], [{ 'Goal ID': null }])).toMatch(/^There is no goal yet\./);
  });

  test('asks to open the add-in when nobody knows the function, and the goals say so, too', async () => {
    expect(await message(null)).toBe(open);
    expect(await withGoals([goal('G1')], null, shown(1))).toEqual([unchecked]);
  });

  test('asks for room when something stands where the check belongs', async () => {
    const grid = new PlanOnGrid('combined', { Goals: [goal('G1')] }, sheets);
    grid.type('checks', 7, 1, 'A note of mine');
    grid.answerCheck([header, ['G1', 'Ready', 'Ready', '', '']]);
    await grid.calculate();
    const seen = [grid.value('checks', 6, 0), grid.value('checks', 3, 0), ...shown(1)(grid).flat()];
    grid.dispose();
    expect(seen).toEqual([
      '#SPILL!',
      'The check has no room: clear the cells below and right of A7.',
      ...unchecked,
    ]);
  });

  test.each([
    ['#NAME?', open],
    ['#BUSY!', open],
    ['#GETTING_DATA', open],
    ['#VALUE!', unclear],
    ['#N/A', unclear],
    ['#REF!', unclear],
  ])('says what to do about %s', async (error, sentence) => {
    expect(await message([[error]])).toBe(sentence);
    expect(await withGoals([goal('G1')], [[error]], shown(1))).toEqual([unchecked]);
  });
});

test('the call sees neither what reads it nor what follows from it', () => {
  const grid = new PlanOnGrid('combined', {}, sheets);
  const call = grid.plan.sheets
    .find(({ key }) => key === 'checks')
    ?.cells.flatMap(({ content, spill }) => (spill && 'formula' in content ? [content.formula] : []))[0];
  grid.dispose();
  expect(call).toMatch(/^=COACH\.GOAL\.CHECK\(/);
  for (const header of ['Check', 'Findings', 'Current value', 'Progress'])
    expect(call).not.toContain(`[${header}]`);
  expect(call).not.toContain('Goals[#All]');
  expect(call).not.toMatch(/TODAY|NOW|goal_checks/);
});
