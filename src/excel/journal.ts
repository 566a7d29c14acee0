/**
 * Write-ahead note of a build, in the document's settings: it stands there before the first change and goes when everything is done or
 * undone. Office.js has no transactions: a batch that fails keeps what ran before.
 */
export interface Journal {
  /** Tabs that a build was going to add; nobody knows how far it came. */
  readonly unfinished: readonly string[];
  /** Tabs that have all their cells, tables and rules, and perhaps not their looks and locks. */
  readonly undressed: readonly string[];
}

const KEY = 'coachbook.build';

/** Two empty lists when the last build ended well. */
export function readJournal(): Journal {
  const entry: unknown = Office.context.document.settings.get(KEY);
  const listed = (name: keyof Journal): string[] => {
    const value: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, name) : undefined;
    return Array.isArray(value) ? value.filter((tab) => typeof tab === 'string') : [];
  };
  return { unfinished: listed('unfinished'), undressed: listed('undressed') };
}

export function writeJournal(journal: Journal): Promise<void> {
  Office.context.document.settings.set(KEY, journal);
  return save();
}

export function closeJournal(): Promise<void> {
  Office.context.document.settings.remove(KEY);
  return save();
}

/**
 * Saving may fail in a read-only document; the build that follows then fails by itself with the right reason, and without a journal
 * its sheets are told apart by their marks.
 */
const save = (): Promise<void> =>
  new Promise((resolve) => {
    Office.context.document.settings.saveAsync(() => {
      resolve();
    });
  });
