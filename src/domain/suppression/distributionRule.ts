import type { Withheld } from './withheld';

/** Fewest answers behind a distribution, or any other figure that shows single answers (confidentiality rule 8). */
export const fewestAnswersSpread = 5;

/** Why a distribution is not shown, beside the reasons for which its mean may not be. */
export type SpreadWithheld = Withheld | 'too few for a spread' | 'unanimous';

/**
 * Why the distribution of all others' answers to an item is withheld; `null` when it may be shown (rule 8): only where their mean is
 * shown, from five answers on, those of managers not counted, because they are shown by name and can be taken away; and not where all
 * gave the same answer.
 *
 * @param overall See `CellDisplay`.
 * @param anonymous Answers of raters who are not shown by name.
 * @param counts Answers at each point of the scale.
 */
export function distributionWithheld(
  overall: Withheld | null,
  anonymous: number,
  counts: readonly number[],
): SpreadWithheld | null {
  if (overall !== null) return overall;
  const answers = counts.reduce((sum, count) => sum + count, 0);
  if (answers < fewestAnswersSpread || (anonymous > 0 && anonymous < fewestAnswersSpread))
    return 'too few for a spread';
  return counts.some((count) => count === answers) ? 'unanimous' : null;
}
