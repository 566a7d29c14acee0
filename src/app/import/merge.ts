import type { CellValue } from '../../workbook/cell';
import type { TableWrite } from '../../workbook/port';
import type { TableRows } from '../../workbook/snapshot';
import type { Draft, DraftRow } from './draft';
import { rowKey } from './draft';
import type { ImportReport } from './report';

type Cells = Map<string, CellValue>;

/** Headers that a table of the workbook may gain: those of items. */
const OPEN_TABLE = 'Responses_360';

/** Columns that a sentence names one by one. */
const SHOWN_COLUMNS = 5;

/**
 * The whole new content of a table: the rows that the workbook has, with what the draft says about them, then the draft's new rows. No
 * row of the workbook is lost, and none moves unless new rows come into a draft with an order; importing the same files again changes
 * nothing.
 *
 * @param existing rows of the workbook without calculated columns; absent for a workbook without that table
 */
export function mergeDraft(draft: Draft, existing: TableRows | undefined, report: ImportReport): TableWrite {
  const headers =
    draft.key.length === 0 ? givenHeaders(draft, existing, report) : writtenHeaders(draft, existing, report);
  const rows: Cells[] = withoutBlankEnd(existing?.rows ?? []).map(
    (values) => new Map(values.map((value, i) => [existing?.headers[i] ?? '', value])),
  );
  // Rows with the same key (two equal comments) are met one after the other, so that none is counted twice or lost.
  const places = new Map<string, Cells[]>();
  for (const row of rows) push(places, rowKey(row, draft.key), row);
  const added: Cells[] = [];
  for (const row of draft.rows) {
    const found = places.get(rowKey(row.cells, draft.key))?.shift();
    if (found) update(found, row, draft, report);
    else added.push(started(row));
  }
  rows.push(...added);
  if (draft.numbered) numberRows(rows, draft.numbered.header, draft.numbered.prefix);
  const { order } = draft;
  if (order && added.length > 0) rows.sort(order);
  return {
    table: draft.table,
    headers,
    rows: rows.map((row) => headers.map((header) => row.get(header) ?? null)),
    mode: 'replace',
  };
}

/** Fields of a form that the draft has a value for: the others are not touched. */
function givenHeaders(
  draft: Draft,
  existing: TableRows | undefined,
  report: ImportReport,
): readonly string[] {
  const present = writtenHeaders(draft, existing, report);
  return present.filter((header) => draft.rows.some(({ cells }) => (cells.get(header) ?? null) !== null));
}

/** The workbook's own headers, columns that a person added included. A column that a person deleted is not brought back. */
function writtenHeaders(
  draft: Draft,
  existing: TableRows | undefined,
  report: ImportReport,
): readonly string[] {
  if (!existing) return draft.headers;
  const missing = draft.headers.filter((header) => !existing.headers.includes(header));
  if (draft.table === OPEN_TABLE) return [...existing.headers, ...missing];
  for (const header of missing) {
    const row = draft.rows.find(({ cells }) => (cells.get(header) ?? null) !== null);
    if (row) {
      const sentence = `The table ${draft.table} of this workbook has no column ${header} any more; its cells are left out.`;
      report.problem('error', row, header, sentence);
    }
  }
  return existing.headers;
}

function withoutBlankEnd(rows: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] {
  const last = rows.findLastIndex((row) => row.some((value) => value !== null));
  return rows.slice(0, last + 1);
}

function update(found: Cells, row: DraftRow, draft: Draft, report: ImportReport): void {
  const replaced: string[] = [];
  for (const [header, value] of row.cells) {
    // The row was found by its key, so the two differ at most in case or spaces, which a person may have corrected.
    if (draft.key.includes(header)) continue;
    const before = found.get(header) ?? null;
    if (value === before || (value === null && draft.existing === 'stays')) continue;
    if (before !== null) replaced.push(header);
    found.set(header, value);
  }
  if (replaced.length === 0) return;
  const columns = replaced.length > SHOWN_COLUMNS ? `${replaced.length} columns` : replaced.join(', ');
  const sentence = `The workbook has another value for ${columns} in this row of ${draft.table}; the file's takes its place.`;
  report.problem('warning', row, replaced.length === 1 ? columns : '', sentence);
}

function started(row: DraftRow): Cells {
  const cells: Cells = new Map(row.defaults);
  for (const [header, value] of row.cells) {
    if (value !== null || !cells.has(header)) cells.set(header, value);
  }
  return cells;
}

/** Gives rows without an id the numbers after the highest in use: `R7`, `R8` … */
function numberRows(rows: readonly Cells[], header: string, prefix: string): void {
  const used = rows.map(
    (row) => new RegExp(`^${prefix}(\\d+)$`, 'i').exec(String(row.get(header) ?? ''))?.[1],
  );
  let next = Math.max(0, ...used.map((number) => Number(number ?? 0))) + 1;
  for (const row of rows) {
    if ((row.get(header) ?? null) === null) row.set(header, `${prefix}${next++}`);
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
