import { MANAGER } from '../raw';
import { figure, groupsOf, lastEditions } from './figures';
import type { Publisher } from './publisher';

/**
 * Naive: a threshold and nothing else. Every figure, of an item or of a competency, is shown when k have answered it; the overall
 * always. An item of which a group gave fewer than k answers, and a group of one mind, are given away.
 */
export const thresholdOnly: Publisher = (raw, k, decimals) => ({
  k,
  competencies: raw.competencies,
  editions: lastEditions(raw, (raters, competency) => {
    const groups = groupsOf(raters);
    const levels = [null, ...competency.items.map(({ id }) => id)];
    return levels.flatMap((item) => [
      ...groups.flatMap((group) => {
        const bar = figure(raters, competency, item, [group], decimals);
        return bar && (group === MANAGER || bar.n >= k) ? bar : [];
      }),
      ...[figure(raters, competency, item, groups, decimals) ?? []].flat(),
    ]);
  }),
});
