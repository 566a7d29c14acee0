import { feedbackAgreement } from '../domain/feedback/feedbackAgreement';
import { feedbackQuadrant } from '../domain/feedback/feedbackQuadrant';
import { feedbackGap, feedbackMean } from '../domain/feedback/mean';
import { valueOrThrow } from './errors';
import { numberArgument, textArgument } from './scalars';

/**
 * Mean of one rater group on one competency. #N/A when the group is too small to be shown.
 *
 * @example
 * `=COACH.FEEDBACK.MEAN(Responses[#All],Items[#All],"Delegation","Peer")` is 3.25 with the demo data of feedback-360.md 4.1;
 * for "Other" (two raters) it is #N/A, and the error says to ask for "Direct report + Other", 3.133.
 * @remarks
 * Groups: Self, Manager, Others (all but Self), or a group or pool as in the heading of the report.
 * @customfunction FEEDBACK.MEAN
 * @helpurl https://coachbook.example/help/functions.html#feedback-mean
 * @param responses Responses table with its headers: Round, Rater ID, Group, one column per item; or Item ID and Score, one answer per row.
 * @param items Items table with its headers: Item ID, Competency, Reverse, Weight, Scale min, Scale max.
 * @param competency Competency, as in the items table.
 * @param group Self, Manager, Others, or a group or pool of the report.
 * @param [round] Round to report, such as "Final". Default: the latest one with answers.
 * @param [minRaters] Fewest raters in a group that is shown. Default 3, never below 3.
 * @returns The mean on the scale of the competency.
 */
export function feedbackMeanFunction(
  responses: unknown[][],
  items: unknown[][],
  competency: unknown,
  group: unknown,
  round?: unknown,
  minRaters?: unknown,
): number {
  return valueOrThrow(
    feedbackMean(
      responses,
      items,
      valueOrThrow(textArgument(competency, 'The competency')) ?? '',
      valueOrThrow(textArgument(group, 'The group')) ?? '',
      valueOrThrow(textArgument(round, 'The round')),
      valueOrThrow(numberArgument(minRaters, 'The minimum of raters')),
    ),
  );
}

/**
 * Self minus all others on one competency, in points of its scale. #N/A when either is missing or may not be shown.
 *
 * @example
 * `=COACH.FEEDBACK.GAP(Responses[#All],Items[#All],"Delegation")` is 1.133 with the demo data of feedback-360.md 4.1.
 * @customfunction FEEDBACK.GAP
 * @helpurl https://coachbook.example/help/functions.html#feedback-gap
 * @param responses Responses table with its headers: Round, Rater ID, Group, one column per item; or Item ID and Score, one answer per row.
 * @param items Items table with its headers: Item ID, Competency, Reverse, Weight, Scale min, Scale max.
 * @param competency Competency, as in the items table.
 * @param [round] Round to report, such as "Final". Default: the latest one with answers.
 * @param [minRaters] Fewest raters in a group that is shown. Default 3, never below 3.
 * @returns Self minus others.
 */
export function feedbackGapFunction(
  responses: unknown[][],
  items: unknown[][],
  competency: unknown,
  round?: unknown,
  minRaters?: unknown,
): number {
  return valueOrThrow(
    feedbackGap(
      responses,
      items,
      valueOrThrow(textArgument(competency, 'The competency')) ?? '',
      valueOrThrow(textArgument(round, 'The round')),
      valueOrThrow(numberArgument(minRaters, 'The minimum of raters')),
    ),
  );
}

/**
 * Whether a competency is a confirmed strength, a hidden strength, a blind spot or a confirmed development need.
 *
 * @example
 * `=COACH.FEEDBACK.QUADRANT(Responses[#All],Items[#All],"Delegation")` is "Blind spot" with the demo data of feedback-360.md 4.1; with a cut
 * of 3, `…,"Baseline",3,3)`, it is "Confirmed strength".
 * @remarks
 * "Not enough raters" and "No self-rating" where a mean is missing or may not be shown.
 * @customfunction FEEDBACK.QUADRANT
 * @helpurl https://coachbook.example/help/functions.html#feedback-quadrant
 * @param responses Responses table with its headers: Round, Rater ID, Group, one column per item; or Item ID and Score, one answer per row.
 * @param items Items table with its headers: Item ID, Competency, Reverse, Weight, Scale min, Scale max.
 * @param competency Competency, as in the items table.
 * @param [round] Round to report, such as "Final". Default: the latest one with answers.
 * @param [minRaters] Fewest raters in a group that is shown. Default 3, never below 3.
 * @param [cut] Others see a strength from here on, in points of the scale. Default 3.75 on 1 to 5.
 * @param [gap] Self and others differ from here on, in points of the scale. Default 0.5 on 1 to 5.
 * @returns The quadrant in words.
 */
export function feedbackQuadrantFunction(
  responses: unknown[][],
  items: unknown[][],
  competency: unknown,
  round?: unknown,
  minRaters?: unknown,
  cut?: unknown,
  gap?: unknown,
): string {
  return valueOrThrow(
    feedbackQuadrant(
      responses,
      items,
      valueOrThrow(textArgument(competency, 'The competency')) ?? '',
      {
        // A blank cell of the desktop is 0; no strength begins at the bottom of a scale.
        cut: valueOrThrow(numberArgument(cut, 'The cut')) || null,
        gap: valueOrThrow(numberArgument(gap, 'The gap')),
      },
      valueOrThrow(textArgument(round, 'The round')),
      valueOrThrow(numberArgument(minRaters, 'The minimum of raters')),
    ),
  );
}

/**
 * How far all others agree on one competency: a word, or the index that is asked for.
 *
 * @example
 * `=COACH.FEEDBACK.AGREEMENT(Responses[#All],Items[#All],"Delegation")` is "broad agreement" with the demo data of feedback-360.md 4.1; as a
 * number, `…,"Baseline",3,"AD")`, it is 0.807.
 * @remarks
 * AD is the mean distance of the answers from their mean in scale points; rWG, rWG(J), r*WG(J) and aWG are 1 when all agree. Indices are
 * over the raters who answered every item.
 * @customfunction FEEDBACK.AGREEMENT
 * @helpurl https://coachbook.example/help/functions.html#feedback-agreement
 * @param responses Responses table with its headers: Round, Rater ID, Group, one column per item; or Item ID and Score, one answer per row.
 * @param items Items table with its headers: Item ID, Competency, Reverse, Weight, Scale min, Scale max.
 * @param competency Competency, as in the items table.
 * @param [round] Round to report, such as "Final". Default: the latest one with answers.
 * @param [minRaters] Fewest raters in a group that is shown. Default 3, never below 3.
 * @param [index] word, AD, rWG, rWG(J), r*WG(J) or aWG. Default: the word.
 * @returns The word or the index.
 */
export function feedbackAgreementFunction(
  responses: unknown[][],
  items: unknown[][],
  competency: unknown,
  round?: unknown,
  minRaters?: unknown,
  index?: unknown,
): string | number {
  return valueOrThrow(
    feedbackAgreement(
      responses,
      items,
      valueOrThrow(textArgument(competency, 'The competency')) ?? '',
      valueOrThrow(textArgument(index, 'The index')),
      valueOrThrow(textArgument(round, 'The round')),
      valueOrThrow(numberArgument(minRaters, 'The minimum of raters')),
    ),
  );
}
