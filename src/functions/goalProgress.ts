import { dayOf, known } from '../domain/goals/cells';
import { gasScore } from '../domain/progress/gasScore';
import { directions, percentToTarget } from '../domain/progress/percentToTarget';
import type { Direction } from '../domain/progress/percentToTarget';
import { ragOf } from '../domain/progress/rag';
import { usualThresholds } from '../domain/progress/thresholds';
import { success } from '../domain/outcome';
import { outside } from '../domain/statistics/reasons';
import { cellError, valueOrThrow } from './errors';
import { finite, scoresAmong } from './ratings';
import { numberArgument, textArgument } from './scalars';

/**
 * Share of the way from baseline to target, 1 for all of it. May be below 0 or above 1. Blank while there is no current value.
 *
 * @example
 * `=COACH.GOAL.PROGRESS("Increase",2.8,4,3.5)` is 0.583; `("Decrease",12,4,7)` is 0.625; `("Increase",2.8,4,2.5)` is −0.25.
 * @remarks
 * Excel on the desktop sends a blank cell as 0 (office-js #4702). Where zero is a possible value, write
 * `IF(cell="","",cell)` for the current value.
 * @customfunction GOAL.PROGRESS
 * @helpurl https://coachbook.example/help/functions.html#goal-progress
 * @param direction Increase, Decrease, Maintain or Achieve.
 * @param baseline Value at the start. Achieve: milestone points at the start, usually 0.
 * @param target Value aimed at. Achieve: milestone points in all, usually 1.
 * @param current Value now. Achieve: milestone points reached.
 * @param [low] Maintain: lower end of the band to stay in. Default: the target.
 * @param [high] Maintain: upper end of the band to stay in. Default: the target.
 * @returns The share, or a blank text.
 */
export function goalProgressFunction(
  direction: unknown,
  baseline: unknown,
  target: unknown,
  current: unknown,
  low?: unknown,
  high?: unknown,
): number | string {
  const progress = percentToTarget({
    direction: directionOf(direction),
    baseline: valueOrThrow(numberArgument(baseline, 'The baseline')),
    target: valueOrThrow(numberArgument(target, 'The target')),
    current: valueOrThrow(numberArgument(current, 'The current value')),
    low: valueOrThrow(numberArgument(low, 'The lower end')),
    high: valueOrThrow(numberArgument(high, 'The upper end')),
  });
  return valueOrThrow(progress) ?? '';
}

function directionOf(argument: unknown): Direction {
  const text = valueOrThrow(textArgument(argument, 'The direction')) ?? '';
  const direction = directions.find((candidate) => candidate.toLowerCase() === text.toLowerCase());
  if (direction) return direction;
  throw cellError({
    code: 'goal-direction',
    what: `"${text}" is not a direction.`,
    why: 'It decides how progress is counted.',
    next: `Write ${directions.join(', ')}.`,
  });
}

/**
 * Colour of a goal by its progress beside the time that has passed: Blue, Green, Amber, Red, or Grey when nobody can tell.
 *
 * @example
 * With start 5 Jan 2026, due 3 Jul 2026 and a review on 4 May 2026, 0.6648 of the time has passed:
 * `=COACH.GOAL.RAG(0.583,DATE(2026,1,5),DATE(2026,7,3),DATE(2026,5,4))` is Green (G); for 0.45 it is Amber (A), for 0.3 Red (R).
 * @remarks
 * Blue: progress 1 or more. Green: within 0.1 of the elapsed share e, or 0.9·e or more. Amber: 0.6·e or more. Red: less, or below 0 when e
 * is over 0.25, or past the due date. Under e = 0.2 Amber in place of Red. Grey: no review, one dated after today, none for more than 1.5
 * intervals, or no usable dates. These are the thresholds of a new workbook; the sheets follow the Settings table.
 * @customfunction GOAL.RAG
 * @helpurl https://coachbook.example/help/functions.html#goal-rag
 * @param progress Share of the way, such as GOAL.PROGRESS gives.
 * @param start First day of the goal.
 * @param due Day on which it is to be reached.
 * @param reviewed Day of the last review.
 * @param [interval] Agreed days between reviews. Default 30.
 * @param [today] Day to judge on, such as TODAY(). Default: the day of the review.
 * @returns The colour with its letter.
 */
export function goalRagFunction(
  progress: unknown,
  start: unknown,
  due: unknown,
  reviewed: unknown,
  interval?: unknown,
  today?: unknown,
): string {
  const share = valueOrThrow(numberArgument(progress, 'The progress'));
  const last = dayArgument(reviewed, 'The day of the review');
  const { colour, letter } = ragOf(
    {
      progress: share,
      start: dayArgument(start, 'The start'),
      due: dayArgument(due, 'The due date'),
      reviewed: last,
      today: dayArgument(today, 'Today') ?? last ?? 0,
      gap: null,
    },
    { ...usualThresholds, intervalDays: intervalArgument(interval) },
  );
  return `${colour} (${letter})`;
}

/** A day; `null` when it is omitted, blank, or a blank cell that Excel on the desktop sends as 0 (office-js #4702). */
function dayArgument(argument: unknown, name: string): number | null {
  const serial = valueOrThrow(numberArgument(argument, name));
  const day = known(dayOf(serial));
  if (day !== null || serial === null || serial === 0) return day;
  throw cellError(
    outside(`${name} is no date.`, 'Dates run from 1900 to 9999.', 'Give a date, or a cell that holds one.'),
  );
}

function intervalArgument(argument: unknown): number {
  const days = valueOrThrow(numberArgument(argument, 'The interval'));
  // A blank cell on the desktop.
  if (days === null || days === 0) return usualThresholds.intervalDays;
  if (days > 0) return days;
  throw cellError(
    outside('The interval is below 0.', 'It is the agreed time between reviews.', 'Give days, such as 30.'),
  );
}

/**
 * T-score of goal attainment scaling over all goals: 50 when they came out as expected, 10 for a standard deviation.
 *
 * @example
 * `=COACH.GOAL.GAS({-2,0,-1,2,0,1},{3,5,1,4,2,6})` is 55; `=COACH.GOAL.GAS({1,1,0})` is 59.13; `=COACH.GOAL.GAS({2,1,0},{3,2,1})` is 67.63.
 * @remarks
 * T = 50 + 10·Σwx/√((1 − ρ)Σw² + ρ(Σw)²). A goal without a level or with a weight of 0 is left out. Excel on the desktop may send blank
 * cells as 0 (office-js #4702), which is the expected level: write `IF(range="","",range)`. `#N/A` while no goal has a level.
 * @customfunction GOAL.GAS
 * @helpurl https://coachbook.example/help/functions.html#goal-gas
 * @param levels Levels of the goals, from -2 much less than expected to +2 much more.
 * @param [weights] How much each goal counts, in the same order; blank is 0. Default: all alike.
 * @param [rho] How alike the levels of one person's goals are, 0 to 1. Default 0.3.
 * @returns The T-score.
 */
export function goalGasFunction(levels: unknown[][], weights?: unknown[][], rho?: unknown): number {
  const given = scoresAmong(levels);
  const counts = weightsAmong(weights, given.length);
  if (counts.length !== given.length)
    throw cellError(
      outside(
        `There are ${given.length} levels and ${counts.length} weights.`,
        'Level and weight of a goal stand in the same place of both ranges.',
        'Choose ranges of one size.',
      ),
    );
  const score = gasScore(
    given.map((level, at) => ({
      level: Number.isNaN(level) ? null : level,
      weight: counts[at] || 0,
    })),
    valueOrThrow(numberArgument(rho, 'The correlation')) ?? usualThresholds.gasCorrelation,
  );
  return finite(success(valueOrThrow(score).t));
}

/** What was omitted is `null`; what was deleted is neither that nor a range, and has no weights. */
const weightsAmong = (argument: unknown, levels: number): readonly number[] =>
  argument === null || argument === undefined
    ? Array.from({ length: levels }, () => 1)
    : scoresAmong(argument);
