import { serialOfIso } from '../../domain/dates';
import { fold } from '../../domain/table';
import { records } from '../../workbook/mapping/records';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { ENGAGEMENT } from '../engagementForm';
import { GOAL_ID, GOALS } from '../goalsTables';
import { reviewRows, sameId } from './reviewTables';

/** A goal that waits for its review. */
export interface DueReview {
  readonly goalId: string;
  /** Serial of its last review; `null` when it has had none since its start. */
  readonly last: number | null;
  /** Serial of the start of a goal without a review. */
  readonly start: number | null;
  /** Days since the one or the other. */
  readonly days: number;
}

/** Agreed days between reviews where the settings do not say. */
const INTERVAL_DAYS = 30;
/** Engagements in which nobody reviews anything. */
const resting = ['paused', 'completed', 'ended early', 'cancelled'];
/** Goals that nobody has agreed yet, or that are over. */
const notReviewed = ['draft', 'achieved', 'dropped'];

/**
 * Goals in play whose last review, or whose start without one, is longer ago than reviews were agreed to be apart; the one that waits
 * longest first.
 *
 * @param today ISO date
 */
export function dueReviews(snapshot: WorkbookSnapshot, today: string): readonly DueReview[] {
  const { tables } = snapshot;
  const [engagement] = records(tables.get(ENGAGEMENT));
  const now = serialOfIso(today);
  if (now === null || resting.includes(fold(engagement?.text('Status') ?? ''))) return [];
  const interval = intervalDays(snapshot);
  const reviews = reviewRows(snapshot);
  return records(tables.get(GOALS))
    .flatMap((row): DueReview[] => {
      const id = row.text(GOAL_ID)?.trim() ?? '';
      if (id === '' || notReviewed.includes(fold(row.text('Status') ?? ''))) return [];
      const start =
        row.number('Start') ?? row.number('Baseline date') ?? engagement?.number('Start date') ?? null;
      const days = reviews.flatMap(({ goalId, date }) =>
        // A review that was before the start is of another time; one of a day to come has not been held.
        sameId(goalId, id) && date !== null && date >= (start ?? 0) && date <= now ? [date] : [],
      );
      const last = days.length === 0 ? null : Math.max(...days);
      const since = last ?? start;
      if (since === null || now - since <= interval) return [];
      return [{ goalId: id, last, start, days: now - Math.floor(since) }];
    })
    .sort((a, b) => b.days - a.days);
}

function intervalDays({ tables }: WorkbookSnapshot): number {
  const row = records(tables.get('Settings')).find(
    (one) => one.text('Key')?.trim() === 'Review interval days',
  );
  const days = row?.number('Value') ?? null;
  return days !== null && days > 0 ? days : INTERVAL_DAYS;
}
