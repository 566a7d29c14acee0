import type { Finding } from '../domain/goals/goalCheck';
import { failure, success, type Outcome, type Reason } from '../domain/outcome';
import type { CellValue } from '../workbook/cell';
import type { WorkbookPort } from '../workbook/port';
import { checkGoalDraft, type DraftCheck } from './checkGoalDraft';
import { draftCells, type GoalDraft } from './goalDraft';
import { GOAL_ID, GOALS } from './goalsTables';

/** A goal that stands in the table now. */
export interface AddedGoal {
  readonly id: string;
  readonly status: DraftCheck['status'];
  /** What there is to say about it. */
  readonly findings: readonly Finding[];
}

/**
 * Adds a goal below the others, under the next free id. A goal that is not ready is added, too, as a draft; only one without a sentence
 * is refused.
 *
 * @param today ISO date
 */
export async function addGoal(
  port: Pick<WorkbookPort, 'read' | 'write'>,
  draft: GoalDraft,
  today: string,
): Promise<Outcome<AddedGoal>> {
  if (draft.Statement.trim() === '') return failure(nothingSaid);
  // Read now: the id must be free in the workbook as it is, not as it was when the form was opened.
  const read = await port.read();
  if (!read.ok) return read;
  const checked = checkGoalDraft(read.value, draft, today);
  if (!checked.ok) return checked;
  const { id, status, findings } = checked.value;
  const present = new Set(read.value.tables.get(GOALS)?.headers);
  const cells = [...new Map<string, CellValue>([[GOAL_ID, id], ...draftCells(draft), ['Status', status]])]
    // A column that a person deleted is missed only where there is something to write into it; then the port says so.
    .filter(([header, value]) => value !== null || present.has(header));
  const written = await port.write([
    {
      table: GOALS,
      headers: cells.map(([header]) => header),
      rows: [cells.map(([, value]) => value)],
      mode: 'append',
    },
  ]);
  return written.ok ? success({ id, status, findings }) : written;
}

const nothingSaid: Reason = {
  code: 'goal-without-statement',
  what: 'The goal has no sentence yet.',
  why: 'A row without one says nothing to whoever finds it.',
  next: 'Write in a sentence who will see what, then add it. Nothing else has to be filled in.',
};
