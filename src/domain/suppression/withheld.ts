/**
 * Why a figure is not shown:
 * - `nobody`: nobody it stands for could say;
 * - `too few`: fewer raters than the minimum (rules 1 and 2);
 * - `not observed`: more than three in ten of the group could not say (feedback-360.md 4.2), which protects nobody but the reader;
 * - `second item`: with it, the one item of the competency that is withheld could be worked out (rule 7);
 * - `remainder`: less the figures that are shown, it would leave a figure that is withheld (rules 4 and 7).
 */
export type Withheld = 'nobody' | 'too few' | 'not observed' | 'second item' | 'remainder';

/** Valid raters of a pool, or of all groups, in one competency and round. */
export interface PoolCounts {
  /** Who answered anything in the round. */
  readonly present: number;
  readonly competency: number;
  /** By item of the competency. */
  readonly items: readonly number[];
}

/** What may be shown of one competency and its items; `null` is shown. */
export interface CompetencyFigures {
  readonly competency: Withheld | null;
  readonly items: readonly (Withheld | null)[];
}

/** Figures of a pool, with what the total has to know of them. */
export interface PoolFigures extends CompetencyFigures {
  readonly counts: PoolCounts;
}

/** True for figures that are withheld to protect raters: a figure over nobody, or one of little worth, protects no one. */
export const protects = (withheld: Withheld | null | undefined): boolean =>
  withheld === 'too few' || withheld === 'second item' || withheld === 'remainder';

/** Position of the smallest count among the positions given, the later one of equals; `null` when none is given. */
export function smallestAt(counts: readonly number[], positions: readonly number[]): number | null {
  let smallest: number | null = null;
  for (const at of positions)
    if (smallest === null || (counts[at] ?? Infinity) <= (counts[smallest] ?? Infinity)) smallest = at;
  return smallest;
}
