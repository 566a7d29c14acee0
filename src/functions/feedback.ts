import { feedbackMean } from '../domain/feedback/mean';
import { feedbackReport } from '../domain/feedback/report';
import { reportTable } from '../domain/feedback/reportTable';
import { valueOrThrow } from './errors';
import { numberArgument, textArgument } from './scalars';

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
 * @param responses Responses table with its headers: Round, Rater ID, Group, one column per item.
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
 * Mean of one rater group on one competency. #N/A when the group is too small to be shown.
 *
 * @example
 * `=COACH.FEEDBACK.MEAN(Responses[#All],Items[#All],"Delegation","Peer")` is 3.25 with the demo data of feedback-360.md 4.1;
 * for "Other" (two raters) it is #N/A, and the error says to ask for "Direct report + Other", 3.133.
 * @remarks
 * Groups: Self, Manager, Others (all but Self), or a group or pool as in the heading of the report.
 * @customfunction FEEDBACK.MEAN
 * @helpurl https://coachbook.example/help/functions.html#feedback-mean
 * @param responses Responses table with its headers: Round, Rater ID, Group, one column per item.
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
