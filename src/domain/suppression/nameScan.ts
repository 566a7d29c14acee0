/** What in a text points at a person. */
export interface NameHit {
  readonly kind: 'name' | 'email';
  /** As it stands in the text. */
  readonly found: string;
}

/** Deliberately wide: what only looks like an address is one too many, not one too few. */
const email = /[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[^\s@<>()[\],;:".]{2,}/u;

/** Words of a name shorter than this are initials or particles. */
const shortestWord = 3;

const letters = /[\p{L}\p{M}'’-]+/gu;

/** Writing without spaces between words, where a name is looked for inside of words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/** Without marks, case and kinds of apostrophe: José is found as Jose, too. */
const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLowerCase();

/**
 * A scan of texts for the names of people and for e-mail addresses (confidentiality rule 9). A name is found whole or by any of its
 * words, whatever its case; words of it written small (de, van) and initials are passed over.
 */
export function nameScan(names: readonly string[]): (text: string) => NameHit | null {
  const words = new Set<string>();
  const inside: string[] = [];
  for (const name of names)
    for (const [word] of name.matchAll(letters)) {
      const folded = plain(word);
      if (unspaced.test(word)) inside.push(folded);
      else if (folded.length >= shortestWord && !/^\p{Ll}/u.test(word)) words.add(folded);
    }
  return (text) => {
    const address = email.exec(text);
    if (address) return { kind: 'email', found: address[0] };
    for (const [word] of text.matchAll(letters)) {
      // "Anna's" and "Müller-Braun" are words of a name as well.
      const parts = [word, ...word.split(/['’-]/)];
      if (parts.some((part) => words.has(plain(part)))) return { kind: 'name', found: word };
    }
    const found = inside.find((name) => plain(text).includes(name));
    return found === undefined ? null : { kind: 'name', found };
  };
}
