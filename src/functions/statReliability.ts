import { success } from '../domain/outcome';
import { cronbachAlpha } from '../domain/statistics/alpha';
import { icc, iccForms, meanSquares } from '../domain/statistics/icc';
import type { IccForm } from '../domain/statistics/icc';
import { iccInterval } from '../domain/statistics/iccInterval';
import { cellError, valueOrThrow } from './errors';
import { finite, ratingsAmong } from './ratings';
import { levelArgument, textArgument } from './scalars';

/**
 * Intraclass correlation of ratings, targets in rows and judges in columns: how far judges give the same picture.
 *
 * @example
 * `=COACH.STAT.ICC({9,2,5,8;6,1,3,2;8,4,6,8;7,1,2,6;10,5,6,9;6,2,4,7},"2,1")` is 0.290 (Shrout & Fleiss 1979); with a level of 0.95 it
 * spills 0.290 · 0.019 · 0.761.
 * @remarks
 * In the 360 of one leader, targets are items or competencies, and the question is whether raters agree on the shape of the profile: other
 * leaders to differ from there are none. Rows with a gap are left out; Excel on the desktop may send blank cells as 0 (office-js #4702),
 * which is a rating: write `IF(range="","",range)`. Negative values, for the mean of k even beyond −1 and 1, are judges who agree less
 * than by chance: read them as no agreement. `#N/A` for fewer than two complete rows or columns, or when nothing differs.
 * @customfunction STAT.ICC
 * @helpurl https://coachbook.example/help/functions.html#stat-icc
 * @param ratings Targets in rows, judges in columns, without names.
 * @param form "1,1", "2,1" or "3,1" for one judge, "1,k", "2,k" or "3,k" for the mean of all.
 * @param [level] Confidence of an interval, such as 0.95, to spill its ends too.
 * @returns The correlation; with a level also the low and the high end.
 */
export function statIccFunction(ratings: unknown[][], form: unknown, level?: unknown): number[][] {
  const chosen = formOf(form);
  const confidence = valueOrThrow(levelArgument(level));
  const squares = valueOrThrow(meanSquares(ratingsAmong(ratings)));
  const ends = confidence === null ? [] : iccInterval(squares, chosen, confidence);
  return [[finite(icc(squares, chosen)), ...ends.map((end) => finite(success(end)))]];
}

/** Also as written elsewhere: ICC(1,1), ICC1k. */
function formOf(argument: unknown): IccForm {
  const text = valueOrThrow(textArgument(argument, 'The form')) ?? '';
  const letters = (form: string): string => form.toLowerCase().replace(/icc|[^\dk]/g, '');
  const form = iccForms.find((candidate) => letters(candidate) === letters(text));
  if (form) return form;
  throw cellError({
    code: 'argument-word',
    what: `"${text}" is no form of the intraclass correlation.`,
    why: 'The form says who the judges are, and whether one or the mean of all is meant.',
    next: `Write ${iccForms.join('; ')}.`,
  });
}

/**
 * Cronbach's alpha, raters in rows and items in columns: how far the items measure one thing. Noise with fewer than ten raters.
 *
 * @example
 * `=COACH.STAT.ALPHA({3,4,3,4;2,2,3,2;5,4,5,5;4,4,4,3;1,2,2,2})` is 0.948.
 * @remarks
 * Turn reversed items round first. Rows with a gap are left out; Excel on the desktop may send blank cells as 0 (office-js #4702), which is
 * a rating: write `IF(range="","",range)`. Negative when items run against each other. `#N/A` for fewer than two complete rows or
 * columns, or when all rows have the same total.
 * @customfunction STAT.ALPHA
 * @helpurl https://coachbook.example/help/functions.html#stat-alpha
 * @param ratings Raters in rows, items in columns, without names.
 * @returns Alpha.
 */
export function statAlphaFunction(ratings: unknown[][]): number {
  return finite(cronbachAlpha(ratingsAmong(ratings)));
}
