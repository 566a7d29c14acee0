import { proposedOutcome, type GoalOutcome } from '../../domain/closure/goalOutcome';
import { goalProgress } from '../../domain/progress/goalProgress';
import { percentToTarget } from '../../domain/progress/percentToTarget';
import type { GoalRecord, ReviewRecord } from '../../domain/progress/records';
import { fold } from '../../domain/table';
import { progressRecords } from '../../workbook/mapping/progressRecords';
import { tableColumns } from '../../workbook/schema';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { numberOf } from '../goalDraft';
import { GOAL_ID } from '../goalsTables';
import type { Typed } from '../fields/readField';
import { OUTCOMES, blankOf, rowsAsTyped, type ClosureBlock } from './closureBlock';

export const OUTCOME = 'Outcome';
export const FINAL_VALUE = 'Final value';

/** A goal and the row of the table of outcomes that belongs to it. */
export interface ClosingGoal extends ClosureBlock {
  readonly goal: GoalRecord;
  /** Serial of the day that the proposed final value is from; `null` without one. */
  readonly reviewed: number | null;
}

/**
 * Every goal, dropped ones too; where no outcome is recorded, its fields begin with what the last review says.
 *
 * @param today Excel serial
 */
export function closingGoals(snapshot: WorkbookSnapshot, today: number): readonly ClosingGoal[] {
  const columns = (tableColumns.get(OUTCOMES) ?? []).filter(({ header }) => header !== GOAL_ID);
  const outcomes = rowsAsTyped(snapshot.tables.get(OUTCOMES), columns);
  const { goals, reviews, settings } = progressRecords(snapshot);
  return goals
    .filter(({ id }, i) => goals.findIndex((other) => fold(other.id) === fold(id)) === i)
    .map((goal) => {
      const outcome = outcomes.find(({ row }) => fold(row.text(GOAL_ID) ?? '') === fold(goal.id));
      const held = outcome?.typed ?? null;
      const { current } = goalProgress(goal, reviews, settings, today);
      const last = {
        ...(current ? { [FINAL_VALUE]: String(Number(current.value.toPrecision(12))) } : {}),
        ...lastLevel(reviews.filter(({ goalId }) => fold(goalId) === fold(goal.id))),
      };
      const filled = Object.entries(held ?? {}).filter(([, text]) => text !== '');
      return {
        id: `goal ${fold(goal.id)}`,
        table: OUTCOMES,
        columns,
        held,
        key: outcome ? { header: GOAL_ID, value: outcome.row.text(GOAL_ID) } : null,
        first: { ...blankOf(columns), ...(held?.[OUTCOME] ? {} : last), ...Object.fromEntries(filled) },
        goal,
        reviewed: current?.date ?? null,
      };
    });
}

/** GAS level of the last review that has one; a half step is left to the person. */
function lastLevel(reviews: readonly ReviewRecord[]): Typed {
  const levelled = reviews.filter(({ date, gasLevel }) => date !== null && gasLevel !== null);
  const last = levelled.reduce<ReviewRecord | null>(
    (before, review) => (before && (before.date ?? 0) > (review.date ?? 0) ? before : review),
    null,
  );
  return Number.isInteger(last?.gasLevel) ? { 'Final GAS': String(last?.gasLevel) } : {};
}

/** What the numbers say at a final value that somebody has typed. */
export interface OutcomeReading {
  /** Share of the way to the target; `null` when that cannot be said. */
  readonly progress: number | null;
  /** `null` when the numbers say nothing. */
  readonly outcome: GoalOutcome | null;
}

export function readOutcome({ goal }: ClosingGoal, typed: Typed): OutcomeReading {
  const { direction, ...measure } = goal;
  const current = numberOf(typed[FINAL_VALUE] ?? '');
  const share = direction && percentToTarget({ ...measure, direction, current });
  const progress = share?.ok ? share.value : null;
  return { progress, outcome: proposedOutcome(goal.status === 'Dropped', progress) };
}
