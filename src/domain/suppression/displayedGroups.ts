import { fewestRatersOverall } from './minRaters';

/** A rater group with its valid raters, counted cell by cell. Self is no part of this: it is always shown. */
export interface CountedGroup {
  /** Shown by name however few they are, because they were told so: managers. */
  readonly named: boolean;
  /** Valid raters in each cell (competency × round), in the same order for every group. */
  readonly raters: readonly number[];
}

/** A displayed group (one member) or a pool (several): what may be shown as one figure. */
export interface DisplayedGroup {
  /** Positions in the list that was given, in its order. */
  readonly members: readonly number[];
  /** Valid raters in each cell. */
  readonly raters: readonly number[];
  /** Cells in which the figure may be shown. */
  readonly shown: readonly boolean[];
}

export interface Display {
  /** Anonymous groups that stand alone, in the order given, and then the pool, if there is one. */
  readonly groups: readonly DisplayedGroup[];
  /** Cells in which a figure over all groups, the named ones included, may be shown. */
  readonly overall: readonly boolean[];
}

const addUp = (groups: readonly CountedGroup[], cells: number): number[] =>
  Array.from({ length: cells }, (_, cell) =>
    groups.reduce((sum, group) => sum + (group.raters[cell] ?? 0), 0),
  );

/**
 * Decides which groups are shown alone, which are pooled and where nothing is shown: rules 1 to 6 of confidentiality.md.
 *
 * One answer holds for all cells given, so that two tables, competencies or rounds can't be subtracted from each other (rule 6):
 * a group that falls short in one cell is pooled in all. Cells in which all anonymous groups together fall short show neither
 * groups nor a total, and do not drag the others along.
 *
 * @param groups All groups but Self, in the order of the report. Where sizes tie, the later group joins the pool (rule 3).
 * @param cells Number of cells counted.
 * @param minRaters k, from `effectiveMinRaters`.
 */
export function displayedGroups(groups: readonly CountedGroup[], cells: number, minRaters: number): Display {
  const anonymous = groups.filter((group) => !group.named);
  const named = addUp(
    groups.filter((group) => group.named),
    cells,
  );
  const together = addUp(anonymous, cells);
  const protectable = together.map((raters) => raters >= minRaters);
  const fallsShort = (raters: readonly number[]): boolean[] =>
    protectable.map((counts, cell) => counts && between(raters[cell] ?? 0, 1, minRaters - 1));

  const pool = anonymous.filter((group) => fallsShort(group.raters).some(Boolean));
  for (;;) {
    const short = fallsShort(addUp(pool, cells));
    const next = nextToJoin(anonymous, pool, short, protectable);
    if (next === null) break;
    pool.push(next);
  }

  const display = (members: readonly CountedGroup[]): DisplayedGroup => {
    const raters = addUp(members, cells);
    return {
      members: groups.flatMap((group, position) => (members.includes(group) ? [position] : [])),
      raters,
      shown: raters.map((count, cell) => count > 0 && protectable[cell] === true),
    };
  };
  const alone = anonymous.filter((group) => !pool.includes(group)).map((group) => display([group]));
  const shownSomewhere = alone.filter((group) => group.shown.some(Boolean));
  return {
    groups: pool.length > 0 ? [...shownSomewhere, display(pool)] : shownSomewhere,
    overall: together.map(
      (raters, cell) =>
        (raters === 0 || raters >= minRaters) && raters + (named[cell] ?? 0) >= fewestRatersOverall,
    ),
  };
}

const between = (value: number, low: number, high: number): boolean => value >= low && value <= high;

/** The smallest displayed group that has raters where the pool still falls short; `null` when it falls short nowhere. */
function nextToJoin(
  anonymous: readonly CountedGroup[],
  pool: readonly CountedGroup[],
  short: readonly boolean[],
  protectable: readonly boolean[],
): CountedGroup | null {
  let smallest: CountedGroup | null = null;
  let least = Infinity;
  for (const group of anonymous) {
    if (pool.includes(group) || !group.raters.some((raters, cell) => raters > 0 && short[cell])) continue;
    const size = group.raters.reduce(
      (worst, raters, cell) => (raters > 0 && protectable[cell] ? Math.min(worst, raters) : worst),
      Infinity,
    );
    if (size <= least) {
      least = size;
      smallest = group;
    }
  }
  return smallest;
}
