import { checkGoals } from '../domain/goals/checkGoals';
import type { GoalsCheck } from '../domain/goals/goalCheck';
import { failure, type Outcome } from '../domain/outcome';
import { goalTables } from '../workbook/mapping/goalTables';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/**
 * Checks the goals of a workbook.
 *
 * @param today ISO date
 * @returns the check, or why none is possible: `goals-missing`, `goals-columns`
 */
export const checkWorkbookGoals = (snapshot: WorkbookSnapshot, today: string): Outcome<GoalsCheck> =>
  snapshot.tables.has('Goals')
    ? checkGoals(goalTables(snapshot, today))
    : failure({
        code: 'goals-missing',
        what: 'There is no table of goals.',
        why: 'It was deleted, or this is not an engagement workbook.',
        next: 'Choose Set up, then Repair: it puts back what is missing and changes nothing else.',
      });
