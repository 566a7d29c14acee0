import type { Block, Level, Profile } from './block';
import { valueAt } from './block';
import type { Figure } from './figure';
import { shapeText } from './shape';

/** A change of one score, by whole points. */
export interface Step {
  readonly rater: number;
  readonly item: number;
  readonly by: number;
}

/** What does not change from world to world. */
interface Frame {
  readonly block: Block;
  readonly figures: readonly Figure[];
  /** Raters with a value in each figure, and what it reads like. A world changes scores and never who gave one. */
  readonly counts: readonly number[];
  readonly texts: readonly string[];
  /** Positions in `figures` of those that a rater's answers go into. */
  readonly touching: readonly (readonly number[])[];
}

/**
 * Other answers that the same raters might have given: a *world*. A reader who sees only the figures can't tell a world from the truth
 * when every figure reads the same in it. So two worlds are a proof, with no trust in the way they were found: whatever lies between them
 * stays open to the reader (confidentiality.md 3.4).
 */
export class World {
  private constructor(
    private readonly frame: Frame,
    private readonly profiles: readonly number[][],
    private readonly sums: number[],
  ) {}

  /** The world as it is. */
  static truth(block: Block, figures: readonly Figure[]): World {
    const values = figures.map(({ members, level }) =>
      members
        .map((rater) => valueAt(block.profiles[rater] ?? [], level, block.weights))
        .filter((value) => !Number.isNaN(value)),
    );
    const counts = values.map((list) => list.length);
    const sums = values.map((list) => list.reduce((sum, value) => sum + value, 0));
    const frame: Frame = {
      block,
      figures,
      counts,
      texts: figures.map(({ shape }, at) => shapeText((sums[at] ?? NaN) / (counts[at] ?? 0), shape)),
      touching: block.profiles.map((_, rater) =>
        figures.flatMap(({ members }, at) => (members.includes(rater) ? [at] : [])),
      ),
    };
    return new World(frame, copyOf(block.profiles), sums);
  }

  copy(): World {
    return new World(this.frame, copyOf(this.profiles), [...this.sums]);
  }

  /** Which figures a rater goes into, as a key: raters with the same key can swap all their answers and nothing reads differently. */
  signatureOf(rater: number): string {
    return (this.frame.touching[rater] ?? []).join(' ');
  }

  valueOf(rater: number, level: Level): number {
    return valueAt(this.profiles[rater] ?? [], level, this.frame.block.weights);
  }

  /** By how many points a score can still go up (`way` 1) or down (−1); 0 where it was not observed. */
  room(rater: number, item: number, way: 1 | -1): number {
    const score = this.profiles[rater]?.[item] ?? NaN;
    const { min, max } = this.frame.block.scale;
    const left = way > 0 ? max - score : score - min;
    return Number.isNaN(left) ? 0 : left;
  }

  /** True when a rater goes into a shown mean of an item: then what one answer gains another one must lose. */
  isTold(rater: number, item: number): boolean {
    const { figures, touching } = this.frame;
    return (touching[rater] ?? []).some(
      (at) => figures[at]?.level === item && figures[at].shape.kind === 'exact',
    );
  }

  /** Makes some changes, each within its room, when every figure still reads as it does in truth; false, and nothing changed, otherwise. */
  change(steps: readonly Step[]): boolean {
    this.apply(steps, 1);
    const reads = steps.every(({ rater }) =>
      (this.frame.touching[rater] ?? []).every((at) => this.readsTrue(at)),
    );
    if (!reads) this.apply(steps, -1);
    return reads;
  }

  undo(steps: readonly Step[]): void {
    this.apply(steps, -1);
  }

  private apply(steps: readonly Step[], sign: 1 | -1): void {
    const { block, figures, touching } = this.frame;
    for (const { rater, item, by } of steps) {
      const profile = this.profiles[rater] ?? [];
      const before = valueAt(profile, 'competency', block.weights);
      profile[item] = (profile[item] ?? NaN) + sign * by;
      const difference = valueAt(profile, 'competency', block.weights) - before;
      for (const at of touching[rater] ?? []) {
        const level = figures[at]?.level;
        if (level === item) this.sums[at] = (this.sums[at] ?? 0) + sign * by;
        else if (level === 'competency' && !Number.isNaN(difference))
          this.sums[at] = (this.sums[at] ?? 0) + difference;
      }
    }
  }

  private readsTrue(at: number): boolean {
    const { figures, counts, texts } = this.frame;
    const shape = figures[at]?.shape;
    return shape !== undefined && shapeText((this.sums[at] ?? NaN) / (counts[at] ?? 0), shape) === texts[at];
  }
}

const copyOf = (profiles: readonly Profile[]): number[][] => profiles.map((profile) => [...profile]);
