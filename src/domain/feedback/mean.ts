import { failure, success } from '../outcome';
import type { Outcome } from '../outcome';
import { groupKey, managerGroup, selfGroup } from './groups';
import { reasons } from './reasons';
import { feedbackReport } from './report';
import type { FeedbackReport, ReportRow } from './report';
import { fold } from '../table';
import type { Table } from '../table';

/** Heading of the column over all raters but Self. */
const overallName = 'Others';

/**
 * One figure of the report: Self, Manager, Others, or a displayed group or pool (its members joined by `+`, in any order). It
 * comes out of the report itself, so that asking for single figures opens no other door.
 *
 * @param round See {@link feedbackReport}.
 * @param minRaters See {@link feedbackReport}.
 */
export function feedbackMean(
  responses: Table,
  items: Table,
  competency: string,
  group: string,
  round: string | null,
  minRaters: number | null,
): Outcome<number> {
  const report = feedbackReport(responses, items, round, minRaters);
  if (!report.ok) return report;
  const row = report.value.rows.find((candidate) => fold(candidate.competency) === fold(competency));
  return row ? meanIn(report.value, row, group) : failure(reasons.competencyUnknown(competency));
}

function meanIn(report: FeedbackReport, row: ReportRow, group: string): Outcome<number> {
  const found = (mean: number | null): Outcome<number> =>
    mean === null ? failure(reasons.notRated(group, row.competency)) : success(mean);
  const key = groupKey(group);
  // Before the groups: "Others" is the column, "Other" the group, though the plural of a group is accepted elsewhere.
  if (fold(group) === fold(overallName))
    return row.others === null ? failure(reasons.overallSuppressed(report.minRaters)) : success(row.others);
  if (key === groupKey(selfGroup)) return found(row.self);
  if (key === groupKey(managerGroup)) return found(row.manager);

  const shown = report.groups.findIndex(
    ({ members }) =>
      memberSet(members) === memberSet([group]) || memberSet(members) === memberSet(group.split('+')),
  );
  if (shown !== -1) return found(row.groups[shown] ?? null);
  const pool = report.groups.find(({ members }) => members.some((member) => groupKey(member) === key));
  if (pool) return failure(reasons.groupPooled(group, pool.label));
  return report.presentGroups.some((present) => groupKey(present) === key)
    ? failure(reasons.groupSuppressed(group, report.minRaters))
    : failure(reasons.groupUnknown(group));
}

const memberSet = (members: readonly string[]): string =>
  members
    .map((member) => groupKey(member.trim()))
    .sort()
    .join('\n');
