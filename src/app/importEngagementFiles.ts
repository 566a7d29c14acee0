import type { Reason } from '../domain/outcome';
import { calculatedColumns } from '../workbook/filledRows';
import type { WorkbookPort } from '../workbook/port';
import type { TableRows } from '../workbook/snapshot';
import type { FilesReading, ImportFile } from './import/readEngagementFiles';
import { readEngagementFiles } from './import/readEngagementFiles';

export interface ImportOptions {
  /** Import what is right although some rows or cells are not: those are left out, as their problems say. */
  readonly skipBadRows?: boolean;
}

/** What an import did, or would have done. */
export type ImportedFiles = Omit<FilesReading, 'writes'>;

/** The files are in the workbook, or nothing was written, for this reason and with these problems. */
export type ImportOutcome =
  | { readonly ok: true; readonly value: ImportedFiles }
  | { readonly ok: false; readonly reason: Reason; readonly found?: ImportedFiles };

/**
 * Imports exported CSV files into the engagement workbook, in one write: all tables or none. Rows that the workbook has stay, and are
 * brought up to date where a file names them again.
 */
export async function importEngagementFiles(
  port: WorkbookPort,
  files: readonly ImportFile[],
  { skipBadRows = false }: ImportOptions = {},
): Promise<ImportOutcome> {
  const read = await port.read();
  if (!read.ok) return read;
  if (!read.value.tables.has('Engagement')) return { ok: false, reason: noEngagement };
  const { writes, ...found } = readEngagementFiles(files, inputTables(read.value.tables));
  const errors = found.problems.filter((problem) => problem.severity === 'error').length;
  if (errors > 0 && !skipBadRows) return { ok: false, reason: badRows(errors), found };
  if (writes.length === 0) return { ok: false, reason: nothingFound, found };
  const written = await port.write(writes);
  return written.ok ? { ok: true, value: found } : { ok: false, reason: written.reason, found };
}

/** The tables as a person fills them in: calculated columns keep their formulas and are not written. */
function inputTables(tables: ReadonlyMap<string, TableRows>): ReadonlyMap<string, TableRows> {
  return new Map([...tables].map(([name, table]) => [name, withoutCalculated(table)]));
}

function withoutCalculated({ name, headers, rows }: TableRows): TableRows {
  const calculated = calculatedColumns(name);
  const kept = headers.flatMap((header, i) => (calculated.has(header) ? [] : [i]));
  const pick = <T>(values: readonly T[]): T[] => values.filter((_, i) => kept.includes(i));
  return { name, headers: pick(headers), rows: rows.map(pick) };
}

const noEngagement: Reason = {
  code: 'no-engagement',
  what: 'This workbook holds no engagement yet.',
  why: 'Files are imported into the tables that Start builds.',
  next: 'Run Start, then import the files.',
};

const nothingFound: Reason = {
  code: 'nothing-to-import',
  what: 'The files hold no rows to import.',
  why: 'They are empty, or every row was left out.',
  next: 'Look at the list of problems, put the files right and choose them again.',
};

const badRows = (errors: number): Reason => ({
  code: 'import-has-errors',
  what: `${errors === 1 ? 'One place' : `${errors} places`} in the files can not be imported as they stand.`,
  why: 'Nothing was written, so that nothing is missing without your knowing.',
  next: 'Put them right and choose the files again, or import the rest without them.',
});
