import { failure, success } from '../domain/outcome';
import { fitTrend, forecastAt, forecastLimit, hitDay, tooFar, trendAt } from '../domain/progress/trend';
import type { TrendLine, TrendPoint } from '../domain/progress/trend';
import { outside } from '../domain/statistics/reasons';
import { cellError, valueOrThrow } from './errors';
import { finite, scoresAmong } from './ratings';
import { levelArgument, requiredNumber, wordArgument } from './scalars';

const kinds = ['prediction', 'confidence'] as const;

/**
 * Value on a date by a straight line through values over their true dates; no further ahead than the values reach back.
 *
 * @example
 * With days 46000, 46030, 46061, 46091, 46122 in A1:A5 and 2.8, 2.9, 3.2, 3.3, 3.5 in B1:B5 `=COACH.TREND.FORECAST(A1:A5,B1:B5,46180)` is
 * 3.844; with a level of 0.95 it spills 3.844 · 3.58 · 4.11.
 * @remarks
 * What FORECAST.LINEAR gives, with its limits kept: rows without a date or a number are left out, and so are dates typed as text. Excel on
 * the desktop may send blank values as 0 (office-js #4702): write `IF(range="","",range)` for the values. `#N/A` for fewer than three
 * points, for points of one day, and beyond the limit.
 * @customfunction TREND.FORECAST
 * @helpurl https://coachbook.example/help/functions.html#trend-forecast
 * @param dates Dates of the values.
 * @param values Values in the order of the dates.
 * @param at Date to tell the value for.
 * @param [level] Confidence of an interval, such as 0.95, to spill its ends too.
 * @param [kind] prediction (default) for one new value, confidence for the line itself.
 * @returns The value; with a level also the low and the high end.
 */
export function trendForecastFunction(
  dates: unknown[][],
  values: unknown[][],
  at: unknown,
  level?: unknown,
  kind?: unknown,
): number[][] {
  const date = valueOrThrow(requiredNumber(at, 'The date'));
  const confidence = valueOrThrow(levelArgument(level));
  const chosen = valueOrThrow(wordArgument(kind, 'The kind', kinds, 'prediction'));
  const line = lineThrough(dates, values);
  if (date > forecastLimit(line) || date < line.first - (line.last - line.first))
    return valueOrThrow(failure(tooFar));
  if (confidence === null) return [[finite(success(trendAt(line, date)))]];
  const { value, low, high } = forecastAt(line, date, chosen, confidence);
  return [[value, low, high].map((figure) => finite(success(figure)))];
}

/**
 * Date on which a straight line through values reaches a target: the first whole day on or after it.
 *
 * @example
 * With days 46000, 46030, 46061, 46091, 46122 in A1:A5 and 2.8, 2.9, 3.2, 3.3, 3.5 in B1:B5 `=COACH.TREND.HITDATE(A1:A5,B1:B5,4)` is 46207:
 * format the cell as a date.
 * @remarks
 * `#N/A` when the values do not come nearer to the target ("not moving"), when the day lies further ahead than they reach back, for fewer
 * than three points, and for points of one day. Excel on the desktop may send blank values as 0 (office-js #4702): write
 * `IF(range="","",range)` for the values.
 * @customfunction TREND.HITDATE
 * @helpurl https://coachbook.example/help/functions.html#trend-hitdate
 * @param dates Dates of the values.
 * @param values Values in the order of the dates.
 * @param target Value to reach.
 * @returns The date as a number of Excel.
 */
export function trendHitDateFunction(dates: unknown[][], values: unknown[][], target: unknown): number {
  const aim = valueOrThrow(requiredNumber(target, 'The target'));
  return finite(hitDay(lineThrough(dates, values), aim));
}

function lineThrough(dates: unknown, values: unknown): TrendLine {
  const [days, figures] = [scoresAmong(dates), scoresAmong(values)];
  if (days.length !== figures.length)
    throw cellError(
      outside(
        `There are ${days.length} dates and ${figures.length} values.`,
        'Date and value of a point stand in the same place of both ranges.',
        'Choose ranges of one size.',
      ),
    );
  const points = days.flatMap((date, at): TrendPoint[] => {
    const value = figures[at] ?? NaN;
    // A 0 is a blank cell on the desktop: no day has that number.
    return Number.isNaN(date) || date === 0 || Number.isNaN(value) ? [] : [{ date, value }];
  });
  return valueOrThrow(fitTrend(points));
}
