import { addMonths } from '../dates';

/** Months after the end at which a habit is looked at again. */
const checkMonths = [1, 3, 6] as const;

/**
 * Days on which to look at a habit again: months after the planned end, or after today once that is over.
 *
 * @param plannedEnd serial; `null`: not given
 * @param today serial
 * @returns a serial for 1, 3 and 6 months after
 */
export function checkDates(plannedEnd: number | null, today: number): readonly (number | null)[] {
  const from = Math.max(plannedEnd ?? today, today);
  return checkMonths.map((months) => addMonths(from, months));
}

/** A habit of the sustaining plan: its check dates, blank ones left out, and when it was last looked at. Serials. */
export interface SustainedHabit {
  readonly checks: readonly number[];
  readonly lookedAt: number | null;
}

/** The latest check that is due by today and after which nobody has looked at the habit; `null` when there is none. */
export function dueCheck({ checks, lookedAt }: SustainedHabit, today: number): number | null {
  const due = checks.filter((check) => check <= today && (lookedAt === null || lookedAt < check));
  return due.length > 0 ? Math.max(...due) : null;
}
