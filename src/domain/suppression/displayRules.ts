import { displayedGroups } from './displayedGroups';
import type { CountedGroup } from './displayedGroups';
import { overallFigures } from './overallFigures';
import { poolFigures } from './poolFigures';
import type { PoolCounts, Withheld } from './withheld';

/** Valid raters of a group, cell by cell. Self is no part of this: it is always shown. */
export interface GroupCounts {
  /** Shown by name however few they are, because they were told so: managers. */
  readonly named: boolean;
  /** Who answered anything, by round. */
  readonly present: readonly number[];
  /** Who counts for a competency, by round and competency. */
  readonly competencies: readonly (readonly number[])[];
  /** Who answered an item, by round and item. */
  readonly items: readonly (readonly number[])[];
}

/** The items of a competency stand side by side: its first one, and the one after its last. */
export interface ItemSpan {
  readonly start: number;
  readonly end: number;
}

/** What may be shown of one cell: a competency or an item in a round. */
export interface CellDisplay {
  /** For each pool why its figure is withheld; `null` when it may be shown. */
  readonly pools: readonly (Withheld | null)[];
  /** The same for a figure over all groups, the named ones included. */
  readonly overall: Withheld | null;
}

/** The one answer to what may be shown of some feedback. Whatever shows a figure asks here. */
export interface LiveDisplay {
  /** Displayed groups (one member) and pools (several), the same in all cells: positions in the list that was given. */
  readonly pools: readonly { readonly members: readonly number[] }[];
  /** By round and competency. */
  readonly competencies: readonly (readonly CellDisplay[])[];
  /** By round and item. */
  readonly items: readonly (readonly CellDisplay[])[];
}

/**
 * The live rules 1 to 8 of confidentiality.md for competencies and items together. Pools come from the competencies and hold for
 * every round and item (rule 6); then a pool shows an item only with enough answers to it (rule 2), an item that is withheld alone is
 * joined by a second one (rule 7), and a total is shown only where it leaves nobody to be worked out (rule 4).
 *
 * @param groups All groups but Self, in the order of the report.
 * @param spans Items of each competency.
 * @param minRaters k, from `effectiveMinRaters`.
 */
export function liveDisplay(
  groups: readonly GroupCounts[],
  spans: readonly ItemSpan[],
  rounds: number,
  minRaters: number,
): LiveDisplay {
  const cells = rounds * spans.length;
  const pooling = displayedGroups(
    groups.map((group): CountedGroup => ({ named: group.named, raters: group.competencies.flat() })),
    cells,
    minRaters,
  );
  const competencies: CellDisplay[][] = [];
  const items: CellDisplay[][] = [];
  for (let round = 0; round < rounds; round++) {
    const ofRound: CellDisplay[] = [];
    const itemsOfRound: CellDisplay[] = [];
    spans.forEach((span, competency) => {
      const cell = round * spans.length + competency;
      const pools = pooling.groups.map((pool) => {
        const members = pool.members.flatMap((member) => groups[member] ?? []);
        return poolFigures(countsOf(members, round, competency, span), pool.shown[cell] === true, minRaters);
      });
      const everybody = countsOf(groups, round, competency, span);
      const anonymous = countsOf(
        groups.filter((group) => !group.named),
        round,
        competency,
        span,
      );
      const overall = overallFigures(pools, everybody, anonymous, pooling.overall[cell] === true, minRaters);
      ofRound.push({ pools: pools.map((pool) => pool.competency), overall: overall.competency });
      for (let item = 0; item < span.end - span.start; item++)
        itemsOfRound.push({
          pools: pools.map((pool) => pool.items[item] ?? null),
          overall: overall.items[item] ?? null,
        });
    });
    competencies.push(ofRound);
    items.push(itemsOfRound);
  }
  return { pools: pooling.groups.map(({ members }) => ({ members })), competencies, items };
}

const countsOf = (
  groups: readonly GroupCounts[],
  round: number,
  competency: number,
  { start, end }: ItemSpan,
): PoolCounts => {
  const sum = (count: (group: GroupCounts) => number | undefined): number =>
    groups.reduce((total, group) => total + (count(group) ?? 0), 0);
  return {
    present: sum((group) => group.present[round]),
    competency: sum((group) => group.competencies[round]?.[competency]),
    items: Array.from({ length: end - start }, (_, item) =>
      sum((group) => group.items[round]?.[start + item]),
    ),
  };
};
