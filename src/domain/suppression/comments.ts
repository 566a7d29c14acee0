import { fnv1a } from '../hash';
import { fewestComments, mostComments } from './minRaters';

/** Comments of others that are needed before any is shown, when the engagement does not say (confidentiality rule 9). */
const usualComments = 5;

/** Comments of others to one prompt that are needed before those are shown. */
export const fewestPerPrompt = 3;

/** The minimum of comments that applies when someone asks for `asked`: whole comments, from {@link fewestComments} on. */
export const effectiveMinComments = (asked: number | null): number =>
  asked === null || Number.isNaN(asked)
    ? usualComments
    : Math.min(mostComments, Math.max(fewestComments, Math.ceil(asked)));

/**
 * An order that tells nothing of who wrote what: by a number that depends on the text alone (FNV-1a over its UTF-16 units, with the
 * prompt as a seed), so it is the same however the rows stand, and whoever wrote them.
 */
export function shuffledByText(prompt: string, texts: readonly string[]): string[] {
  const key = (text: string): number => fnv1a(text, fnv1a(prompt));
  return [...texts].sort((a, b) => key(a) - key(b) || (a < b ? -1 : a > b ? 1 : 0));
}
