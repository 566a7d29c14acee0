import { feedbackChange, type ChangeReport } from '../../domain/feedback/change';
import { feedbackFigures, roundAt } from '../../domain/feedback/figures';
import { itemReportOf, type ItemReport } from '../../domain/feedback/itemReport';
import { pooledComments, type CommentReport } from '../../domain/feedback/pooledComments';
import { reportOf, type FeedbackReport } from '../../domain/feedback/report';
import { responseRate, type ResponseRate } from '../../domain/feedback/responseRate';
import { success, type Outcome } from '../../domain/outcome';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { feedbackTables } from './feedbackTables';
import { shownGroups, type ShownGroup } from './shownGroups';

/** What the Feedback page shows of one round. */
export interface FeedbackOverview {
  /** Rounds that have answers, in the order of time. */
  readonly rounds: readonly string[];
  readonly report: FeedbackReport;
  readonly items: ItemReport;
  readonly groups: readonly ShownGroup[];
  /** Or why there is none to show. */
  readonly comments: Outcome<CommentReport>;
  readonly rate: Outcome<ResponseRate>;
}

/**
 * The 360 feedback of a round, from one reading of the workbook.
 *
 * @param round `null` for the latest one that has answers
 * @returns the reasons of `feedbackTables` and `feedbackReport` where there is nothing to show
 */
export function feedbackOverview(
  snapshot: WorkbookSnapshot,
  round: string | null,
): Outcome<FeedbackOverview> {
  const tables = feedbackTables(snapshot);
  if (!tables.ok) return tables;
  const { items, responses, raters, comments, minRaters, minComments } = tables.value;
  const figures = feedbackFigures(responses, items, minRaters);
  if (!figures.ok) return figures;
  const at = roundAt(figures.value, round);
  if (!at.ok) return at;
  const report = reportOf(figures.value, at.value);
  return success({
    rounds: figures.value.matrix.rounds,
    report,
    items: itemReportOf(figures.value, at.value),
    groups: shownGroups(report),
    comments: pooledComments(comments, raters, report.round, minComments),
    rate: responseRate(raters, report.round, minRaters),
  });
}

/** Two rounds compared. */
export function feedbackChangeOf(
  snapshot: WorkbookSnapshot,
  from: string,
  to: string,
): Outcome<ChangeReport> {
  const tables = feedbackTables(snapshot);
  if (!tables.ok) return tables;
  const { items, responses, minRaters } = tables.value;
  return feedbackChange(responses, items, from, to, minRaters);
}
