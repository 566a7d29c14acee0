import { fold } from '../domain/table';
import { records } from '../workbook/mapping/records';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { GOAL_ID, GOALS } from './goalsTables';

/** A goal to choose from. */
export interface GoalChoice {
  readonly id: string;
  readonly statement: string;
}

/** The goals that were not dropped, each id once, in the order of their table. */
export function goalsInPlay({ tables }: Pick<WorkbookSnapshot, 'tables'>): readonly GoalChoice[] {
  const goals = records(tables.get(GOALS)).flatMap((row) => {
    const id = row.text(GOAL_ID)?.trim() ?? '';
    if (id === '' || row.text('Status') === 'Dropped') return [];
    return [{ id, statement: row.text('Statement')?.trim() ?? '' }];
  });
  return goals.filter(({ id }, i) => goals.findIndex((goal) => fold(goal.id) === fold(id)) === i);
}
