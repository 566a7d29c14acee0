import { failure, success, type Outcome, type Reason } from '../outcome';
import type { GoalRecord } from './records';
import type { ReviewedDay } from './sustained';
import {
  crossing,
  dayFrom,
  fitTrend,
  forecastAt,
  forecastLimit,
  isAfter,
  notMoving,
  tooFar,
  type Forecast,
  type TrendLine,
} from './trend';

/** Where a goal goes at its pace. */
export interface GoalTrend {
  /** Line through the days with a value, the baseline not among them; `null` with the reason in `why`. */
  readonly line: TrendLine | null;
  /** Why there is no line. */
  readonly why: Reason | null;
  /** The line on the due date, with its 95 % prediction interval; `null` when that lies before the last review or too far ahead. */
  readonly atDue: Forecast | null;
  /** Whether the line goes toward the target; `false` without a line, and for goals to maintain. */
  readonly isMoving: boolean;
  /** Moment at which the line meets the target, in days with a fraction; also where it is too far ahead to be shown. */
  readonly crossing: number | null;
  /** Day on which the target is reached at this pace, or why there is none. */
  readonly hit: Outcome<number>;
}

/**
 * The trend of a goal's reviews.
 *
 * @param days in the order of dates
 */
export function goalTrend(goal: GoalRecord, days: readonly ReviewedDay[]): GoalTrend {
  const fit = fitTrend(days);
  if (!fit.ok) {
    return { line: null, why: fit.reason, atDue: null, isMoving: false, crossing: null, hit: fit };
  }
  const line = fit.value;
  const { due } = goal;
  const isAhead = due !== null && due > line.last && due <= forecastLimit(line);
  const way = wayOf(goal);
  const isMoving = way !== null && line.slope * Math.sign(way.to - way.from) > 0;
  const at = isMoving ? crossing(line, way.to) : null;
  return {
    line,
    why: null,
    atDue: isAhead ? forecastAt(line, due) : null,
    isMoving,
    crossing: at,
    hit: way === null ? failure(nothingToReach) : hitOf(line, at),
  };
}

function hitOf(line: TrendLine, at: number | null): Outcome<number> {
  if (at === null) return failure(notMoving);
  return isAfter(at, forecastLimit(line)) ? failure(tooFar) : success(dayFrom(at));
}

/** From where to where a goal leads; `null` for goals to maintain, and where that is not known. */
function wayOf({ direction, baseline, target }: GoalRecord): { from: number; to: number } | null {
  if (direction === 'Maintain' || direction === null) return null;
  const achieve = direction === 'Achieve';
  const [from, to] = [baseline ?? (achieve ? 0 : null), target ?? (achieve ? 1 : null)];
  return from === null || to === null ? null : { from, to };
}

const nothingToReach: Reason = {
  code: 'trend-no-target',
  what: 'There is no target to reach.',
  why: 'The goal is to stay in a band, or its baseline, target or direction is missing.',
  next: 'Look at the values themselves.',
};
