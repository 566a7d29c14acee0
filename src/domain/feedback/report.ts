import { failure, success } from '../outcome';
import type { Outcome } from '../outcome';
import { displayedGroups } from '../suppression/displayedGroups';
import type { DisplayedGroup } from '../suppression/displayedGroups';
import { effectiveMinRaters } from '../suppression/minRaters';
import { aggregate } from './aggregate';
import type { Aggregate } from './aggregate';
import { agreementOf } from './agreement';
import type { AgreementWord } from './agreement';
import { managerGroup, selfGroup } from './groups';
import { readItems } from './items';
import type { ResponseMatrix, ResponseQuality } from './matrix';
import { quadrantOf } from './quadrant';
import type { Quadrant } from './quadrant';
import { reasons } from './reasons';
import { readResponses } from './responses';
import { fold } from '../table';
import type { Table } from '../table';

/** A group or pool that has a column in the report. */
export interface ReportGroup {
  /** Name of the group, or of the pool's members joined by ` + `. */
  readonly label: string;
  readonly members: readonly string[];
}

/** One competency. Means are on the competency's scale; `null` is missing or suppressed, never zero. */
export interface ReportRow {
  readonly competency: string;
  readonly self: number | null;
  readonly manager: number | null;
  /** In the order of the report's groups. */
  readonly groups: readonly (number | null)[];
  /** Mean of all raters but Self, each rater with the same weight. */
  readonly others: number | null;
  /** Raters behind `others`; `null` with it. */
  readonly n: number | null;
  /** Self minus others. */
  readonly gap: number | null;
  readonly quadrant: Quadrant;
  readonly agreement: AgreementWord | null;
}

export interface FeedbackReport {
  readonly round: string;
  /** k as it was applied. */
  readonly minRaters: number;
  /** The same for all rounds, so that reports of two rounds have the same columns. */
  readonly groups: readonly ReportGroup[];
  readonly rows: readonly ReportRow[];
  /** Groups with raters in any round, shown or not: to say why one is not shown. */
  readonly presentGroups: readonly string[];
  readonly quality: ResponseQuality;
}

/**
 * The report of one round: competency by rater group, with gaps, quadrants and agreement, and with small groups protected
 * (confidentiality rules 1 to 6 and 8).
 *
 * @param round Name of the round; `null` or blank for the latest one that has answers.
 * @param minRaters k; `null` for the default. Below 3 counts as 3.
 */
export function feedbackReport(
  responses: Table,
  items: Table,
  round: string | null,
  minRaters: number | null,
): Outcome<FeedbackReport> {
  const model = readItems(items);
  if (!model.ok) return model;
  const read = readResponses(responses, model.value);
  if (!read.ok) return read;
  const matrix = read.value;
  const wanted = round === null || fold(round) === '' ? matrix.rounds.at(-1) : round;
  const roundAt = matrix.rounds.findIndex((name) => fold(name) === fold(wanted ?? ''));
  if (roundAt === -1) return failure(reasons.roundUnknown(wanted ?? '', matrix.rounds));
  return success(reportOf(matrix, aggregate(matrix), roundAt, effectiveMinRaters(minRaters)));
}

function reportOf(
  matrix: ResponseMatrix,
  figures: Aggregate,
  round: number,
  minRaters: number,
): FeedbackReport {
  const others = matrix.groups.flatMap((label, group) => (label === selfGroup ? [] : [group]));
  const cells = matrix.rounds.length * matrix.spans.length;
  const display = displayedGroups(
    others.map((group) => ({
      named: matrix.groups[group] === managerGroup,
      raters: countsByCell(matrix, figures, group),
    })),
    cells,
    minRaters,
  );
  const mean = (groups: readonly number[], competency: number): number | null => {
    const slots = groups.map((group) => figures.slot(round, group, competency));
    const raters = slots.reduce((sum, slot) => sum + (figures.raters[slot] ?? 0), 0);
    return raters === 0 ? null : slots.reduce((sum, slot) => sum + (figures.sums[slot] ?? 0), 0) / raters;
  };
  const groupsCalled = (label: string): number[] =>
    [matrix.groups.indexOf(label)].filter((group) => group !== -1);
  const membersOf = (group: DisplayedGroup): number[] => group.members.map((member) => others[member] ?? -1);
  const rowsOfOthers = rowsOf(matrix, round, others);

  const rows = matrix.spans.map(({ competency }, at): ReportRow => {
    const cell = round * matrix.spans.length + at;
    const overallShown = display.overall[cell] === true;
    const self = mean(groupsCalled(selfGroup), at);
    const overall = overallShown ? mean(others, at) : null;
    return {
      competency: competency.name,
      self,
      manager: mean(groupsCalled(managerGroup), at),
      groups: display.groups.map((group) => (group.shown[cell] ? mean(membersOf(group), at) : null)),
      others: overall,
      n: overallShown
        ? others.reduce((n, group) => n + (figures.raters[figures.slot(round, group, at)] ?? 0), 0)
        : null,
      gap: self === null || overall === null ? null : self - overall,
      quadrant: quadrantOf(self, overall, competency.scale),
      agreement: overallShown ? agreementOf(matrix, figures, rowsOfOthers, at, minRaters) : null,
    };
  });
  const reportGroups = display.groups.map((group) => {
    const members = membersOf(group).map((member) => matrix.groups[member] ?? '');
    return { label: members.join(' + '), members };
  });
  return {
    round: matrix.rounds[round] ?? '',
    minRaters,
    groups: reportGroups,
    rows,
    presentGroups: matrix.groups,
    quality: matrix.quality,
  };
}

/** Valid raters of a group in every cell, round after round (rule 2: counted per cell, not per invitation). */
const countsByCell = ({ rounds, spans }: ResponseMatrix, figures: Aggregate, group: number): number[] =>
  rounds.flatMap((_, round) => spans.map((_, at) => figures.raters[figures.slot(round, group, at)] ?? 0));

/** Rows of the matrix of one round and some groups. */
function rowsOf(
  { rows, rowRounds, rowGroups }: ResponseMatrix,
  round: number,
  groups: readonly number[],
): number[] {
  const found: number[] = [];
  for (let row = 0; row < rows; row++)
    if (rowRounds[row] === round && groups.includes(rowGroups[row] ?? -1)) found.push(row);
  return found;
}
