import { gasLevels, type GasLevel, type ScaledGoal } from '../domain/goals/gasLevels';
import { directions } from '../domain/progress/percentToTarget';
import { fold } from '../domain/table';
import { records, type RowRecord } from '../workbook/mapping/records';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { GOAL_ID, GOALS } from './goalsTables';

/** Table of the levels, and its columns for them, from much less to much more. */
export const GAS = 'GAS';
export const levelHeaders = ['Much less', 'Less', 'Expected', 'More', 'Much more'] as const;
export const BASELINE_LEVEL = 'Baseline level';

/** A goal with its levels as the workbook holds them. */
export interface GoalLevels {
  /** As it stands in the goals table. */
  readonly id: string;
  readonly statement: string;
  /** What levels can be proposed from; `null` when the direction is blank or another word. */
  readonly measure: ScaledGoal | null;
  /** Five texts from −2 to +2, `''` where the workbook has none. */
  readonly texts: readonly string[];
  readonly baselineLevel: GasLevel | null;
  /** Id by which its row in the table of levels is found; `null` when it has none. */
  readonly row: string | null;
}

/** The levels of one goal; `null` when there is no such goal. */
export function goalLevels({ tables }: WorkbookSnapshot, goalId: string): GoalLevels | null {
  const own = (row: RowRecord): boolean => fold(row.text(GOAL_ID) ?? '') === fold(goalId);
  const goal = records(tables.get(GOALS)).find(own);
  if (!goal || goalId.trim() === '') return null;
  const levels = records(tables.get(GAS)).find(own);
  const baselineLevel = levels?.number(BASELINE_LEVEL) ?? null;
  return {
    id: goal.text(GOAL_ID) ?? goalId,
    statement: goal.text('Statement') ?? '',
    measure: measureOf(goal),
    texts: levelHeaders.map((header) => levels?.text(header) ?? ''),
    baselineLevel: gasLevels.find((level) => level === baselineLevel) ?? null,
    row: levels?.text(GOAL_ID) ?? null,
  };
}

function measureOf(goal: RowRecord): ScaledGoal | null {
  const word = fold(goal.text('Direction') ?? '');
  const direction = directions.find((known) => fold(known) === word);
  if (!direction) return null;
  return {
    direction,
    unit: goal.text('Unit') ?? '',
    baseline: goal.number('Baseline'),
    target: goal.number('Target'),
    low: goal.number('Low'),
    high: goal.number('High'),
    milestone: goal.text('Milestone'),
  };
}
