import { goalHeaders, type GoalHeader } from '../src/domain/goals/goal';
import { goalSettingRows } from '../src/domain/goals/goalSettings';
import { goalCheckFunction } from '../src/functions/goal';
import { median } from './table';

/** One measurement over a number of goals: medians in milliseconds. */
export interface GoalCheckBenchRow {
  readonly goals: number;
  /** Writing the arguments as JSON and reading them again, which the bridge to Excel does at least once: the floor. */
  readonly bridge: number;
  /** One call of `COACH.GOAL.CHECK` for all goals: cells in, cells out. */
  readonly check: number;
  /** Goals that the rules found something in, so that it is seen that they were looked at. */
  readonly withFindings: number;
}

const sizes = [20, 200, 2_000];
const rounds = 15;

const verbs = ['Hand over', 'Improve', 'Stop doing', 'Always prepare', 'Cut down on', 'Open'];
const things = ['the weekly review', 'one-to-ones', 'budget talks', 'the hiring interviews', 'status mails'];
const places = ['with the team', 'in the board', 'at the site', 'with peers and partners', 'before lunch'];

/** Goals of every quality; no two read alike, and some lack a measure. */
function cellsOf(at: number): Readonly<Partial<Record<GoalHeader, string | number>>> {
  const pick = (words: readonly string[], step: number): string =>
    words[Math.floor(at / step) % words.length] ?? '';
  return {
    'Goal ID': `G${at + 1}`,
    Statement: `${pick(verbs, 1)} ${pick(things, 6)} ${pick(places, 30)} of project ${at} so that it takes ${at % 7} hours`,
    ...(at % 5 === 0 ? {} : { Metric: `Hours for ${at}`, Unit: 'h/week' }),
    Direction: at % 2 === 0 ? 'Decrease' : 'Increase',
    Baseline: 8 + (at % 3),
    Target: 5 + (at % 4),
    Start: 46034,
    Due: 46120 + (at % 60),
    Owner: at % 9 === 0 ? 'Coach' : 'Client',
    Evidence: 'Calendar',
    Value: 'Trust',
    Confidence: 1 + (at % 10),
    Actions: at % 3,
    'Sponsor visible': at % 2 === 0 ? 'Yes' : 'No',
    Status: 'Active',
  };
}

/** Measures the goal check as the workbook calls it, column by column. */
export const benchGoalCheck = (): GoalCheckBenchRow[] => sizes.map(measure);

function measure(goals: number): GoalCheckBenchRow {
  const rows = Array.from({ length: goals }, (_, at) => cellsOf(at));
  const [first = [], ...columns] = goalHeaders.map((header) => [
    [header],
    ...rows.map((row) => [row[header] ?? '']),
  ]);
  const settings = [['Key', 'Value'], ...goalSettingRows.map(({ key, value }) => [key, value])];
  const [values, aspirations] = [
    [['Value'], ['Trust']],
    [['Aspiration ID'], ['A1']],
  ];
  const raters = [['Name'], ...Array.from({ length: 20 }, (_, at) => [`Rater Number${at}`])];
  const accepted = [
    ['Goal ID', 'Rule', 'Reason'],
    ['G1', 'G16', 'Agreed'],
  ];
  const call = (): unknown[][] =>
    goalCheckFunction(
      first,
      46034,
      46213,
      'Actions',
      settings,
      values,
      aspirations,
      raters,
      accepted,
      columns,
    );
  const given = [first, settings, values, aspirations, raters, accepted, columns];
  const times: Record<'bridge' | 'check', number[]> = { bridge: [], check: [] };
  let found = 0;
  for (let round = -3; round < rounds; round++) {
    const start = performance.now();
    const read = JSON.parse(JSON.stringify(given)) as unknown[];
    const between = performance.now();
    const table = call();
    const end = performance.now();
    if (read.length !== given.length) throw new Error('the work was not done');
    found = table.slice(1, goals + 1).filter((row) => row[3] !== '').length;
    if (round < 0) continue;
    times.bridge.push(between - start);
    times.check.push(end - between);
  }
  return { goals, bridge: median(times.bridge), check: median(times.check), withFindings: found };
}
