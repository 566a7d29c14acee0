import { shownDay } from '../../domain/dates';
import { records } from '../../workbook/mapping/records';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { logForms, type LogKind } from './kinds';

/** An entry of the workbook in a line. */
export interface LogEntry {
  /** Day as people write it; what stands in its place where it is no date; `null` for blank. */
  readonly day: string | null;
  /** What it was, by header; blank cells are left out. */
  readonly cells: readonly { readonly header: string; readonly text: string; readonly isNumber: boolean }[];
}

/** The last entries of a kind, newest first; those of one day in the order in which they were written, the last first. */
export function recentEntries(
  kind: LogKind,
  { tables }: WorkbookSnapshot,
  count: number,
): readonly LogEntry[] {
  const { main, summary } = logForms[kind];
  return records(tables.get(main.table))
    .map((row, place) => ({ row, place, date: row.number('Date') }))
    .sort((a, b) => (b.date ?? -1) - (a.date ?? -1) || b.place - a.place)
    .slice(0, count)
    .map(({ row, date }) => ({
      day: date === null ? row.text('Date') : shownDay(date),
      cells: summary.flatMap((header) => {
        const text = row.text(header)?.trim();
        return text ? [{ header, text, isNumber: row.number(header) !== null }] : [];
      }),
    }));
}
