import { fewestRatersOverall } from './minRaters';
import { protects } from './withheld';
import type { CompetencyFigures, PoolCounts, PoolFigures, Withheld } from './withheld';

/**
 * What may be shown over all groups of one competency and its items: nothing from which the figures of the displayed pools and of
 * the managers, who are shown by name, could be subtracted to leave fewer than k raters (rule 4), or a figure that rule 7 withholds.
 *
 * An item in which any pool is protected has no total, though those who are protected there may be k together: with the means of
 * their competency, the totals of several such items give single ones (two pools that are both short in two items, for one). So each
 * protected figure stands in one sum that is shown at most, that of its pool, and never alone.
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
  const items = everybody.items.map((answers, item): Withheld | null => {
    const rest = anonymous.items[item] ?? 0;
    if (answers === 0) return 'nobody';
    if (answers < fewestRatersOverall || (rest > 0 && rest < minRaters)) return 'too few';
    if (pools.some((pool) => protects(pool.items[item]))) return 'remainder';
    const outside = rest - pools.reduce((sum, pool) => sum + (pool.counts.items[item] ?? 0), 0);
    return outside > 0 && outside < minRaters ? 'remainder' : null;
  });
  return { competency: competencyOf(pools, everybody, shown), items };
}

function competencyOf(pools: readonly PoolFigures[], everybody: PoolCounts, shown: boolean): Withheld | null {
  if (everybody.competency === 0) return 'nobody';
  if (!shown) return 'too few';
  return pools.some((pool) => pool.competency === 'second item') ? 'remainder' : null;
}
