import { MANAGER } from '../raw';
import { figure, groupsOf, lastEditions } from './figures';
import { sizesOf } from './pools';
import type { Publisher } from './publisher';

/**
 * Naive: a group of fewer than k has no bar in the chart, but its raters count in the total, and the total is shown (aboutmybrain,
 * confidentiality.md 1.2; the model "k per group, overall shown" of 3.4). Subtraction gives the hidden group.
 */
export const hideBar: Publisher = (raw, k, decimals) => ({
  k,
  competencies: raw.competencies,
  editions: lastEditions(raw, (raters, competency) => {
    const sizes = sizesOf(raters, MANAGER);
    const groups = groupsOf(raters);
    const bars = groups.filter((group) => group === MANAGER || (sizes.get(group) ?? 0) >= k);
    return [...bars.map((group) => [group]), groups].flatMap(
      (over) => figure(raters, competency, null, over, decimals) ?? [],
    );
  }),
});
