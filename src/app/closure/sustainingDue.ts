import { dueCheck } from '../../domain/closure/checkDates';
import { serialOfIso } from '../../domain/dates';
import type { Outcome } from '../../domain/outcome';
import { records } from '../../workbook/mapping/records';
import type { WorkbookPort } from '../../workbook/port';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { SUSTAINING } from './closureBlock';
import { HABIT, LOOKED_AT, checkHeaders } from './habits';

/** A habit of the sustaining plan that it is time to look at. */
export interface DueHabit {
  readonly habit: string;
  /** Serial of the day on which it was to be looked at. */
  readonly due: number;
  /** Days since then; 0: today. */
  readonly daysLate: number;
  readonly supportPerson: string | null;
}

/**
 * The habits with a check that is due, the latest first.
 *
 * @param todayIso ISO date
 */
export function sustainingDue({ tables }: WorkbookSnapshot, todayIso: string): readonly DueHabit[] {
  const today = serialOfIso(todayIso) ?? 0;
  return records(tables.get(SUSTAINING))
    .flatMap((row): DueHabit[] => {
      const habit = row.text(HABIT);
      const checks = checkHeaders.flatMap((header) => row.number(header) ?? []).map(Math.floor);
      const due = dueCheck({ checks, lookedAt: row.number(LOOKED_AT) }, today);
      return habit === null || due === null
        ? []
        : [{ habit, due, daysLate: today - due, supportPerson: row.text('Support person') }];
    })
    .sort((a, b) => a.due - b.due);
}

/**
 * Notes that a habit was looked at: its checks up to today are done.
 *
 * @param today ISO date
 */
export const noteLook = (
  port: Pick<WorkbookPort, 'change'>,
  habit: string,
  seen: WorkbookSnapshot,
  today: string,
): Promise<Outcome<void>> =>
  port.change(
    {
      update: [
        {
          table: SUSTAINING,
          key: { header: HABIT, value: habit },
          cells: [{ header: LOOKED_AT, value: serialOfIso(today) }],
        },
      ],
    },
    seen,
  );
