/**
 * Write-ahead note of a build: which tabs it is going to add. It stands in the document's settings before the first change and goes
 * when the build is complete or undone. Office.js has no transactions: a batch that fails keeps what ran before.
 */
const KEY = 'coachbook.build';

/** Tabs that an interrupted build was going to add; none when the last build ended well. */
export function journaledTabs(): readonly string[] {
  const entry: unknown = Office.context.document.settings.get(KEY);
  return Array.isArray(entry) ? entry.filter((tab) => typeof tab === 'string') : [];
}

export function openJournal(tabs: readonly string[]): Promise<void> {
  Office.context.document.settings.set(KEY, tabs);
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
