import { MANAGER } from '../raw';
import { figure, groupsOf, lastEditions, scoresOf } from './figures';
import { poolsOf, sizesOf } from './pools';
import type { Publisher } from './publisher';

/**
 * Naive: each figure pools by its own counts. Where one rater skipped an item his group is pooled there and alone elsewhere, and the
 * competency's mean less its other items gives what the pool was to hide (confidentiality.md 3.3, rules 6 and 7).
 */
export const perItemPools: Publisher = (raw, k, decimals) => ({
  k,
  competencies: raw.competencies,
  editions: lastEditions(raw, (raters, competency) => {
    const groups = groupsOf(raters);
    const named = groups.filter((group) => group === MANAGER).map((group) => [group]);
    return [null, ...competency.items.map(({ id }) => id)].flatMap((item) => {
      const pools = poolsOf(sizesOf(scoresOf(raters, competency, item), MANAGER), k);
      if (pools.length === 0) return [];
      const bars = [...named, ...pools, groups].flatMap(
        (over) => figure(raters, competency, item, over, decimals) ?? [],
      );
      // "Peer 5, Direct report 2": the pool's label says how many of each it holds.
      const labels = pools
        .filter(({ length }) => length > 1)
        .flat()
        .flatMap((group) => figure(raters, competency, item, [group], decimals) ?? [])
        .map((cell) => ({ ...cell, mean: null }));
      return [...bars, ...labels];
    });
  }),
});
