import { cleaningNotes } from '../../domain/feedback/cleaning';
import type { CleaningNote } from '../../domain/feedback/cleaningNote';
import { address } from '../../workbook/cell';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { feedbackTables } from './feedbackTables';

/** Something in the answers that was set aside, repaired or kept, and where. */
export interface SetAside extends Pick<CleaningNote, 'row' | 'column' | 'kind' | 'sentence'> {
  /** Its cell on the sheet of the answers, such as `H12`; `null` for the table as a whole, or where nobody knows where the table stands. */
  readonly cell: string | null;
}

/** Every answer of a workbook that the report does not take as it stands, with the cell to look at; none where there is no report. */
export function setAside(snapshot: WorkbookSnapshot): readonly SetAside[] {
  const tables = feedbackTables(snapshot);
  const table = snapshot.tables.get('Responses_360');
  if (!tables.ok || !table) return [];
  const { headers, place } = table;
  const notes = cleaningNotes(tables.value.responses, tables.value.items, (index) =>
    place?.rows[index] === undefined ? index + 2 : place.rows[index] + 1,
  );
  if (!notes.ok) return [];
  const cellOf = ({ row, column }: CleaningNote): string | null => {
    const at = headers.indexOf(column ?? '');
    if (!place || row === null || at < 0) return null;
    return address({ row: row - 1, column: place.column + at, rows: 1, columns: 1 });
  };
  return notes.value.map((note) => ({ ...note, cell: cellOf(note) }));
}
