import { compareText } from '../table';

/** From this share of common words on, two goals are nearly the same. */
const alike = 0.6;
/** Decimals are binary fractions. */
const slack = 1e-9;

/**
 * For each text the first earlier one that shares at least 60 % of all words of both (Jaccard index); -1 when there is none.
 *
 * Two sets that are so alike share one of their rarest words: only texts that do are compared (prefix filtering), so that thousands of
 * goals take no longer than they must.
 */
export function firstAlike(texts: readonly ReadonlySet<string>[]): readonly number[] {
  const frequency = new Map<string, number>();
  for (const words of texts) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rarest = (a: string, b: string): number =>
    (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || compareText(a, b);
  const holders = new Map<string, number[]>();
  /** Of texts with the same words only the first is compared with later ones: it is the first for all of them. */
  const same = new Map<string, number>();
  return texts.map((words, index) => {
    const sorted = [...words].sort(rarest);
    const key = sorted.join(' ');
    const twin = same.get(key);
    const prefix = sorted.slice(0, words.size - Math.ceil(alike * words.size - slack) + 1);
    let first = twin ?? -1;
    for (const word of prefix)
      for (const other of holders.get(word) ?? []) {
        // Holders are in order: none after this one can come before the first.
        if (first !== -1 && other >= first) break;
        if (jaccard(words, texts[other] ?? new Set()) >= alike - slack) first = other;
      }
    if (twin === undefined) {
      same.set(key, index);
      for (const word of prefix) {
        const known = holders.get(word);
        if (known) known.push(index);
        else holders.set(word, [index]);
      }
    }
    return words.size === 0 ? -1 : first;
  });
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const word of one) if (other.has(word)) both += 1;
  const either = one.size + other.size - both;
  return either === 0 ? 0 : both / either;
}
