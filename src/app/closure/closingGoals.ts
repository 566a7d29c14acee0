import { proposedOutcome, type GoalOutcome } from '../../domain/closure/goalOutcome';
import { directions, percentToTarget, type MeasuredGoal } from '../../domain/progress/percentToTarget';
import { fold } from '../../domain/table';
import { records, type RowRecord } from '../../workbook/mapping/records';
import { tableColumns } from '../../workbook/schema';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { numberOf } from '../goalDraft';
import { GOAL_ID, GOALS } from '../goalsTables';
import type { Typed } from '../fields/readField';
import { OUTCOMES, blankOf, rowsAsTyped, type ClosureBlock } from './closureBlock';

export const OUTCOME = 'Outcome';
export const FINAL_VALUE = 'Final value';

/** A goal and the row of the table of outcomes that belongs to it. */
export interface ClosingGoal extends ClosureBlock {
  /** As it stands in the table of goals. */
  readonly goalId: string;
  readonly statement: string;
  readonly isDropped: boolean;
  /** `null` when its direction is blank or another word. */
  readonly measure: Omit<MeasuredGoal, 'current'> | null;
}

/** Every goal, dropped ones too; where no outcome is recorded, its fields begin with what the last review says. */
export function closingGoals({ tables }: WorkbookSnapshot): readonly ClosingGoal[] {
  const columns = (tableColumns.get(OUTCOMES) ?? []).filter(({ header }) => header !== GOAL_ID);
  const outcomes = rowsAsTyped(tables.get(OUTCOMES), columns);
  const reviews = records(tables.get('Reviews'));
  const goals = records(tables.get(GOALS)).filter((row) => idOf(row) !== '');
  return goals
    .filter((row, i) => goals.findIndex((other) => isSame(other, row)) === i)
    .map((goal) => {
      const outcome = outcomes.find(({ row }) => isSame(row, goal));
      const last = lastReview(reviews.filter((review) => isSame(review, goal)));
      const held = outcome?.typed ?? null;
      const filled = Object.entries(held ?? {}).filter(([, text]) => text !== '');
      return {
        id: `goal ${fold(idOf(goal))}`,
        table: OUTCOMES,
        columns,
        held,
        key: outcome ? { header: GOAL_ID, value: outcome.row.text(GOAL_ID) } : null,
        first: { ...blankOf(columns), ...(held?.[OUTCOME] ? {} : last), ...Object.fromEntries(filled) },
        goalId: goal.text(GOAL_ID) ?? '',
        statement: goal.text('Statement')?.trim() ?? '',
        isDropped: goal.text('Status') === 'Dropped',
        measure: measureOf(goal),
      };
    });
}

/** What the numbers say at a final value that somebody has typed: how far it is, `null` when that cannot be said, and the outcome. */
export function readOutcome(
  { isDropped, measure }: ClosingGoal,
  typed: Typed,
): { readonly progress: number | null; readonly outcome: GoalOutcome | null } {
  const current = numberOf(typed[FINAL_VALUE] ?? '');
  const share = measure && percentToTarget({ ...measure, current });
  const progress = share?.ok ? share.value : null;
  return { progress, outcome: proposedOutcome(isDropped, progress) };
}

const idOf = (row: RowRecord): string => row.text(GOAL_ID)?.trim() ?? '';
const isSame = (a: RowRecord, b: RowRecord): boolean => fold(idOf(a)) === fold(idOf(b));

/** Value of the last day that has one, reviews of one day averaged as the workbook does; GAS level of the last review that has one. */
function lastReview(reviews: readonly RowRecord[]): Typed {
  const dated = (header: string) =>
    reviews.flatMap((row) => {
      const [date, value] = [row.number('Date'), row.number(header)];
      return date === null || value === null ? [] : [{ date, value }];
    });
  const lastDay = (of: ReturnType<typeof dated>) => {
    const latest = Math.max(...of.map(({ date }) => date));
    return of.filter(({ date }) => date === latest).map(({ value }) => value);
  };
  const values = lastDay(dated('Current value'));
  const level = lastDay(dated('GAS level')).at(-1);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    ...(values.length > 0 ? { [FINAL_VALUE]: String(Number(mean.toPrecision(12))) } : {}),
    ...(level === undefined ? {} : { 'Final GAS': String(level) }),
  };
}

function measureOf(goal: RowRecord): ClosingGoal['measure'] {
  const direction = directions.find((known) => fold(known) === fold(goal.text('Direction') ?? ''));
  if (!direction) return null;
  return {
    direction,
    baseline: goal.number('Baseline'),
    target: goal.number('Target'),
    low: goal.number('Low'),
    high: goal.number('High'),
  };
}
