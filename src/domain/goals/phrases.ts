/** Words of a text: lower case, numbers with their decimals in one piece, `%` by itself. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*|%|\*/gu) ?? [];

/** Most words that a `*` in a phrase stands for. */
const gap = 4;

/** A text as the rules look at it: its words, once with and once without those that only fill. */
export interface Wording {
  readonly words: readonly string[];
  /** Without articles and the like, so that `be better` is found in "be a better leader". */
  readonly bare: readonly string[];
}

export function wordingOf(text: string, fillers: ReadonlySet<string>): Wording {
  const words = wordsOf(text);
  return { words, bare: words.filter((word) => !fillers.has(word)) };
}

/** A word or phrase of a list, ready to be looked for; `*` in it stands for one to four words. */
export interface Phrase {
  /** As the list has it. */
  readonly text: string;
  readonly words: readonly string[];
}

export const phraseOf = (text: string, fillers: ReadonlySet<string>): Phrase => {
  const words = wordsOf(text).filter((word) => !fillers.has(word));
  // Every gap multiplies the ways to match: more than two would make a list that somebody edited slow.
  const gaps = words.filter((word) => word === '*').length;
  return { text: text.trim(), words: gaps > 2 ? [] : words };
};

/** The first phrase of a list that a text holds. */
export const findPhrase = (wording: Wording, phrases: readonly Phrase[]): Phrase | undefined =>
  phrases.find(
    ({ words }) => words.length > 0 && wording.bare.some((_, at) => matches(wording.bare, at, words)),
  );

/** The first phrase of a list that a text begins with. */
export const beginsWith = (wording: Wording, phrases: readonly Phrase[]): Phrase | undefined =>
  phrases.find(({ words }) => words.length > 0 && matches(wording.bare, 0, words));

/** Whether `phrase`, from its place `from` on, stands in `text` at place `at`. */
function matches(text: readonly string[], at: number, phrase: readonly string[], from = 0): boolean {
  for (let index = from; index < phrase.length; index++) {
    if (phrase[index] === '*') {
      for (let skip = 1; skip <= gap; skip++)
        if (at + skip <= text.length && matches(text, at + skip, phrase, index + 1)) return true;
      return false;
    }
    if (text[at] !== phrase[index]) return false;
    at += 1;
  }
  return true;
}
