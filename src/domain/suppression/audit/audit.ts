import type { Block, Level } from './block';
import { levelsOf } from './block';
import type { Figure } from './figure';
import { openUp } from './search';
import { Spread } from './spread';
import { World } from './worlds';

/** Raters of whom the audit could not show that they stay hidden. */
export interface Exposure {
  readonly level: Level;
  /** Positions of raters that are alike to a reader: some of them may be pinned. */
  readonly raters: readonly number[];
}

/**
 * Looks for raters that the figures might give away (confidentiality.md 3.4). `null` is a proof: for every set of fewer than `minRaters`
 * raters there are two worlds that read exactly like the truth and in which the mean of the set, on any item and on the competency,
 * differs by one scale point or more. A rater who reads knows his own answers; with himself counted in, the same holds for him (sets of
 * at most `minRaters` − 2 others: rule 14).
 *
 * An exposure is no proof of a leak, only the lack of one: whoever publishes withholds a figure and asks again.
 *
 * @param figures everything that is or was ever shown of the block to the reader
 */
export function audit(block: Block, figures: readonly Figure[], minRaters: number): Exposure | null {
  const truth = World.truth(block, figures);
  const classes = classesOf(block, truth);
  for (const level of levelsOf(block)) {
    const exposure =
      exposed(block, truth, classes, level, minRaters - 1) ??
      insidersOf(block, classes).reduce<Exposure | null>(
        (found, insider) =>
          found ??
          exposed(
            block,
            truth,
            classes.map((members) => members.filter((rater) => rater !== insider)),
            level,
            minRaters - 2,
          ),
        null,
      );
    if (exposure) return exposure;
  }
  return null;
}

/** Raters who go into the same figures. Those who go into none may have answered anything. */
function classesOf({ profiles, named }: Block, truth: World): readonly (readonly number[])[] {
  const classes = new Map<string, number[]>();
  for (const rater of profiles.keys()) {
    const signature = truth.signatureOf(rater);
    if (named[rater] || signature === '') continue;
    classes.set(signature, [...(classes.get(signature) ?? []), rater]);
  }
  return [...classes.values()];
}

/** One rater of each class for every way of answering that occurs in it: others with the same answers know the same. */
function insidersOf({ profiles }: Block, classes: readonly (readonly number[])[]): readonly number[] {
  return classes.flatMap((members) => [
    ...new Map(members.map((rater) => [(profiles[rater] ?? []).join(' '), rater])).values(),
  ]);
}

/** The first class that can't be opened up, all classes in the same two worlds: sets may have members of several. */
function exposed(
  block: Block,
  truth: World,
  classes: readonly (readonly number[])[],
  level: Level,
  most: number,
): Exposure | null {
  const spreads = classes.map((members) => ({ members, spread: new Spread(members, level, most) }));
  // Most often swapping the answers within the classes is enough, and nothing has to be searched.
  if (spreads.every(({ spread }) => spread.missing(truth, truth) === 0)) return null;
  const high = truth.copy();
  const low = truth.copy();
  for (const { members, spread } of spreads)
    if (!openUp(block, spread, level, high, low)) return { level, raters: members };
  return null;
}
