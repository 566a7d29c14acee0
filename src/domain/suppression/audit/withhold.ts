import { audit } from './audit';
import type { Block, Level } from './block';
import type { Figure } from './figure';

/** A figure that somebody would like to show. */
export interface Candidate {
  readonly level: Level;
  /** From the most telling to the least; after the last one it is withheld. */
  readonly shapes: readonly Figure[];
  /** What is less useful is withheld first (confidentiality.md 3.4): item means, then the overall, then groups. */
  readonly use: number;
}

/**
 * Finds how each candidate may be shown so that the audit passes: the position among its shapes, or their number when it is withheld.
 * What turned out not to be the reason is shown after all.
 *
 * @param past figures that the reader has already seen: they can't be taken back
 */
export function withhold(
  block: Block,
  past: readonly Figure[],
  candidates: readonly Candidate[],
  minRaters: number,
): readonly number[] {
  const chosen = candidates.map(() => 0);
  const shownNow = (): Figure[] => [
    ...past,
    ...candidates.flatMap(({ shapes }, at) => shapes[chosen[at] ?? 0] ?? []),
  ];
  for (;;) {
    const exposure = audit(block, shownNow(), minRaters);
    if (!exposure) break;
    const next = leastUseful(candidates, chosen, exposure.raters, exposure.level);
    // Nothing is left to withhold from these raters: what was shown before is all that there is, and it passed its own audit.
    if (next === null) break;
    chosen[next] = (chosen[next] ?? 0) + 1;
  }
  const withheld = candidates.flatMap((_, at) => ((chosen[at] ?? 0) > 0 ? [at] : []));
  withheld.sort((a, b) => (candidates[b]?.use ?? 0) - (candidates[a]?.use ?? 0));
  for (const at of withheld) {
    const last = chosen[at] ?? 0;
    for (let shape = 0; shape < last; shape++) {
      chosen[at] = shape;
      if (!audit(block, shownNow(), minRaters)) break;
      chosen[at] = last;
    }
  }
  return chosen;
}

/** The candidate to show less of: the least useful one that these raters go into, at the exposed level if possible. */
function leastUseful(
  candidates: readonly Candidate[],
  chosen: readonly number[],
  raters: readonly number[],
  level: Level,
): number | null {
  let best: number | null = null;
  for (const [at, { shapes, use, level: own }] of candidates.entries()) {
    const figure = shapes[chosen[at] ?? 0];
    if (!figure?.members.some((rater) => raters.includes(rater))) continue;
    const other = best === null ? undefined : candidates[best];
    if (!other || use < other.use || (use === other.use && own === level && other.level !== level)) best = at;
  }
  return best;
}
