import { fold } from '../../table';
import type { CheckFacts } from '../facts';
import type { Goal } from '../goal';
import { findPhrase } from '../phrases';
import { set, type Rule } from '../rule';

/** Rules about what others than coach and client may read. */
export const privacyRules: readonly Rule[] = [
  {
    code: 'G31',
    severity: 'error',
    dimension: null,
    test: (goal, facts) =>
      goal.sponsorVisible && isPrivate(goal, facts)
        ? {
            header: 'Statement',
            message: 'It holds something private, and the sponsor can read it. Reword it, or hide the goal.',
            fix: set('Hide the goal from the sponsor', 'Sponsor visible', 'No'),
          }
        : null,
  },
];

/** A private word, or a rater's name, in a column that the sponsor's copy shows. */
function isPrivate({ statement, metric, milestone, evidence }: Goal, facts: CheckFacts): boolean {
  return [statement, metric, milestone, evidence].some(
    (text) =>
      text !== '' &&
      (findPhrase(facts.wording(text), facts.lists.private) !== undefined ||
        facts.raters.some((name) => namesRater(text, name))),
  );
}

/**
 * The whole name however it is written, or a part of it that is written as a name: with a capital, and not as the first word of the
 * text, where every word has one ("Mark two meetings").
 */
function namesRater(text: string, name: string): boolean {
  const parts = name.match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  if (parts.length === 0) return false;
  const words = text.match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  const plain = (word: string): string => fold(word).replace(/['’]s$/u, '');
  if (parts.length > 1)
    for (let at = 0; at < words.length; at++)
      if (parts.every((part, index) => plain(words[at + index] ?? '') === plain(part))) return true;
  return words.some(
    (word, at) =>
      at > 0 &&
      /^\p{Lu}/u.test(word) &&
      parts.some((part) => part.length > 2 && /^\p{Lu}/u.test(part) && plain(word) === plain(part)),
  );
}
