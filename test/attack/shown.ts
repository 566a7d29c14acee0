import { MANAGER, SELF, type RawEngagement } from './raw';
import type { PublishedView, ViewCell } from './view';

/** How much of what there was to show was shown, in the last edition of each round. */
export interface Shown {
  /** Anonymous original groups with raters, by competency and round. */
  readonly groupCells: number;
  /** Those covered by a mean of the competency short of the overall: alone or in a pool. */
  readonly covered: number;
  /** Those with a mean of their own. */
  readonly alone: number;
  /** Competencies by round. */
  readonly overallCells: number;
  /** Those with a mean over all groups with raters. */
  readonly overall: number;
}

/** Counts group cells as the table of confidentiality.md 3.4 does. A pool of all there is, managers apart, covers its groups too. */
export function shownOf(raw: RawEngagement, view: PublishedView): Shown {
  const sum = { groupCells: 0, covered: 0, alone: 0, overallCells: 0, overall: 0 };
  for (const { name, raters } of raw.rounds) {
    const last = view.editions.findLast(({ round }) => round === name);
    const present = [...new Set(raters.map(({ group }) => group).filter((group) => group !== SELF))];
    const anonymous = present.filter((group) => group !== MANAGER);
    for (const competency of raw.competencies) {
      const means = (last?.cells ?? []).filter(
        (cell) =>
          cell.competency === competency.name && cell.mean !== null && isOfCompetency(cell, competency),
      );
      const isOverall = ({ groups }: ViewCell): boolean => present.every((group) => groups.includes(group));
      const figures = means.filter((cell) => !isOverall(cell) || present.length === anonymous.length);
      sum.overallCells++;
      if (means.some(isOverall)) sum.overall++;
      for (const group of anonymous) {
        const own = figures.filter(({ groups }) => groups.includes(group));
        sum.groupCells++;
        if (own.length > 0) sum.covered++;
        if (own.some(({ groups }) => groups.length === 1)) sum.alone++;
      }
    }
  }
  return sum;
}

/** The mean of a competency of one item may be given as the item's. */
const isOfCompetency = ({ item }: ViewCell, { items }: RawEngagement['competencies'][number]): boolean =>
  item === null || (items.length === 1 && items[0]?.id === item);
