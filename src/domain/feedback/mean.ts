import { failure, success } from '../outcome';
import type { Outcome } from '../outcome';
import { groupKey, managerGroup, selfGroup } from './groups';
import { notShown } from './notShown';
import { reasons } from './reasons';
import { feedbackReport } from './report';
import type { FeedbackReport, ReportRow } from './report';
import { withheldReason } from './withheldReason';
import { fold } from '../table';
import type { Table } from '../table';

/** Heading of the column over all raters but Self. */
const overallName = 'Others';

/** A competency's row of a report, with the report. */
export interface CompetencyRow {
  readonly report: FeedbackReport;
  readonly row: ReportRow;
}

/**
 * The row of one competency, out of the report itself: asking for single figures opens no other door.
 *
 * @param round See {@link feedbackReport}.
 * @param minRaters See {@link feedbackReport}.
 */
export function competencyRow(
  responses: Table,
  items: Table,
  competency: string,
  round: string | null,
  minRaters: number | null,
): Outcome<CompetencyRow> {
  const report = feedbackReport(responses, items, round, minRaters);
  if (!report.ok) return report;
  const row = report.value.rows.find((candidate) => fold(candidate.competency) === fold(competency));
  return row ? success({ report: report.value, row }) : failure(reasons.competencyUnknown(competency));
}

/** One figure of the report: Self, Manager, Others, or a displayed group or pool (its members joined by `+`, in any order). */
export function feedbackMean(
  responses: Table,
  items: Table,
  competency: string,
  group: string,
  round: string | null,
  minRaters: number | null,
): Outcome<number> {
  const found = competencyRow(responses, items, competency, round, minRaters);
  return found.ok ? meanIn(found.value.report, found.value.row, group) : found;
}

/** Self minus others of one competency, in points of its scale. */
export function feedbackGap(
  responses: Table,
  items: Table,
  competency: string,
  round: string | null,
  minRaters: number | null,
): Outcome<number> {
  const found = competencyRow(responses, items, competency, round, minRaters);
  if (!found.ok) return found;
  const { report, row } = found.value;
  if (row.gap !== null) return success(row.gap);
  const overall = meanIn(report, row, overallName);
  return overall.ok ? failure(notShown.notRated(selfGroup, row.competency)) : overall;
}

function meanIn(report: FeedbackReport, row: ReportRow, group: string): Outcome<number> {
  const found = (mean: number | null): Outcome<number> =>
    mean === null ? failure(notShown.notRated(group, row.competency)) : success(mean);
  const key = groupKey(group);
  // Before the groups: "Others" is the column, "Other" the group, though the plural of a group is accepted elsewhere.
  if (fold(group) === fold(overallName)) {
    const { overall } = row.withheld;
    return row.others === null && overall !== null
      ? failure(withheldReason(overallName, row.competency, overall, report.minRaters))
      : found(row.others);
  }
  if (key === groupKey(selfGroup)) return found(row.self);
  if (key === groupKey(managerGroup)) return found(row.manager);

  const shown = report.groups.findIndex(
    ({ members }) =>
      memberSet(members) === memberSet([group]) || memberSet(members) === memberSet(group.split('+')),
  );
  if (shown !== -1) {
    const why = row.withheld.pools[shown];
    return why
      ? failure(withheldReason(group, row.competency, why, report.minRaters))
      : found(row.groups[shown] ?? null);
  }
  const pool = report.groups.find(({ members }) => members.some((member) => groupKey(member) === key));
  if (pool) return failure(notShown.groupPooled(group, pool.label));
  return report.presentGroups.some((present) => groupKey(present) === key)
    ? failure(notShown.groupSuppressed(group, report.minRaters))
    : failure(reasons.groupUnknown(group));
}

const memberSet = (members: readonly string[]): string =>
  members
    .map((member) => groupKey(member.trim()))
    .sort()
    .join('\n');
