/*
 * The words of messages about progress. The sheets build the same sentences with native formulas from these words, so that workbook,
 * pane and pictures cannot disagree.
 */

/** What a goal lacks for its progress to be told, in the order in which it is looked for. */
export const gapWords = {
  direction: 'no direction',
  band: 'no band to stay in',
  reversed: 'the ends of the band are swapped',
  baseline: 'no baseline',
  target: 'no target',
  same: 'the target equals the baseline',
  review: 'not reviewed',
  start: 'no start date',
  due: 'no due date',
  order: 'the due date is not after the start',
} as const;

export type Gap = keyof typeof gapWords;

/**
 * The message of a goal, also the title of its chart:
 *
 * ```text
 * message  = label ": " gap                                       G5 Say no: the target equals the baseline
 *          | label ": " percent "% of the way, " pace             G1 Delegate whole projects: 58% of the way, 26 days late at this pace
 *          | label ": " now ", inside at " x " of " y " reviews"  G4 Keep the team stable: inside the band now, inside at 5 of 6 reviews
 * label    = Goal ID " " statement, clipped to 40 characters
 * pace     = the first that holds of
 *            progress 1 or more                        at target
 *            no due date                               no due date
 *            no trend (under 3 days with a value)      due date passed (today is after it), else too early to tell
 *            slope not toward the target               not moving
 *            crossing after the forecast limit         late at this pace (the limit is on or after the due date), else too early to tell
 *            crossing after the due date               1 day late at this pace, 26 days late at this pace
 *            today after the due date                  due date passed
 *            else                                      reaches the target on time
 * ```
 *
 * The third form is for Maintain. Moments count as equal within a second: `ROUND(crossing-due,5)>0`. Days late: ROUND(crossing − due, 0), at least 1. The trend's points are the days with a value, values of
 * one day averaged, without the baseline; its limit is as far after the last point as that is after the first.
 */
export const messageWords = {
  way: '% of the way',
  atTarget: 'at target',
  noDue: gapWords.due,
  passed: 'due date passed',
  tooEarly: 'too early to tell',
  notMoving: 'not moving',
  late: 'late at this pace',
  day: 'day',
  days: 'days',
  onTime: 'reaches the target on time',
  inside: 'inside the band now',
  outside: 'outside the band now',
  insideAt: 'inside at',
  of: 'of',
  reviews: 'reviews',
} as const;

/**
 * Why a goal has its colour, one sentence: a lead alone, `Nothing to judge yet: ` with a {@link gapWords | gap} and a full stop, the lead
 * of `stale` with the days and ` days.`, or a lead of a pace with `: 45% of the way after 66% of the time.`
 */
export const ragWords = {
  nothing: 'Nothing to judge yet',
  future: 'The last review is dated after today.',
  stale: 'No review for more than',
  staleDays: 'days.',
  reached: 'The target is reached.',
  overdue: 'The due date passed before the target was reached.',
  belowStart: 'It stands worse than at the start.',
  green: 'On pace',
  amber: 'Behind pace',
  grace: 'Far behind pace, but it is early',
  red: 'Far behind pace',
  after: 'after',
  time: '% of the time.',
} as const;

/** Names of the series of a goal's chart. A goal to maintain shows the ends of its band where others show target and expected path. */
export const seriesWords = {
  value: 'Reviews',
  target: 'Target',
  expected: 'Expected path',
  forecast: 'Forecast at this pace',
  upperEnd: 'Band, upper end',
  lowerEnd: 'Band, lower end',
} as const;

/** Longest statement that a label shows whole. */
export const labelLength = 40;

/**
 * Goal ID and statement on one line: `TRIM(id&" "&IF(LEN(s)>40,TRIM(LEFT(s,39))&"…",s))` with
 * `s = TRIM(SUBSTITUTE(statement,CHAR(10)," "))`.
 */
export function goalLabel({ id, statement }: { readonly id: string; readonly statement: string }): string {
  const trim = (text: string): string => text.replace(/ +/g, ' ').replace(/^ | $/g, '');
  const line = trim(statement.replaceAll('\n', ' '));
  return trim(`${id} ${line.length > labelLength ? `${trim(line.slice(0, labelLength - 1))}…` : line}`);
}

/** ROUND of Excel: fifteen digits count, halves go away from zero. */
export function rounded(value: number): number {
  const whole = Math.round(Math.abs(Number(value.toPrecision(15))));
  return value < 0 && whole > 0 ? -whole : whole;
}

/** Percent of a share as messages show it; under 100 while the whole is not reached: `IF(ROUND(p,9)>=1,ROUND(p*100,0),MIN(99,ROUND(p*100,0)))`. */
export const shownPercent = (share: number, isWhole: boolean): number =>
  isWhole ? rounded(share * 100) : Math.min(99, rounded(share * 100));
