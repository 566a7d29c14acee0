import { feedbackChange } from '../domain/feedback/change';
import { changeTable } from '../domain/feedback/changeTable';
import { commentTable } from '../domain/feedback/commentTable';
import { itemReport } from '../domain/feedback/itemReport';
import { itemTable } from '../domain/feedback/itemTable';
import { pooledComments } from '../domain/feedback/pooledComments';
import { notShown } from '../domain/feedback/notShown';
import { feedbackReport } from '../domain/feedback/report';
import { reportTable } from '../domain/feedback/reportTable';
import { responseRate, responseRateTable } from '../domain/feedback/responseRate';
import { cellError, valueOrThrow } from './errors';
import { numberArgument, textArgument } from './scalars';

/* The functions that spill a table. Those that give one figure of it are in feedbackFigures.ts. */

/**
 * 360 report of a round: competency by rater group, with gap, quadrant and agreement. Groups too small to be anonymous are pooled.
 *
 * @example
 * `=COACH.FEEDBACK.REPORT(Responses[#All],Items[#All],"Final",3)` spills a header row and one row per competency:
 * Competency · Self · Manager · Peer · Direct report + Other · Others · n · Gap · Quadrant · Agreement. With the demo data of
 * feedback-360.md 4.1: Delegation · 4.333 · 3.333 · 3.25 · 3.133 · 3.2 · 10 · 1.133 · Blind spot · broad agreement.
 * @remarks
 * `#VALUE!` when a table lacks a column or an item is unclear, `#N/A` when there are no answers (of the round). Blank cells of the
 * report are missing or suppressed, never zero.
 * @customfunction FEEDBACK.REPORT
 * @helpurl https://coachbook.example/help/functions.html#feedback-report
 * @param responses Responses table with its headers: Round, Rater ID, Group, one column per item; or Item ID and Score, one answer per row.
 * @param items Items table with its headers: Item ID, Competency, Reverse, Weight, Scale min, Scale max.
 * @param [round] Round to report, such as "Final". Default: the latest one with answers.
 * @param [minRaters] Fewest raters in a group that is shown. Default 3, never below 3.
 * @returns The report with its header row.
 */
export function feedbackReportFunction(
  responses: unknown[][],
  items: unknown[][],
  round?: unknown,
  minRaters?: unknown,
): unknown[][] {
  const report = feedbackReport(
    responses,
    items,
    valueOrThrow(textArgument(round, 'The round')),
    valueOrThrow(numberArgument(minRaters, 'The minimum of raters')),
  );
  return reportTable(valueOrThrow(report));
}

/**
 * 360 report of a round item by item, with the share of raters who could not say. Answers to an item too few to be anonymous are withheld.
 *
 * @example
 * `=COACH.FEEDBACK.ITEMS(Responses[#All],Items[#All],"Final",3)` spills a header row and one row per item: Item ID · Competency · Self ·
 * Manager · Peer · Direct report + Other · Others · n · Gap · Not observed · Rank. With the demo data of feedback-360.md 4.1: i1 ·
 * Delegation · 4 · 3 · 3.25 · 3.2 · 3.2 · 10 · 0.8 · 0 · 2.
 * @remarks
 * Reversed items are turned round. Blank cells are missing or suppressed, never zero. Rank is that of Excel's RANK.AVG.
 * @customfunction FEEDBACK.ITEMS
 * @helpurl https://coachbook.example/help/functions.html#feedback-items
 * @param responses Responses table with its headers: Round, Rater ID, Group, one column per item; or Item ID and Score, one answer per row.
 * @param items Items table with its headers: Item ID, Competency, Reverse, Weight, Scale min, Scale max.
 * @param [round] Round to report, such as "Final". Default: the latest one with answers.
 * @param [minRaters] Fewest raters in a group that is shown. Default 3, never below 3.
 * @returns The items with a header row.
 */
export function feedbackItemsFunction(
  responses: unknown[][],
  items: unknown[][],
  round?: unknown,
  minRaters?: unknown,
): unknown[][] {
  const report = itemReport(
    responses,
    items,
    valueOrThrow(textArgument(round, 'The round')),
    valueOrThrow(numberArgument(minRaters, 'The minimum of raters')),
  );
  return itemTable(valueOrThrow(report));
}

/**
 * Change of each competency between two rounds, seen by all others, with its 95 % interval, and whether it is reliable or within noise.
 *
 * @example
 * `=COACH.FEEDBACK.CHANGE(Responses[#All],Items[#All],"Baseline","Final")` spills a header row and one row per competency: Competency ·
 * From · To · Change · Low · High · n · Verdict. With the eight raters of feedback-360.md 4.6: Listening · 2.875 · 3.625 · 0.75 · 0.363 ·
 * 1.137 · 8 · reliable.
 * @remarks
 * Paired where exactly the same raters answered in both rounds, else by Welch. With the deviation and reliability of ratings, a reliable
 * change also exceeds what Jacobson & Truax ask for.
 * @customfunction FEEDBACK.CHANGE
 * @helpurl https://coachbook.example/help/functions.html#feedback-change
 * @param responses Responses table with its headers: Round, Rater ID, Group, one column per item; or Item ID and Score, one answer per row.
 * @param items Items table with its headers: Item ID, Competency, Reverse, Weight, Scale min, Scale max.
 * @param [fromRound] Earlier round. Default: the first one with answers.
 * @param [toRound] Later round. Default: the latest one with answers.
 * @param [minRaters] Fewest raters in a group that is shown. Default 3, never below 3.
 * @param [deviation] Standard deviation of ratings between people, in points of 1 to 5, where it is known.
 * @param [reliability] Reliability of ratings from 0 to under 1, where it is known.
 * @returns The change with a header row.
 */
export function feedbackChangeFunction(
  responses: unknown[][],
  items: unknown[][],
  fromRound?: unknown,
  toRound?: unknown,
  minRaters?: unknown,
  deviation?: unknown,
  reliability?: unknown,
): unknown[][] {
  const sd = valueOrThrow(numberArgument(deviation, 'The deviation'));
  const share = valueOrThrow(numberArgument(reliability, 'The reliability'));
  const change = feedbackChange(
    responses,
    items,
    valueOrThrow(textArgument(fromRound, 'The earlier round')),
    valueOrThrow(textArgument(toRound, 'The later round')),
    valueOrThrow(numberArgument(minRaters, 'The minimum of raters')),
    // A blank cell of the desktop is 0, which is no deviation.
    sd === null || sd === 0 || share === null ? null : { deviation: sd, reliability: share },
  );
  return changeTable(valueOrThrow(change));
}

/**
 * How many of each rater group were invited and responded. Groups with few invited are counted together: never who answered.
 *
 * @example
 * `=COACH.FEEDBACK.RESPONSERATE(Raters[#All],"Final")` spills a header row and one row per group: Group · Invited · Responded · Share. Of
 * one manager, five peers, two direct reports and two others, of whom one peer and one other did not respond: Peer · 5 · 4 · 0.8, Direct
 * report + Other · 4 · 3 · 0.75, Others · 10 · 8 · 0.8.
 * @customfunction FEEDBACK.RESPONSERATE
 * @helpurl https://coachbook.example/help/functions.html#feedback-responserate
 * @param raters Raters table with its headers: Rater ID, Group, and per round such as "Final invited" and "Final responded".
 * @param [round] Round to count, such as "Final". Default: the latest one that anybody was invited to.
 * @param [minRaters] Fewest raters in a group that is shown. Default 3, never below 3.
 * @returns The response rate with a header row.
 */
export function feedbackResponseRateFunction(
  raters: unknown[][],
  round?: unknown,
  minRaters?: unknown,
): unknown[][] {
  const rate = responseRate(
    raters,
    valueOrThrow(textArgument(round, 'The round')),
    valueOrThrow(numberArgument(minRaters, 'The minimum of raters')),
  );
  return responseRateTable(valueOrThrow(rate));
}

/**
 * Approved comments of a round, pooled over the anonymous groups and shuffled. None of others before there are enough of them.
 *
 * @example
 * `=COACH.FEEDBACK.COMMENTS(Comments[#All],Raters[#All],"Final",5)` spills a header row and one row per comment: Prompt · From · Comment.
 * From is "Manager" or blank. Of five approved comments of peers and one of the manager to "Start", and two of peers to "Stop", it gives
 * the six to "Start"; the two to "Stop" are too few.
 * @remarks
 * A comment with the name of a rater or an e-mail address is kept back until Edited is ticked. `#N/A` when there is none to show.
 * @customfunction FEEDBACK.COMMENTS
 * @helpurl https://coachbook.example/help/functions.html#feedback-comments
 * @param comments Comments table with its headers: Round, Group, Prompt, Text, Approved, Edited.
 * @param raters Raters table with its headers: Group, Name. The names are looked for in the comments.
 * @param [round] Round to show, such as "Final". Default: the latest one with comments.
 * @param [minComments] Fewest comments of others, at the prompt with most of them. Default 5, never below 3.
 * @returns The comments with a header row.
 */
export function feedbackCommentsFunction(
  comments: unknown[][],
  raters: unknown[][],
  round?: unknown,
  minComments?: unknown,
): unknown[][] {
  const report = valueOrThrow(
    pooledComments(
      comments,
      raters,
      valueOrThrow(textArgument(round, 'The round')),
      valueOrThrow(numberArgument(minComments, 'The minimum of comments')),
    ),
  );
  if (report.rows.length === 0) throw cellError(notShown.commentsTooFew(report.minComments));
  return commentTable(report);
}
