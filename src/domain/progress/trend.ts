import { failure, success } from '../outcome';
import type { Outcome, Reason } from '../outcome';
import { tQuantile } from '../statistics/studentT';

/** A value on a day. */
export interface TrendPoint {
  /** Excel serial, or any other count of days. */
  readonly date: number;
  readonly value: number;
}

/** Fewest points that a line is drawn through. */
const fewestTrendPoints = 3;

/** Least squares line of values over true dates. Units: that of the values, and per day. */
export interface TrendLine {
  readonly n: number;
  /** First and last day with a point. */
  readonly first: number;
  readonly last: number;
  /** Change per day. */
  readonly slope: number;
  /** Value on day 0. */
  readonly intercept: number;
  /** Share of the variation that the line explains, 0 to 1; `null` when the values do not vary. */
  readonly rSquared: number | null;
  /** Standard deviation around the line, with n − 2; Excel's STEYX. */
  readonly residualSd: number;
  readonly slopeError: number;
  readonly interceptError: number;
  /** Mean of dates and values, through which the line goes, and the squares of the dates' distances from their mean. */
  readonly meanDate: number;
  readonly meanValue: number;
  readonly squares: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const meanOf = (values: readonly number[]): number => {
  const first = sum(values) / values.length;
  return first + sum(values.map((value) => value - first)) / values.length;
};

/**
 * Ordinary least squares over dates (progress.md 5.4). The order of the points does not matter.
 *
 * @returns `trend-too-few` for fewer than three points, `trend-one-date` when all stand on one day, `trend-not-finite` for values too
 *   large to calculate with
 */
export function fitTrend(points: readonly TrendPoint[]): Outcome<TrendLine> {
  const n = points.length;
  if (n < fewestTrendPoints) return failure(tooFew(n));
  const dates = points.map(({ date }) => date);
  const values = points.map(({ value }) => value);
  const [first, last] = [Math.min(...dates), Math.max(...dates)];
  if (first === last) return failure(oneDate);
  const [meanDate, meanValue] = [meanOf(dates), meanOf(values)];
  const squares = sum(dates.map((date) => (date - meanDate) ** 2));
  // Equal values differ from their mean by the rounding of it, which must not become a slope.
  const flat = values.every((value) => value === values[0]);
  const products = points.map(({ date, value }) => (date - meanDate) * (value - meanValue));
  const slope = flat ? 0 : sum(products) / squares;
  const about = flat ? 0 : sum(values.map((value) => (value - meanValue) ** 2));
  const left = sum(points.map(({ date, value }) => (value - meanValue - slope * (date - meanDate)) ** 2));
  const residualSd = flat ? 0 : Math.sqrt(left / (n - 2));
  const line: TrendLine = {
    n,
    first,
    last,
    slope,
    intercept: meanValue - slope * meanDate,
    rSquared: about > 0 ? 1 - left / about : null,
    residualSd,
    slopeError: residualSd / Math.sqrt(squares),
    interceptError: residualSd * Math.sqrt(1 / n + meanDate ** 2 / squares),
    meanDate,
    meanValue,
    squares,
  };
  return Object.values(line).every((figure) => figure === null || Number.isFinite(figure))
    ? success(line)
    : failure(notFinite);
}

/** Value of the line on a day, in the unit of the values. */
export const trendAt = (line: TrendLine, date: number): number =>
  line.meanValue + line.slope * (date - line.meanDate);

/** The last day that the line may be drawn to: as far ahead as the points reach back. */
export const forecastLimit = ({ first, last }: Pick<TrendLine, 'first' | 'last'>): number =>
  last + (last - first);

/** Value of the line on a day with the ends of an interval around it. */
export interface Forecast {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The line on a day with an interval by Student's t with n − 2 degrees of freedom.
 *
 * @param kind `prediction` for one new value, `confidence` for the line itself
 * @param level over 0 and under 1
 */
export function forecastAt(
  line: TrendLine,
  date: number,
  kind: 'prediction' | 'confidence' = 'prediction',
  level = 0.95,
): Forecast {
  const value = trendAt(line, date);
  const spread = 1 / line.n + (date - line.meanDate) ** 2 / line.squares + (kind === 'prediction' ? 1 : 0);
  const half = -tQuantile((1 - level) / 2, line.n - 2) * line.residualSd * Math.sqrt(spread);
  return { value, low: value - half, high: value + half };
}

/**
 * Moment at which the line crosses a value, in days with a fraction; `null` when it is level. Before the last point when the line has
 * crossed it already, before the first one when it moves away.
 */
export function crossing(line: TrendLine, value: number): number | null {
  if (line.slope === 0) return null;
  const at = line.meanDate + (value - line.meanValue) / line.slope;
  return Number.isFinite(at) ? at : null;
}

/** A second, in days: moments that are nearer to each other are one. */
const second = 1e-5;

/** A moment is after another by more than the rounding of their calculation: `ROUND(moment-other,5)>0`. */
export const isAfter = (moment: number, other: number): boolean => moment - other > second;

/** First whole day on or after a moment. */
export const dayFrom = (moment: number): number => Math.ceil(moment - second);

/**
 * Day on which a value is reached at the pace of the line: the first whole day on or after the crossing.
 *
 * @returns `trend-not-moving` when the line is level or moves away from it, `trend-too-far` when the day lies further ahead than the
 *   points reach back
 */
export function hitDay(line: TrendLine, value: number): Outcome<number> {
  const at = crossing(line, value);
  if (at === null || at < line.first) return failure(notMoving);
  return isAfter(at, forecastLimit(line)) ? failure(tooFar) : success(dayFrom(at));
}

const tooFew = (given: number): Reason => ({
  code: 'trend-too-few',
  what:
    given === 1
      ? 'There is only one point.'
      : given === 0
        ? 'There are no points.'
        : `There are only ${given} points.`,
  why: `A line needs ${fewestTrendPoints} or more, each with a date and a value; a date typed as text does not count.`,
  next: 'Add reviews, or choose a longer range.',
});

const oneDate: Reason = {
  code: 'trend-one-date',
  what: 'All points stand on one day.',
  why: 'A pace needs time between them.',
  next: 'Correct the dates, or wait for the next review.',
};

const notFinite: Reason = {
  code: 'trend-not-finite',
  what: 'The line is no number.',
  why: 'Some values are too large to calculate with.',
  next: 'Check the values for wrong entries.',
};

/** The line is level, or leads away from the target. */
export const notMoving: Reason = {
  code: 'trend-not-moving',
  what: 'Not moving: the values do not come nearer to the target.',
  why: 'At this pace there is no day on which it is reached.',
  next: 'Look at what holds it up, or at the target.',
};

/** The date asked for, or found, is too far away to say anything about. */
export const tooFar: Reason = {
  code: 'trend-too-far',
  what: 'The date lies further ahead than the points reach back.',
  why: 'A line is not drawn longer than what was seen of it.',
  next: 'Ask for an earlier date, or wait for more reviews.',
};
