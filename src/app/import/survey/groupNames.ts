import { listWords } from '../../../workbook/blueprint/lists';
import { bareWord, groups } from '../words';
import type { Standing } from './answers';
import type { Memory } from './memory';

/** A name that an export has for a rater group. */
export interface GroupQuestion {
  readonly text: string;
  /** How many rows say so. */
  readonly count: number;
  /** Group of the workbook; null: these rows are left out. */
  readonly group: string | null | undefined;
  /** `known`: a usual word for a group, which nobody is asked about. */
  readonly standing: Standing | 'known';
}

const LEFT_OUT = 'Left out';

export const groupText = (group: string | null): string => group ?? LEFT_OUT;

function parseGroup(text: string | undefined): string | null | undefined {
  if (text === LEFT_OUT) return null;
  return listWords('Group').find((word) => word === text);
}

/**
 * A usual word for a group inside an answer such as `I am a peer` or `Direct report (reports to Alex)`. A proposal: `not a peer` holds
 * the word, too.
 */
function wordInside(text: string): string | undefined {
  const words = text.split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== '');
  for (const length of [3, 2, 1])
    for (let at = 0; at + length <= words.length; at++) {
      const found = groups.find(words.slice(at, at + length).join(' '));
      // “me” and “other” stand in many sentences.
      if (found !== undefined && (length > 1 || (words[at] ?? '').length > 3) && found !== 'Other')
        return found;
    }
  return undefined;
}

/** Counts names of groups, and says what each means. */
export class GroupCount {
  private readonly names = new Map<string, { readonly text: string; count: number }>();
  /** Texts as they stand in cells: most rows repeat one of a few. */
  private readonly keys = new Map<string, string>();

  add(text: string): void {
    const key = this.key(text);
    if (key === '') return;
    const known = this.names.get(key);
    if (known) known.count += 1;
    else this.names.set(key, { text: text.trim(), count: 1 });
  }

  private key(text: string): string {
    const known = this.keys.get(text);
    if (known !== undefined) return known;
    const key = bareWord(text);
    this.keys.set(text, key);
    return key;
  }

  questions(chosen: ReadonlyMap<string, string | null>, memory: Memory): readonly GroupQuestion[] {
    return [...this.names].map(([key, { text, count }]): GroupQuestion => {
      const choice = chosen.get(key);
      if (choice !== undefined) return { text, count, group: choice, standing: 'chosen' };
      const remembered = parseGroup(memory.find('Group', '', text));
      if (remembered !== undefined) return { text, count, group: remembered, standing: 'remembered' };
      const known = groups.find(text);
      if (known !== undefined) return { text, count, group: known, standing: 'known' };
      const proposed = wordInside(text);
      return { text, count, group: proposed, standing: proposed === undefined ? 'open' : 'proposed' };
    });
  }
}
