import { protects, smallestAt } from './withheld';
import type { PoolCounts, PoolFigures, Withheld } from './withheld';

/** More raters of a group than this who could not say: the item is not visible to the group (feedback-360.md 4.2). */
const mostNotObserved = 0.3;

/** Shares are quotients of small whole numbers: 3 of 10 is met, not passed. */
const tolerance = 1e-9;

/**
 * What a displayed group or pool shows of one competency and its items, by rules 2 and 7.
 *
 * Rule 7: a mean over items and all items but one give the one that is withheld. With three or more items that anybody answered a
 * second one is withheld, the one with the fewest answers (the later one of equals); with two the mean of the competency is.
 *
 * @param shown Whether the pooling lets the competency be shown at all.
 */
export function poolFigures(counts: PoolCounts, shown: boolean, minRaters: number): PoolFigures {
  const items = counts.items.map((answers) => itemOf(answers, counts.present, minRaters));
  const answered = items.flatMap((withheld, at) => (withheld === 'nobody' ? [] : [at]));
  let competency = competencyOf(counts, shown, answered, items);

  const hidden = answered.filter((at) => protects(items[at]));
  if (hidden.length === 1 && competency === null) {
    const second = smallestAt(
      counts.items,
      answered.filter((at) => !protects(items[at])),
    );
    if (answered.length >= 3 && second !== null) items[second] = 'second item';
    else competency = 'second item';
  }
  return { competency, items, counts };
}

function itemOf(answers: number, present: number, minRaters: number): Withheld | null {
  if (answers === 0) return 'nobody';
  if (answers < minRaters) return 'too few';
  return 1 - answers / present > mostNotObserved + tolerance ? 'not observed' : null;
}

function competencyOf(
  counts: PoolCounts,
  shown: boolean,
  answered: readonly number[],
  items: readonly (Withheld | null)[],
): Withheld | null {
  if (counts.competency === 0) return 'nobody';
  if (!shown) return 'too few';
  // What is not visible to a group in any item is not visible to it as a whole: of a single item, it would be the same figure.
  return answered.every((at) => items[at] === 'not observed') ? 'not observed' : null;
}
