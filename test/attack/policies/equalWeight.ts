import { MANAGER } from '../raw';
import type { ViewCell } from '../view';
import { figure, groupsOf, lastEditions, printed, scoresOf } from './figures';
import { poolsOf, sizesOf } from './pools';
import type { Publisher } from './publisher';

/**
 * Naive: the small groups are pooled as they should be, but the overall gives each original group the same weight. With the pool's
 * plain mean it makes two equations for the groups in the pool (confidentiality.md 3.3, rule 5).
 */
export const equalWeight: Publisher = (raw, k, decimals) => ({
  k,
  competencies: raw.competencies,
  editions: lastEditions(raw, (raters, competency) => {
    const scores = scoresOf(raters, competency, null);
    const pools = poolsOf(sizesOf(scores, MANAGER), k);
    if (pools.length === 0) return [];
    const groups = groupsOf(raters);
    const named = groups.filter((group) => group === MANAGER).map((group) => [group]);
    const bars = [...named, ...pools].flatMap(
      (over) => figure(raters, competency, null, over, decimals) ?? [],
    );
    const means = groups.flatMap((name) => {
      const own = scores.filter(({ group }) => group === name);
      return own.length > 0 ? own.reduce((sum, { score }) => sum + score, 0) / own.length : [];
    });
    const overall: ViewCell = {
      competency: competency.name,
      item: null,
      groups,
      n: scores.length,
      mean: printed(means.reduce((sum, mean) => sum + mean, 0) / means.length, decimals),
      distribution: null,
      agreement: null,
      weighting: 'groups',
    };
    return [...bars, overall];
  }),
});
