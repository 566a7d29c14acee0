import { failure, success } from '../domain/outcome';
import type { Outcome } from '../domain/outcome';
import { netPromoterScore } from '../domain/progress/nps';
import { isPulseScore, pulse } from '../domain/progress/pulse';
import type { PulseAnswer } from '../domain/progress/pulse';
import { returnOnInvestment } from '../domain/progress/roi';
import { observed } from '../domain/statistics/descriptives';
import { outside } from '../domain/statistics/reasons';
import { valueOrThrow } from './errors';
import { finite, scoresAmong } from './ratings';
import { numberArgument, requiredNumber } from './scalars';

/**
 * What stakeholders say in the mini-survey, from −3 to +3: spills the mean, how many answered, and the shares that are better, unchanged
 * and worse.
 *
 * @example
 * `=COACH.PULSE({2,1,1,0,3,1,-1,2})` spills 1.125 · 8 · 0.75 · 0.125 · 0.125. A mean over 1 is a change that people notice.
 * @remarks
 * Blank cells, text and errors do not count; Excel on the desktop may send blank cells as 0 (office-js #4702), which is an answer: write
 * `IF(range="","",range)`. `#N/A` for fewer answers than the minimum: figures of so few would show what single people said.
 * @customfunction PULSE
 * @helpurl https://coachbook.example/help/functions.html#pulse
 * @param scores Answers from -3, much less effective, to +3, much more; one for each person.
 * @param [minRaters] Fewest answers that are shown. Default 3, never below 3.
 * @returns Mean, n, share improved, share unchanged, share worse.
 */
export function pulseFunction(scores: unknown[][], minRaters?: unknown): number[][] {
  const answers = observed(scoresAmong(scores)).map((score) => valueOrThrow(answerOf(score)));
  const fewest = valueOrThrow(numberArgument(minRaters, 'The minimum of raters'));
  const { mean, n, improved, unchanged, worse } = valueOrThrow(pulse(answers, fewest));
  return [[mean, n, improved, unchanged, worse]];
}

const answerOf = (score: number): Outcome<PulseAnswer> =>
  isPulseScore(score)
    ? success({ score, followUp: null })
    : failure(
        outside(
          `An answer of ${score} is not a whole number from -3 to +3.`,
          'The mini-survey has seven points: -3, -2, -1, 0, +1, +2 and +3.',
          'Correct the answer, or choose another range.',
        ),
      );

/**
 * Net promoter score: the share of those who answered 9 or 10 less that of 0 to 6, times 100.
 *
 * @example
 * With 12 answers of 9 or 10, 5 of 7 or 8 and 3 of 6 or less in A1:A20 `=COACH.NPS(A1:A20)` is 45.
 * @remarks
 * Blank cells, text and errors do not count; Excel on the desktop may send blank cells as 0 (office-js #4702), which is an answer: write
 * `IF(range="","",range)`. `#N/A` for fewer than five answers.
 * @customfunction NPS
 * @helpurl https://coachbook.example/help/functions.html#nps
 * @param scores Answers from 0, not at all likely to recommend, to 10, certainly.
 * @returns The score, from -100 to 100.
 */
export function npsFunction(scores: unknown[][]): number {
  return finite(success(valueOrThrow(netPromoterScore(observed(scoresAmong(scores)))).score));
}

/**
 * What coaching brought beside its cost, as participants estimate it: spills the benefit, the return, and the return's range.
 *
 * @example
 * `=COACH.ROI(400000,50%,80%,60000)` spills 160000 · 1.667 · 1.667 · 2.333: a return of 167% to 233%.
 * @remarks
 * benefit = value × share × confidence; return = (benefit − cost)/cost; low with the confidence, high without. Call it an estimate by
 * participants, and show the range.
 * @customfunction ROI
 * @helpurl https://coachbook.example/help/functions.html#roi
 * @param value What the change brings in a year, in money.
 * @param share Share of it that is due to coaching, 0 to 1.
 * @param confidence Confidence in that share, 0 to 1.
 * @param cost Cost of the coaching, the time of the leader and travel included.
 * @returns Benefit, return, low, high.
 */
export function roiFunction(value: unknown, share: unknown, confidence: unknown, cost: unknown): number[][] {
  const result = returnOnInvestment(
    valueOrThrow(requiredNumber(value, 'The value')),
    valueOrThrow(requiredNumber(share, 'The share')),
    valueOrThrow(requiredNumber(confidence, 'The confidence')),
    valueOrThrow(requiredNumber(cost, 'The cost')),
  );
  const { benefit, roi, low, high } = valueOrThrow(result);
  return [[benefit, roi, low, high].map((figure) => finite(success(figure)))];
}
