import { startOf, type GoalRecord, type ReviewRecord } from './records';
import type { GoalTrend } from './goalTrend';
import type { ReviewedDay } from './sustained';
import { targetInForce } from './targetHistory';

/** One row of a goal's chart: the categories are dates, and `null` is a gap. Values are in the unit of the goal. */
export interface SeriesRow {
  readonly date: number;
  readonly value: number | null;
  /** Target in force on the day. Maintain: the upper end of the band. */
  readonly target: number | null;
  /** Where a straight path from the baseline at the start to that target at the due date would be. Maintain: the lower end of the band. */
  readonly expected: number | null;
  /** From the last value straight to the forecast on the due date; only at these two days. */
  readonly forecast: number | null;
}

/**
 * Rows of a goal's chart, in this order: the baseline on its date (else on the start; left out without either), each day with a value, the
 * due date (left out where it is missing). Dates may come out of order when the goal has them so; a date axis sorts them.
 *
 * @param own reviews of the goal
 * @param days in the order of dates
 */
export function seriesOf(
  goal: GoalRecord,
  own: readonly ReviewRecord[],
  days: readonly ReviewedDay[],
  { atDue }: GoalTrend,
): readonly SeriesRow[] {
  const lines = (date: number): Pick<SeriesRow, 'target' | 'expected'> =>
    linesAt(goal, targetInForce(goal, own, date), date);
  const last = days.at(-1);
  const from = goal.baselineDate ?? goal.start;
  const rows: SeriesRow[] = [];
  if (from !== null) rows.push({ date: from, value: baselineOf(goal), ...lines(from), forecast: null });
  for (const day of days) {
    const forecast = atDue !== null && day === last ? day.value : null;
    rows.push({ date: day.date, value: day.value, ...lines(day.date), forecast });
  }
  if (goal.due !== null) {
    rows.push({ date: goal.due, value: null, ...lines(goal.due), forecast: atDue?.value ?? null });
  }
  return rows;
}

/** Goals to achieve begin at 0 and end at 1 where nothing else is said. */
const baselineOf = ({ direction, baseline }: GoalRecord): number | null =>
  baseline ?? (direction === 'Achieve' ? 0 : null);

function linesAt(
  goal: GoalRecord,
  inForce: number | null,
  date: number,
): Pick<SeriesRow, 'target' | 'expected'> {
  if (goal.direction === 'Maintain') return { target: goal.high ?? inForce, expected: goal.low ?? inForce };
  const target = inForce ?? (goal.direction === 'Achieve' ? 1 : null);
  const [baseline, start, { due }] = [baselineOf(goal), startOf(goal), goal];
  if (target === null || baseline === null || start === null || due === null || due <= start) {
    return { target, expected: null };
  }
  const elapsed = Math.min(1, Math.max(0, (date - start) / (due - start)));
  return { target, expected: baseline + (target - baseline) * elapsed };
}
