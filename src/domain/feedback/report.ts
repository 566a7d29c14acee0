import { success } from '../outcome';
import type { Outcome } from '../outcome';
import type { CellDisplay } from '../suppression/displayRules';
import { agreementBase, agreementOf } from './agreement';
import type { AgreementWord } from './agreement';
import { feedbackFigures, roundAt, rowsOf } from './figures';
import type { FeedbackFigures, ReportGroup } from './figures';
import { managerGroup, selfGroup } from './groups';
import type { Scale } from './items';
import type { ResponseQuality } from './matrix';
import { quadrantOf, ratesSelfHigher } from './quadrant';
import type { Quadrant } from './quadrant';
import { groupsDiffer } from './groupsDiffer';
import type { Table } from '../table';

/** One competency. Means are on the competency's scale; `null` is missing or suppressed, never zero. */
export interface ReportRow {
  readonly competency: string;
  readonly scale: Scale;
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
  /** A confirmed strength that self rates higher still, by the difference that makes a blind spot elsewhere. */
  readonly ratesSelfHigher: boolean;
  readonly agreement: AgreementWord | null;
  /** The means of the displayed groups, the managers among them, lie at least a quarter of the scale apart. */
  readonly groupsDiffer: boolean;
  /** Why a figure is not shown. */
  readonly withheld: CellDisplay;
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
 * (confidentiality rules 1 to 8).
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
  const figures = feedbackFigures(responses, items, minRaters);
  if (!figures.ok) return figures;
  const at = roundAt(figures.value, round);
  return at.ok ? success(reportOf(figures.value, at.value)) : at;
}

/** The report of a round from figures that were read before. */
export function reportOf(figures: FeedbackFigures, round: number): FeedbackReport {
  const { matrix, totals, others, display, groups, minRaters } = figures;
  const count = (positions: readonly number[], competency: number): number =>
    positions.reduce((n, group) => n + (totals.raters[totals.slot(round, group, competency)] ?? 0), 0);
  const mean = (positions: readonly number[], competency: number): number | null => {
    const raters = count(positions, competency);
    const sum = positions.reduce(
      (n, group) => n + (totals.sums[totals.slot(round, group, competency)] ?? 0),
      0,
    );
    return raters === 0 ? null : sum / raters;
  };
  const groupsCalled = (label: string): number[] =>
    [matrix.groups.indexOf(label)].filter((group) => group !== -1);
  const rowsOfOthers = rowsOf(matrix, round, others);

  const rows = matrix.spans.map(({ competency }, at): ReportRow => {
    const withheld = display.competencies[round]?.[at] ?? { pools: [], overall: 'nobody' };
    const self = mean(groupsCalled(selfGroup), at);
    const manager = mean(groupsCalled(managerGroup), at);
    const means = groups.map((group, pool) =>
      withheld.pools[pool] === null ? mean(group.positions, at) : null,
    );
    const overall = withheld.overall === null ? mean(others, at) : null;
    const quadrant = quadrantOf(self, overall, competency.scale);
    return {
      competency: competency.name,
      scale: competency.scale,
      self,
      manager,
      groups: means,
      others: overall,
      n: overall === null ? null : count(others, at),
      gap: self === null || overall === null ? null : self - overall,
      quadrant,
      ratesSelfHigher: quadrant === 'Confirmed strength' && ratesSelfHigher(self, overall, competency.scale),
      agreement:
        overall === null
          ? null
          : agreementOf(figures, agreementBase(figures, round, rowsOfOthers, at), at, minRaters),
      groupsDiffer: groupsDiffer([manager, ...means], competency.scale),
      withheld,
    };
  });
  return {
    round: matrix.rounds[round] ?? '',
    minRaters,
    groups: groups.map(({ label, members }) => ({ label, members })),
    rows,
    presentGroups: matrix.groups,
    quality: matrix.quality,
  };
}
