import { fewestRatersOverall } from './minRaters';
import { protects, smallestAt } from './withheld';
import type { CompetencyFigures, PoolCounts, PoolFigures, Withheld } from './withheld';

/**
 * What may be shown over all groups of one competency and its items: nothing from which the figures of the displayed pools and of
 * the managers, who are shown by name, could be subtracted to leave fewer than k raters (rule 4), or a figure that rule 7 withholds.
 *
 * Rule 7 holds for the total as for a pool: where it is withheld in one item alone, the mean of the competency and the totals of the
 * other items would give it, and so the few behind it.
 *
 * @param shown Whether the pooling lets the competency's total be shown at all.
 */
export function overallFigures(
  pools: readonly PoolFigures[],
  everybody: PoolCounts,
  anonymous: PoolCounts,
  shown: boolean,
  minRaters: number,
): CompetencyFigures {
  /** Anonymous raters of an item who are protected: a figure withheld for its little worth can be worked out from the rest. */
  const unseen = (item: number): number =>
    pools.reduce(
      (rest, pool) => (protects(pool.items[item]) ? rest : rest - (pool.counts.items[item] ?? 0)),
      anonymous.items[item] ?? 0,
    );
  const items = everybody.items.map((answers, item): Withheld | null => {
    const rest = anonymous.items[item] ?? 0;
    if (answers === 0) return 'nobody';
    if (answers < fewestRatersOverall || (rest > 0 && rest < minRaters)) return 'too few';
    if (pools.some((pool) => pool.items[item] === 'second item')) return 'remainder';
    return unseen(item) > 0 && unseen(item) < minRaters ? 'remainder' : null;
  });
  let competency = competencyOf(pools, everybody, shown);

  // A total that is withheld for want of a fourth rater, with the only pool shown beside it, keeps no secret.
  const hidden = items.flatMap((withheld, item) => (protects(withheld) && unseen(item) > 0 ? [item] : []));
  if (hidden.length === 1 && competency === null) {
    // Where every pool is shown, they give the total anyway.
    const second = smallestAt(
      everybody.items,
      items.flatMap((withheld, item) => (withheld === null && unseen(item) > 0 ? [item] : [])),
    );
    if (second !== null) items[second] = 'second item';
    else competency = 'second item';
  }
  return { competency, items };
}

function competencyOf(pools: readonly PoolFigures[], everybody: PoolCounts, shown: boolean): Withheld | null {
  if (everybody.competency === 0) return 'nobody';
  if (!shown) return 'too few';
  return pools.some((pool) => pool.competency === 'second item') ? 'remainder' : null;
}
