import { MANAGER } from '../raw';
import { answered, editionOf, figure, groupsOf } from './figures';
import type { Publisher } from './publisher';

/**
 * Naive: every edition shows the groups of which k answered, by item and by competency, and no total from which to subtract; but the
 * report is issued anew when a late answer comes in. Two editions subtract, and the late rater stands alone (confidentiality.md 3.3,
 * rule 10: Spidergap's case; "re-issuing after one late rater" of 3.4).
 */
export const reissue: Publisher = (raw, k, decimals) => ({
  k,
  competencies: raw.competencies,
  editions: raw.rounds.flatMap((round) =>
    Array.from({ length: round.editions }, (_, edition) => {
      const raters = answered(round, edition);
      const cells = raw.competencies.flatMap((competency) =>
        [null, ...competency.items.map(({ id }) => id)].flatMap((item) =>
          groupsOf(raters).flatMap((group) => {
            const bar = figure(raters, competency, item, [group], decimals);
            return bar && (group === MANAGER || bar.n >= k) ? bar : [];
          }),
        ),
      );
      return editionOf(round, edition, cells);
    }),
  ),
});
