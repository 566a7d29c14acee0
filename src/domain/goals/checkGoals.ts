import { failure, type Outcome } from '../outcome';
import type { GoalsCheck } from './goalCheck';
import type { GoalTables } from './goalTables';

export function checkGoals(_tables: GoalTables): Outcome<GoalsCheck> {
  return failure({ code: 'todo', what: '', why: '', next: '' });
}
