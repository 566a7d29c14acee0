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

const phraseOf = (text: string, fillers: ReadonlySet<string>): Phrase => {
  const words = wordsOf(text).filter((word) => !fillers.has(word));
  // Every gap multiplies the ways to match: more than two would make a list that somebody edited slow.
  const gaps = words.filter((word) => word === '*').length;
  return { text: text.trim(), words: gaps > 2 ? [] : words };
};

/** The phrases of a list by the word they begin with, so that a text is compared with few of them. */
export type PhraseList = ReadonlyMap<string, readonly Phrase[]>;

export function phraseList(texts: readonly string[], fillers: ReadonlySet<string>): PhraseList {
  const list = new Map<string, Phrase[]>();
  for (const text of texts) {
    const phrase = phraseOf(text, fillers);
    const [first] = phrase.words;
    if (first !== undefined) list.set(first, [...(list.get(first) ?? []), phrase]);
  }
  return list;
}

/** The first phrase of a list that a text holds. */
export function findPhrase({ bare }: Wording, list: PhraseList): Phrase | undefined {
  for (let at = 0; at < bare.length; at++) {
    const found = phraseAt(bare, at, list);
    if (found) return found;
  }
  return undefined;
}

/** The phrase of a list that a text begins with. */
export const beginsWith = ({ bare }: Wording, list: PhraseList): Phrase | undefined =>
  phraseAt(bare, 0, list);

/** The phrase of a list that stands at a place among the words of a text. */
export const phraseAt = (bare: readonly string[], at: number, list: PhraseList): Phrase | undefined =>
  list.get(bare[at] ?? '')?.find(({ words }) => matches(bare, at, words)) ??
  list.get('*')?.find(({ words }) => matches(bare, at, words));

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
