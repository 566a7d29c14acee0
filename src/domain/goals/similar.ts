import { compareText } from '../table';

/** From this share of common words on, two goals are nearly the same. */
const alike = 0.6;

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
  return texts.map((words, index) => {
    const prefix = [...words].sort(rarest).slice(0, words.size - Math.ceil(alike * words.size - 1e-9) + 1);
    const candidates = new Set<number>();
    for (const word of prefix) {
      const known = holders.get(word) ?? [];
      for (const other of known) candidates.add(other);
      known.push(index);
      holders.set(word, known);
    }
    let first = -1;
    for (const other of candidates)
      if ((first === -1 || other < first) && jaccard(words, texts[other] ?? new Set()) >= alike - 1e-9)
        first = other;
    return first;
  });
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const word of one) if (other.has(word)) both += 1;
  const either = one.size + other.size - both;
  return either === 0 ? 0 : both / either;
}
