import { success } from '../outcome';
import type { Outcome } from '../outcome';
import { pomp } from '../statistics/pomp';
import type { CellDisplay } from '../suppression/displayRules';
import { feedbackFigures, roundAt } from './figures';
import type { FeedbackFigures, ReportGroup } from './figures';
import { managerGroup, selfGroup } from './groups';
import { itemMoments } from './itemAggregate';
import type { Scale } from './items';
import { ranksOf } from './ranks';
import { itemSpreads, topShare } from './spread';
import type { ItemSpread } from './spread';
import type { Table } from '../table';

/** One item. Means are of its answers, on its scale, a reversed item turned round; `null` is missing or suppressed, never zero. */
export interface ItemRow {
  readonly id: string;
  readonly text: string;
  readonly competency: string;
  readonly scale: Scale;
  readonly self: number | null;
  readonly manager: number | null;
  /** In the order of the report's groups. */
  readonly groups: readonly (number | null)[];
  /** Mean of the answers of all raters but Self. */
  readonly others: number | null;
  /** Answers behind `others`; `null` with it. */
  readonly n: number | null;
  /** Self minus others. */
  readonly gap: number | null;
  /** Share of all others who could not say, 0 to 1; `null` when too few answered at all, or too few could say. */
  readonly notObserved: number | null;
  /** Place among the items whose `others` is shown, the highest first and equals sharing the mean of their places. */
  readonly rank: number | null;
  /** Answers of all others at each point of the scale; `null` where rule 8 withholds it. */
  readonly distribution: readonly number[] | null;
  /** Share of them at the two highest points, 0 to 1: "favourable" on 1 to 5; `null` with the distribution. */
  readonly topBox: number | null;
  /** Why a figure is not shown. */
  readonly withheld: CellDisplay;
}

export interface ItemReport {
  readonly round: string;
  /** k as it was applied. */
  readonly minRaters: number;
  /** The same as in the report of competencies. */
  readonly groups: readonly ReportGroup[];
  /** In the order of the competencies, and of the items in each. */
  readonly rows: readonly ItemRow[];
}

/** Points of the scale that count as favourable. */
const favourable = 2;

/**
 * The report of one round item by item, with small groups protected as in the report of competencies (confidentiality rules 1 to 8).
 * Items without a column among the answers have no row.
 *
 * @param round Name of the round; `null` or blank for the latest one that has answers.
 * @param minRaters k; `null` for the default. Below 3 counts as 3.
 */
export function itemReport(
  responses: Table,
  items: Table,
  round: string | null,
  minRaters: number | null,
): Outcome<ItemReport> {
  const figures = feedbackFigures(responses, items, minRaters);
  if (!figures.ok) return figures;
  const at = roundAt(figures.value, round);
  return at.ok ? success(itemReportOf(figures.value, at.value)) : at;
}

/** The item report of a round from figures that were read before. */
export function itemReportOf(figures: FeedbackFigures, round: number): ItemReport {
  const { matrix, minRaters, groups } = figures;
  const cells = itemCells(figures, round);
  const spreads = itemSpreads(figures, round);
  const rows = matrix.spans.flatMap(({ competency, start, end }) =>
    matrix.items.slice(start, end).map((item, at): Omit<ItemRow, 'rank'> => ({
      id: item.id,
      text: item.text,
      competency: competency.name,
      scale: competency.scale,
      ...cells(start + at),
      ...shownSpread(spreads[start + at]),
    })),
  );
  const ranks = ranksOf(rows.map(({ others, scale }) => (others === null ? null : pomp(others, scale))));
  return {
    round: matrix.rounds[round] ?? '',
    minRaters,
    groups: groups.map(({ label, members }) => ({ label, members })),
    rows: rows.map((row, at) => ({ ...row, rank: ranks[at] ?? null })),
  };
}

type ItemCells = Pick<
  ItemRow,
  'self' | 'manager' | 'groups' | 'others' | 'n' | 'gap' | 'notObserved' | 'withheld'
>;

/** The figures of a column of the matrix that may be shown. */
function itemCells(figures: FeedbackFigures, round: number): (column: number) => ItemCells {
  const { matrix, items, display, others, groups, minRaters } = figures;
  const raters = items.raters.slice(round * matrix.groups.length, (round + 1) * matrix.groups.length);
  const count = (positions: readonly number[], column: number): number =>
    positions.reduce((n, group) => n + (items.answers[items.slot(round, group, column)] ?? 0), 0);
  const mean = (positions: readonly number[], column: number): number | null => {
    const moments = itemMoments(
      items,
      positions.map((group) => items.slot(round, group, column)),
    );
    return moments.n === 0 ? null : moments.mean;
  };
  const called = (label: string): number[] =>
    matrix.groups.flatMap((group, at) => (group === label ? [at] : []));
  const anonymous = others.filter((group) => matrix.groups[group] !== managerGroup);
  const present = (positions: readonly number[]): number =>
    positions.reduce((n, group) => n + (raters[group] ?? 0), 0);

  return (column) => {
    const withheld = display.items[round]?.[column] ?? { pools: [], overall: 'nobody' };
    const self = mean(called(selfGroup), column);
    const overall = withheld.overall === null ? mean(others, column) : null;
    const few = [present(anonymous), count(anonymous, column)].some((n) => n > 0 && n < minRaters);
    return {
      self,
      manager: mean(called(managerGroup), column),
      groups: groups.map(({ positions }, pool) =>
        withheld.pools[pool] === null ? mean(positions, column) : null,
      ),
      others: overall,
      n: overall === null ? null : count(others, column),
      gap: self === null || overall === null ? null : self - overall,
      notObserved: few || present(others) < minRaters ? null : 1 - count(others, column) / present(others),
      withheld,
    };
  };
}

const shownSpread = (spread: ItemSpread | undefined): Pick<ItemRow, 'distribution' | 'topBox'> => ({
  distribution: spread?.withheld === null ? spread.counts : null,
  topBox: spread ? topShare(spread, favourable) : null,
});
