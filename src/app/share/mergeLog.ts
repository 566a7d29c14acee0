import { plainText } from '../../domain/merge/cell';
import type { Change } from '../../domain/merge/change';
import { fold } from '../../domain/table';
import type { CellValue } from '../../workbook/cell';
import { records } from '../../workbook/mapping/records';
import type { TableWrite } from '../../workbook/port';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { shownValue } from './mergeTables';

export const MERGE_LOG = 'Merge_log';

/** In the column of columns: the note is about the row itself. */
const WHOLE_ROW = '(whole row)';
const REMOVED = '(removed)';
const TAKEN = 'Taken';

/** What was decided about a change. */
export interface Decided {
  readonly change: Change;
  readonly taken: boolean;
}

interface Note {
  readonly header: string;
  readonly ours: CellValue;
  readonly theirs: CellValue;
}

const headers = ['Decided on', 'Copy ID', 'Table', 'Row', 'Column', 'Ours', 'Theirs', 'Decision'];

/**
 * Notes what was decided, a row for each cell, so that what was not taken, and what was taken away, can be read there for good.
 *
 * @param today serial of the day
 */
export function logWrite(copyId: string, decided: readonly Decided[], today: number | null): TableWrite {
  const rows = decided.flatMap(({ change, taken }) =>
    notesOf(change).map(({ header, ours, theirs }): CellValue[] => [
      today,
      copyId,
      change.table,
      change.row === '' ? null : change.row,
      header,
      ours,
      theirs,
      taken ? TAKEN : 'Kept ours',
    ]),
  );
  return { table: MERGE_LOG, headers, rows, mode: 'append' };
}

function notesOf({ table, kind, cells }: Change): Note[] {
  const text = (header: string, cell: CellValue) => (cell === null ? null : shownValue(table, header, cell));
  const notes = cells.map(({ header, ours, theirs }) => ({
    header,
    ours: text(header, ours),
    theirs: text(header, theirs),
  }));
  return kind === 'removed' ? [{ header: WHOLE_ROW, ours: null, theirs: REMOVED }, ...notes] : notes;
}

/** Rows without an id that were removed because they came back removed, as places in the table that was sent. */
export function removedBefore(
  { tables }: Pick<WorkbookSnapshot, 'tables'>,
  copyId: string,
  table: string,
): ReadonlySet<number> {
  const notes = records(tables.get(MERGE_LOG)).filter(
    (entry) =>
      fold(entry.text('Copy ID') ?? '') === fold(copyId) &&
      entry.text('Table') === table &&
      entry.text('Column') === WHOLE_ROW &&
      entry.text('Decision') === TAKEN,
  );
  const places = notes.map((entry) => /\[row (\d+)\]$/.exec(entry.text('Row') ?? '')?.[1]);
  return new Set(places.flatMap((place) => (place === undefined ? [] : [Number(place) - 1])));
}

/** Tells which changes of a copy were decided before, with the same on the other side: they are not asked about again. */
export function decidedBefore(
  { tables }: Pick<WorkbookSnapshot, 'tables'>,
  copyId: string,
): (change: Change) => boolean {
  const entries = new Map<string, string[]>();
  const place = (...parts: readonly string[]): string => JSON.stringify(parts);
  for (const entry of records(tables.get(MERGE_LOG))) {
    const text = (header: string): string => entry.text(header) ?? '';
    if (fold(text('Copy ID')) !== fold(copyId)) continue;
    const key = place(text('Table'), text('Column'), plainText(text('Theirs')));
    const rows = entries.get(key);
    if (rows) rows.push(text('Row'));
    else entries.set(key, [text('Row')]);
  }
  return (change) => {
    const { table, row, mark, kind } = change;
    const isRow = (noted: string): boolean =>
      mark === null ? fold(noted) === fold(row) : noted.endsWith(mark);
    const telling = notesOf(change).filter(({ header }) => kind !== 'removed' || header === WHOLE_ROW);
    return telling.every(({ header, theirs }) =>
      (entries.get(place(table, header, plainText(theirs))) ?? []).some(isRow),
    );
  };
}
