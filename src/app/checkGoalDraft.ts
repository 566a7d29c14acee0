import type { Finding } from '../domain/goals/goalCheck';
import { success, type Outcome } from '../domain/outcome';
import type { CellValue } from '../workbook/cell';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { checkWorkbookGoals } from './checkWorkbookGoals';
import { draftCells, type GoalDraft } from './goalDraft';
import { GOAL_ID, GOALS } from './goalsTables';
import { nextGoalId } from './nextGoalId';

/** What a goal would be if it were added now. */
export interface DraftCheck {
  readonly id: string;
  /** Everything there is to say about it, as for a goal in the table. */
  readonly findings: readonly Finding[];
  /** Draft as long as something blocks it; agreed otherwise. */
  readonly status: 'Draft' | 'Agreed';
}

/** Actions come after the goal: a goal that has just been written has none, which is a hint what to do next. */
const ACTIONS_MISSING = 'G18';

/** True for what has to be done about a goal: neither a hint nor accepted. */
export const isToDo = ({ severity, accepted }: Finding): boolean =>
  severity !== 'info' && accepted === undefined;

/**
 * Checks a draft beside the goals of the workbook, as if it stood in their table.
 *
 * @param today ISO date
 */
export function checkGoalDraft(
  snapshot: WorkbookSnapshot,
  draft: GoalDraft,
  today: string,
): Outcome<DraftCheck> {
  const table = snapshot.tables.get(GOALS);
  const id = nextGoalId(snapshot);
  const cells = new Map<string, CellValue>([
    ...draftCells(draft),
    [GOAL_ID, id],
    ['Status', 'Agreed'],
    ['Actions', 0],
  ]);
  const tables = new Map(snapshot.tables);
  if (table) {
    const row = table.headers.map((header) => cells.get(header) ?? null);
    tables.set(GOALS, { ...table, rows: [...table.rows, row] });
  }
  const checked = checkWorkbookGoals({ ...snapshot, tables }, today);
  if (!checked.ok) return checked;
  const found = checked.value.goals.find((goal) => goal.id === id)?.findings ?? [];
  const findings = found.map((finding): Finding =>
    finding.code === ACTIONS_MISSING ? { ...finding, severity: 'info' } : finding,
  );
  const blocks = findings.some(({ severity }) => severity === 'error');
  return success({ id, findings, status: blocks ? 'Draft' : 'Agreed' });
}
