import type { CellValue } from '../../../workbook/cell';
import { records } from '../../../workbook/mapping/records';
import type { TableRows } from '../../../workbook/snapshot';
import { bareWord, idKey } from '../words';

/** Kinds of things that an import asks once. Answers are kept for their scale, respondents for their round. */
export type MemoryKind = 'Column' | 'Group' | 'Answer' | 'Respondent';

export interface MemoryEntry {
  readonly kind: MemoryKind;
  /** Scale such as `1-5`, or round; blank where it holds everywhere. */
  readonly scope: string;
  readonly from: string;
  readonly to: string;
}

export const memoryHeaders = ['Kind', 'Scope', 'From', 'To'] as const;

/** Longer headings are told apart by their beginning: a cell that nobody can read helps nobody. */
const LONGEST = 250;

/** What earlier imports were told. */
export class Memory {
  private readonly entries = new Map<string, MemoryEntry>();

  constructor(entries: readonly MemoryEntry[] = []) {
    for (const entry of entries) this.entries.set(keyOf(entry), entry);
  }

  find(kind: MemoryKind, scope: string, from: string): string | undefined {
    return this.entries.get(keyOf({ kind, scope, from: from.slice(0, LONGEST) }))?.to;
  }

  /** This memory with more in it; what is told anew counts. */
  with(entries: readonly MemoryEntry[]): Memory {
    const cut = entries.map((entry) => ({ ...entry, from: entry.from.slice(0, LONGEST) }));
    return new Memory([...this.entries.values(), ...cut]);
  }

  /** As rows of the table, by {@link memoryHeaders}. */
  rows(): CellValue[][] {
    return [...this.entries.values()].map(({ kind, scope, from, to }) => [kind, scope || null, from, to]);
  }
}

const kinds: readonly MemoryKind[] = ['Column', 'Group', 'Answer', 'Respondent'];

/** Respondents are told apart by every sign, everything else as headings and words are. */
const keyOf = ({ kind, scope, from }: Pick<MemoryEntry, 'kind' | 'scope' | 'from'>): string =>
  JSON.stringify([kind, bareWord(scope), kind === 'Respondent' ? idKey(from) : bareWord(from)]);

/** Reads the table; rows that somebody has half deleted are passed over. */
export function readMemory(table: TableRows | undefined): Memory {
  return new Memory(
    records(table).flatMap((row): MemoryEntry[] => {
      const kind = kinds.find((word) => word === row.text('Kind'));
      const [scope, from, to] = [row.text('Scope') ?? '', row.text('From'), row.text('To')];
      return kind && from !== null && to !== null ? [{ kind, scope, from, to }] : [];
    }),
  );
}
