import { checkWorkbook, placed } from '../../src/app/checkWorkbook';
import type { Finding, GoalCheck } from '../../src/domain/goals/goalCheck';
import type { TableRows, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { goalFixture } from '../support/goalFixture';
import { fixtureRow, goalRow, goalsContent } from '../support/goalsWorkbook';

const today = '2026-01-12';

function check(snapshot: WorkbookSnapshot) {
  const outcome = checkWorkbook(snapshot, today);
  if (!outcome.ok) throw new Error(outcome.reason.what);
  return outcome.value;
}

const finding = (more: Partial<Finding> = {}): Finding => ({
  code: 'G11',
  severity: 'error',
  dimension: 'Time-bound',
  header: 'Due',
  message: 'Set the day.',
  ...more,
});

const table: TableRows = {
  name: 'Goals',
  headers: ['Goal ID', 'Statement', 'Due'],
  rows: [],
  place: { tab: '4 Goals', column: 1, body: { row: 4, rows: 5 }, rows: [4, 8] },
};

const goal = (row: number, findings: readonly Finding[] = []): GoalCheck => ({
  id: `G${row}`,
  row,
  statement: '',
  status: findings.length > 0 ? 'Blocked' : 'Ready',
  statusIfMeasuredSoon: 'Ready',
  findings,
  ticks: {
    Specific: true,
    Measurable: true,
    'Ambitious yet achievable': true,
    Aligned: true,
    'Time-bound': true,
    Owned: true,
  },
});

describe('checking a workbook', () => {
  it('counts the goals of each status', () => {
    const { counts, blocked } = check(goalsContent(goalFixture.goals.map(goalRow)));
    const expected = (status: string) => goalFixture.goals.filter((each) => each.status === status).length;
    expect(counts).toEqual({
      Blocked: expected('Blocked'),
      'Needs work': expected('Needs work'),
      Ready: expected('Ready'),
    });
    expect(blocked).toBe(true);
    expect(check(goalsContent([fixtureRow('G1'), fixtureRow('B4')])).blocked).toBe(false);
  });

  it('takes warnings that somebody has accepted from the workbook, with the reason', () => {
    const content = goalsContent([fixtureRow('B11')]);
    const acceptance: TableRows = {
      name: 'Accepted',
      headers: ['Goal ID', 'Rule', 'Reason'],
      rows: [['B11', 'G02', 'One habit, said in three ways.']],
    };
    const [goal] = check({
      ...content,
      tables: new Map([...content.tables, ['Accepted', acceptance]]),
    }).goals;
    expect(goal?.status).toBe('Ready');
    expect(goal?.findings).toEqual([
      expect.objectContaining({ code: 'G02', accepted: 'One habit, said in three ways.' }),
    ]);
  });

  it('gives a reason for a workbook without goals, and for one without a column', () => {
    const content = goalsContent([fixtureRow('G1')]);
    const without = { ...content, tables: new Map([...content.tables].filter(([name]) => name !== 'Goals')) };
    expect(checkWorkbook(without, today)).toMatchObject({ ok: false, reason: { code: 'goals-missing' } });
    const goals = content.tables.get('Goals');
    if (!goals) throw new Error('No goals.');
    const headers = goals.headers.map((header) => (header === 'Metric' ? 'Measured by' : header));
    const renamed = { ...content, tables: new Map([...content.tables, ['Goals', { ...goals, headers }]]) };
    expect(checkWorkbook(renamed, today)).toMatchObject({ ok: false, reason: { code: 'goals-columns' } });
  });

  it('takes a day from the caller: a baseline that will be measured soon does not block', () => {
    const measured = { ...fixtureRow('G1'), Baseline: null, 'Baseline date': 46_050 };
    const content = goalsContent([measured]);
    expect(check(content).goals[0]?.status).toBe('Needs work');
    const later = checkWorkbook(content, '2026-03-01');
    expect(later.ok && later.value.goals[0]?.status).toBe('Blocked');
  });
});

describe('findings with their places', () => {
  it('have the address of their own row and column', () => {
    const { goals } = placed({ goals: [goal(0), goal(1, [finding()])], together: [] }, table);
    expect(goals.map(({ address }) => address)).toEqual(["'4 Goals'!C5", "'4 Goals'!C9"]);
    expect(goals[1]?.findings[0]).toEqual({ ...finding(), address: "'4 Goals'!D9" });
  });

  it('have the cells of a column where all goals are meant, and block when they are errors', () => {
    const hint = placed({ goals: [goal(0)], together: [finding({ severity: 'info' })] }, table);
    expect(hint.together[0]?.address).toBe("'4 Goals'!D5:D9");
    expect(hint.blocked).toBe(false);
    expect(placed({ goals: [goal(0)], together: [finding()] }, table).blocked).toBe(true);
  });
});
