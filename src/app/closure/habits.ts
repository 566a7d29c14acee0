import { checkDates } from '../../domain/closure/checkDates';
import { isoOfSerial } from '../../domain/dates';
import { fold } from '../../domain/table';
import type { ColumnSpec } from '../../workbook/blueprint/types';
import { tableColumns } from '../../workbook/schema';
import type { TableRows } from '../../workbook/snapshot';
import { SUSTAINING, blankOf, rowsAsTyped, type ClosureBlock } from './closureBlock';

export const HABIT = 'Habit';
export const LOOKED_AT = 'Last looked at';

/** Columns of the days on which to look at a habit again, one for each of the months after the end. */
export const checkHeaders: readonly string[] = ['After 1 month', 'After 3 months', 'After 6 months'];

/** When a habit was looked at is recorded where its checks are listed, on Home. */
const habitColumns = (): readonly ColumnSpec[] =>
  (tableColumns.get(SUSTAINING) ?? []).filter(({ header }) => header !== LOOKED_AT);

/** Rows of the plan, and how many of them cannot be told apart: without a habit, or with the habit of another row. */
export function heldHabits(table: TableRows | undefined): {
  readonly habits: readonly ClosureBlock[];
  readonly others: number;
} {
  const columns = habitColumns();
  const all = rowsAsTyped(table, columns).map(({ row, typed }) => ({ typed, habit: row.text(HABIT) ?? '' }));
  const own = ({ habit }: { readonly habit: string }): boolean =>
    fold(habit) !== '' && all.filter((other) => fold(other.habit) === fold(habit)).length === 1;
  const habits = all.filter(own).map(({ typed, habit }) => ({
    id: `habit ${fold(habit)}`,
    table: SUSTAINING,
    columns,
    held: typed,
    key: { header: HABIT, value: habit },
    first: typed,
  }));
  return { habits, others: all.length - habits.length };
}

/**
 * A row that somebody is adding, with its checks proposed.
 *
 * @param number counts the rows that are being added
 * @param plannedEnd serial; `null`: not given
 * @param today serial
 */
export function newHabit(number: number, plannedEnd: number | null, today: number): ClosureBlock {
  const columns = habitColumns();
  const days = checkDates(plannedEnd, today);
  const checks = checkHeaders.map((header, i): [string, string] => [header, isoOfSerial(days[i] ?? 0) ?? '']);
  const first = { ...blankOf(columns), ...Object.fromEntries(checks) };
  return { id: `new ${number}`, table: SUSTAINING, columns, held: null, key: null, first };
}
