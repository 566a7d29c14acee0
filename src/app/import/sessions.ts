import type { Draft, DraftRow } from './draft';
import { draftRow, firstOfEach } from './draft';
import { homeColumns } from './home';
import type { ImportReport } from './report';
import { noteOthers, readRecords } from './source';
import type { SourceTable } from './table';

export const sessionColumns = homeColumns('Sessions', {
  'Session no': { names: ['session', 'session number'], needed: 'row' },
  Date: { names: ['session date'], needed: 'row' },
  Minutes: { names: ['duration', 'length'] },
  Format: { names: ['session format'] },
  Type: { names: ['session type'] },
  Attendance: { names: ['status'] },
  Topic: {},
  'Shared notes': {},
  Insights: {},
  Commitments: {},
  'Session rating': { names: ['rating'] },
  'Next date': { names: ['next session'] },
});

/** Reads sessions, one row for each number. */
export function readSessions(sources: readonly SourceTable[], report: ImportReport): Draft {
  const rows: DraftRow[] = [];
  for (const source of sources) {
    const { records, match } = readRecords(sessionColumns, source, report);
    noteOthers(source, match.others, report);
    for (const record of records) rows.push(draftRow(record, record.values));
  }
  const sessions = firstOfEach(rows, 'Session no', report);
  return {
    table: 'Sessions',
    headers: Object.keys(sessionColumns),
    key: ['Session no'],
    rows: sessions,
    existing: 'stays',
  };
}
