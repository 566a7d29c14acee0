import type { KnownItem } from '../items';
import { bareWord, idKey } from '../words';

/** An item that a heading means, and whether there is no doubt. */
export interface ItemMatch {
  readonly item: KnownItem;
  readonly sure: boolean;
}

/** Share of common words (Dice) from which on two sentences are taken for one that was reworded. */
const ALIKE = 0.6;

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}

/**
 * The parts of a heading that may name an item: all of it; the row of a grid in `Question [Row]`; what stands after a number; an id at
 * the beginning.
 */
function partsOf(heading: string): readonly string[] {
  const row = /\[([^\]]+)\](?: \(\d+\))?$/.exec(heading)?.[1];
  return [heading, ...(row === undefined ? [] : [row])].flatMap((part) => {
    const bare = part.replace(/^\s*(?:Q\s*)?\d+\s*[.):–-]\s*/i, '');
    const id = /^\s*(\S+?)[.):–]?\s+/.exec(part)?.[1];
    return [part, bare, ...(id === undefined ? [] : [id])];
  });
}

/** Finds the item that a heading means: by its id or its text, or by a text that differs in a few words. */
export class ItemFinder {
  private readonly byId: ReadonlyMap<string, KnownItem>;
  private readonly byText: ReadonlyMap<string, KnownItem>;
  private readonly words: readonly { readonly item: KnownItem; readonly words: ReadonlySet<string> }[];

  constructor(items: readonly KnownItem[]) {
    this.byId = new Map(items.map((item) => [idKey(item.id), item]));
    this.byText = new Map(items.map((item) => [bareWord(item.text), item]));
    this.words = items.map((item) => ({ item, words: wordsOf(item.text) }));
  }

  exact(heading: string): KnownItem | undefined {
    for (const part of partsOf(heading)) {
      const bare = bareWord(part);
      const item = this.byId.get(idKey(part)) ?? (bare === '' ? undefined : this.byText.get(bare));
      if (item) return item;
    }
    return undefined;
  }

  find(heading: string): ItemMatch | undefined {
    const item = this.exact(heading);
    if (item) return { item, sure: true };
    let best: { readonly item: KnownItem; readonly share: number } | undefined;
    for (const part of partsOf(heading).map(wordsOf)) {
      for (const { item: candidate, words } of this.words) {
        const share = alike(part, words);
        if (share >= ALIKE && share > (best?.share ?? 0)) best = { item: candidate, share };
      }
    }
    return best && { item: best.item, sure: false };
  }
}

/** Finds items without doubt; texts of long tables come again and again, so each is looked up once. */
export function itemOf(items: readonly KnownItem[]): (text: string) => KnownItem | undefined {
  const finder = new ItemFinder(items);
  const known = new Map<string, KnownItem | undefined>();
  return (text) => {
    if (!known.has(text)) known.set(text, finder.exact(text));
    return known.get(text);
  };
}
