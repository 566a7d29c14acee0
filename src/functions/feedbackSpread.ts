import { distributionTable, feedbackDistribution, feedbackTopBox } from '../domain/feedback/distribution';
import { valueOrThrow } from './errors';
import { numberArgument, textArgument } from './scalars';

/**
 * How the answers of all others to one item spread over the points of its scale. Only from five answers on.
 *
 * @example
 * `=COACH.FEEDBACK.DISTRIBUTION(Responses[#All],Items[#All],"i1")` spills a header row and one row per point: Score · Answers · Share. With
 * the demo data of feedback-360.md 4.1: 1 · 0 · 0, 2 · 3 · 0.3, 3 · 3 · 0.3, 4 · 3 · 0.3, 5 · 1 · 0.1.
 * @remarks
 * Reversed items are turned round. `#N/A` where the mean of all others may not be shown, and where all gave the same answer.
 * @customfunction FEEDBACK.DISTRIBUTION
 * @helpurl https://coachbook.example/help/functions.html#feedback-distribution
 * @param responses Responses table with its headers: Round, Rater ID, Group, one column per item; or Item ID and Score, one answer per row.
 * @param items Items table with its headers: Item ID, Competency, Reverse, Weight, Scale min, Scale max.
 * @param item Item ID, as in the items table.
 * @param [round] Round to report, such as "Final". Default: the latest one with answers.
 * @param [minRaters] Fewest raters in a group that is shown. Default 3, never below 3.
 * @returns The distribution with a header row.
 */
export function feedbackDistributionFunction(
  responses: unknown[][],
  items: unknown[][],
  item: unknown,
  round?: unknown,
  minRaters?: unknown,
): unknown[][] {
  const rows = feedbackDistribution(
    responses,
    items,
    valueOrThrow(textArgument(item, 'The item')) ?? '',
    valueOrThrow(textArgument(round, 'The round')),
    valueOrThrow(numberArgument(minRaters, 'The minimum of raters')),
  );
  return distributionTable(valueOrThrow(rows));
}

/**
 * Share of the answers of all others to one item that stand at the highest points of its scale. Only from five answers on.
 *
 * @example
 * `=COACH.FEEDBACK.TOPBOX(Responses[#All],Items[#All],"i1")` is 0.4 with the demo data of feedback-360.md 4.1: four of ten gave 4 or 5; for
 * the highest point alone, `…,"i1",1)`, it is 0.1.
 * @remarks
 * Shown where FEEDBACK.DISTRIBUTION is.
 * @customfunction FEEDBACK.TOPBOX
 * @helpurl https://coachbook.example/help/functions.html#feedback-topbox
 * @param responses Responses table with its headers: Round, Rater ID, Group, one column per item; or Item ID and Score, one answer per row.
 * @param items Items table with its headers: Item ID, Competency, Reverse, Weight, Scale min, Scale max.
 * @param item Item ID, as in the items table.
 * @param [boxes] How many of the highest points. Default 2, which is "favourable" on 1 to 5.
 * @param [round] Round to report, such as "Final". Default: the latest one with answers.
 * @param [minRaters] Fewest raters in a group that is shown. Default 3, never below 3.
 * @returns The share, 0 to 1.
 */
export function feedbackTopBoxFunction(
  responses: unknown[][],
  items: unknown[][],
  item: unknown,
  boxes?: unknown,
  round?: unknown,
  minRaters?: unknown,
): number {
  return valueOrThrow(
    feedbackTopBox(
      responses,
      items,
      valueOrThrow(textArgument(item, 'The item')) ?? '',
      // A blank cell of the desktop is 0, and nobody asks for no box.
      valueOrThrow(numberArgument(boxes, 'The number of boxes')) || null,
      valueOrThrow(textArgument(round, 'The round')),
      valueOrThrow(numberArgument(minRaters, 'The minimum of raters')),
    ),
  );
}
