import type { Level } from './block';
import type { World } from './worlds';

/**
 * How far apart the sum over some members of a class can be in two worlds. Members of a class are alike to a reader, so in each world any
 * of them may be the ones who hold its highest, or its lowest, values.
 */
export class Spread {
  constructor(
    private readonly members: readonly number[],
    private readonly level: Level,
    /** Most raters of a set that must stay open. */
    private readonly most: number,
  ) {}

  /**
   * What is missing to one scale point per rater, added up over the sets of 1, 2 … `most` raters; 0 when every set of them stays open by a
   * scale point or more.
   */
  missing(high: World, low: World): number {
    const up = this.sorted(high).reverse();
    const down = this.sorted(low);
    let open = 0;
    let missing = 0;
    for (let size = 1; size <= Math.min(this.most, up.length); size++) {
      open += (up[size - 1] ?? 0) - (down[size - 1] ?? 0);
      missing += Math.max(0, size - tolerance - open);
    }
    return missing;
  }

  /** Members in the order of their values, the lowest first; those without a value are left out. */
  ordered(world: World): readonly number[] {
    const values = new Map(this.members.map((rater) => [rater, world.valueOf(rater, this.level)]));
    return this.members
      .filter((rater) => !Number.isNaN(values.get(rater)))
      .sort((a, b) => (values.get(a) ?? 0) - (values.get(b) ?? 0));
  }

  /** Those whose values count most for the sets of the high world (`way` 1) or the low one (−1), the first one first. */
  leaders(ordered: readonly number[], way: 1 | -1): readonly number[] {
    return (way === 1 ? [...ordered].reverse() : ordered).slice(0, this.most);
  }

  private sorted(world: World): number[] {
    return this.members
      .map((rater) => world.valueOf(rater, this.level))
      .filter((value) => !Number.isNaN(value))
      .sort((a, b) => a - b);
  }
}

/** Means are binary fractions: a hair short of a scale point is one. */
const tolerance = 1e-9;
