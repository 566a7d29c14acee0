import { roundTo } from '../../domain/audience/fixedText';
import type { SponsorPoint, SponsorSeries } from '../../domain/audience/sponsorReport';
import { sponsorRoom } from '../../domain/audience/sponsorWords';
import type { GoalProgress } from '../../domain/progress/goalProgress';
import { startOf, type GoalRecord } from '../../domain/progress/records';

const decimals = 3;
const point = (day: number, share: number): SponsorPoint => ({ day, share: roundTo(share, decimals) });

/**
 * The chart of a goal in shares of the way: the start at 0, the latest days with a review, each by the target of its time, and the due date.
 * A goal to maintain has no way to go, so neither start nor expected path nor forecast.
 */
export function sponsorSeries(goal: GoalRecord, progress: GoalProgress): SponsorSeries {
  const reviews = reviewPoints(goal, progress);
  const last = progress.days.at(-1)?.date ?? null;
  const end = endOf(goal.due, last);
  const days = [...reviews.map(({ day }) => day), ...(end === null ? [] : [end])];
  return {
    reviews,
    target: days.map((day) => point(day, 1)),
    expected: days.flatMap((day) => {
      const share = expectedAt(goal, day);
      return share === null ? [] : [point(day, share)];
    }),
    forecast: forecastPoints(goal, progress, reviews.at(-1)),
  };
}

function reviewPoints(goal: GoalRecord, { progress, days }: GoalProgress): readonly SponsorPoint[] {
  const reviewed =
    progress === null
      ? []
      : days.flatMap(({ date, progress: share }) => (share === null ? [] : [point(date, share)]));
  const base = goal.baselineDate ?? goal.start;
  const isStart = base !== null && goal.direction !== 'Maintain' && days.every(({ date }) => date > base);
  return [...(isStart ? [point(base, 0)] : []), ...reviewed].slice(-(sponsorRoom.days + 1));
}

/** The due date, or where it has passed already the day after the last review, so that this is still drawn. */
function endOf(due: number | null, last: number | null): number | null {
  if (last === null) return due;
  return Math.max(due ?? 0, last + 1);
}

function expectedAt(goal: GoalRecord, day: number): number | null {
  const [start, { due }] = [startOf(goal), goal];
  if (goal.direction === 'Maintain' || start === null || due === null || due <= start) return null;
  return Math.min(1, Math.max(0, (day - start) / (due - start)));
}

/** From the last review straight to where the line of the reviews is on the due date. */
function forecastPoints(
  { direction, due, ...goal }: GoalRecord,
  { progress, trend }: GoalProgress,
  last: SponsorPoint | undefined,
): readonly SponsorPoint[] {
  const { atDue } = trend;
  if (progress === null || direction === 'Maintain' || due === null || !atDue || !last) return [];
  // Goals to achieve go from 0 to 1 where nothing else is said.
  const [from, to] = [goal.baseline ?? 0, goal.target ?? 1];
  return [last, point(due, (atDue.value - from) / (to - from))];
}
