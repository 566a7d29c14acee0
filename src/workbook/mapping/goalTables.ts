import { serialOfIso } from '../../domain/dates';
import type { GoalTables } from '../../domain/goals/goalTables';
import { fold, textOf, type Table } from '../../domain/table';
import type { TableRows, WorkbookSnapshot } from '../snapshot';
import { records } from './records';

const GOAL_ID = 'Goal ID';
const ACTIONS = 'Actions';

/**
 * What the goal check reads, from the rows of a workbook.
 *
 * @param today ISO date
 */
export function goalTables({ tables }: WorkbookSnapshot, today: string): GoalTables {
  const table = (name: string): Table | undefined => {
    const found = tables.get(name);
    return found && [found.headers, ...found.rows];
  };
  const [engagement] = records(tables.get('Engagement'));
  const [settings, values, aspirations] = [table('Settings'), table('Values'), table('Aspirations')];
  const [raters, accepted] = [table('Raters_360'), table('Accepted')];
  return {
    goals: withActions(table('Goals') ?? [], tables.get(ACTIONS)),
    start: engagement?.number('Start date') ?? null,
    end: engagement?.number('Planned end') ?? null,
    stage: engagement?.text('Current stage') ?? null,
    today: serialOfIso(today),
    ...(settings && { settings }),
    ...(values && { values }),
    ...(aspirations && { aspirations }),
    ...(raters && { raters }),
    ...(accepted && { accepted }),
  };
}

/**
 * The goals with the number of their actions, counted here as the column does where it holds no number: a program that saves a workbook
 * without the results of its formulas would else make every goal look unplanned.
 */
function withActions([header = [], ...rows]: Table, actions: TableRows | undefined): Table {
  const [id = -1, count = -1] = [GOAL_ID, ACTIONS].map((name) => header.indexOf(name));
  const planned = records(actions)
    .filter((action) => action.text('Owner') && (action.number('Due') ?? 0) > 0)
    .map((action) => fold(action.text(GOAL_ID) ?? ''));
  const counted = (row: readonly unknown[]): number =>
    planned.filter((goal) => goal === fold(textOf(row[id]))).length;
  return [
    header,
    ...rows.map((row) =>
      row.map((cell, at) => (at === count && typeof cell !== 'number' ? counted(row) : cell)),
    ),
  ];
}
