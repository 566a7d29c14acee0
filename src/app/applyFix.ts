import type { Fix } from '../domain/goals/goalCheck';
import type { Outcome } from '../domain/outcome';
import type { WorkbookPort } from '../workbook/port';
import { GOAL_ID, GOALS } from './goalsTables';

/** Cures a finding about a goal as its fix says, in the goal's own row. */
export const applyFix = (
  port: Pick<WorkbookPort, 'update'>,
  goalId: string,
  { changes }: Fix,
): Promise<Outcome<void>> =>
  port.update({ table: GOALS, key: { header: GOAL_ID, value: goalId }, cells: changes });
