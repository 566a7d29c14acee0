import { failure, success, type Outcome, type Reason } from '../domain/outcome';
import type { Finding, GoalCheck, GoalsCheck, GoalStatus } from '../domain/goals/goalCheck';
import { cellAddress, columnAddress } from '../workbook/cellAddress';
import type { TableRows, WorkbookSnapshot } from '../workbook/snapshot';
import { checkWorkbookGoals } from './checkWorkbookGoals';

/** A finding, and the cell to look at. */
export interface PlacedFinding extends Finding {
  /** Such as `'4 Goals'!J7`; of a finding about all goals, their cells of one column. `null` when there is no such cell. */
  readonly address: string | null;
}

/** The check of one goal, and the cell of its statement. */
export interface PlacedGoal extends Pick<GoalCheck, 'id' | 'statement' | 'status' | 'ticks'> {
  readonly address: string | null;
  readonly findings: readonly PlacedFinding[];
}

/** What a check of a workbook has found. */
export interface CheckedWorkbook {
  /** In the order of the table. */
  readonly goals: readonly PlacedGoal[];
  /** What concerns all goals together. */
  readonly together: readonly PlacedFinding[];
  /** How many goals have which status. */
  readonly counts: Readonly<Record<GoalStatus, number>>;
  /** Some goal is blocked, or all of them together are. */
  readonly blocked: boolean;
}

/**
 * Checks the goals of a workbook that was read from a file, and says where to look.
 *
 * @param today ISO date
 * @returns the findings, or why they cannot be had: the reasons of `checkWorkbookGoals`
 */
export function checkWorkbook(snapshot: WorkbookSnapshot, today: string): Outcome<CheckedWorkbook> {
  const table = snapshot.tables.get('Goals');
  if (!table) return failure(goalsMissing);
  const checked = checkWorkbookGoals(snapshot, today);
  return checked.ok ? success(placed(checked.value, table)) : checked;
}

/** The same findings with the addresses of their cells. */
export function placed({ goals, together }: GoalsCheck, table: TableRows): CheckedWorkbook {
  const count = (status: GoalStatus) => goals.filter((goal) => goal.status === status).length;
  const counts = { Blocked: count('Blocked'), 'Needs work': count('Needs work'), Ready: count('Ready') };
  return {
    goals: goals.map(({ id, row, statement, status, ticks, findings }) => ({
      id,
      statement,
      status,
      ticks,
      address: cellAddress(table, row, 'Statement'),
      findings: findings.map((finding) => ({
        ...finding,
        address: cellAddress(table, row, finding.header),
      })),
    })),
    together: together.map((finding) => ({ ...finding, address: columnAddress(table, finding.header) })),
    counts,
    blocked: counts.Blocked > 0 || together.some(({ severity }) => severity === 'error'),
  };
}

/** The reason of the same name in `checkWorkbookGoals` speaks of buttons of the pane. */
const goalsMissing: Reason = {
  code: 'goals-missing',
  what: 'There are no goals to check in this workbook.',
  why: 'It has no table named Goals: it is no engagement workbook, or the table was deleted or renamed.',
  next: 'Choose a workbook that Coachbook has built, or open it in Excel and let the Start page repair it.',
};
