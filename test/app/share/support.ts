import { mergeCopy, type Decisions } from '../../../src/app/share/mergeCopy';
import { readReturnedCopy, type CopyReview } from '../../../src/app/share/readReturnedCopy';
import type { Outcome } from '../../../src/domain/outcome';
import { makeReceipt, type ReturnedCopy } from '../../../src/workbook/copies/receipt';
import { mergeColumns } from '../../../src/workbook/copies/mergeColumns';
import type { CellValue } from '../../../src/workbook/cell';
import { columnSpec, formFields, tableColumns } from '../../../src/workbook/schema';
import type { TableRows, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { MemoryPort } from '../support/memoryPort';

export type Cells = Readonly<Record<string, CellValue>>;
export type Content = Readonly<Record<string, readonly Cells[]>>;

export const today = '2026-07-06';

/** A table with these rows, under the headers that it has in the workbook. */
export function tableOf(name: string, rows: readonly Cells[], headers = headersOf(name)): TableRows {
  return { name, headers, rows: rows.map((row) => headers.map((header) => row[header] ?? null)) };
}

const headersOf = (name: string): readonly string[] =>
  (tableColumns.get(name) ?? formFields.get(name) ?? []).map(({ header }) => header);

/** What the client sees of a table: the columns that they may fill in, and those that are calculated. */
export const sentTable = (name: string, rows: readonly Cells[]): TableRows =>
  tableOf(
    name,
    rows,
    headersOf(name).filter(
      (header) =>
        columnSpec(name, header).formula !== undefined ||
        mergeColumns(name).some((spec) => spec.header === header),
    ),
  );

/** The coach's workbook with this content, and a copy that was made of `sent` and came back as `returned`. */
export async function returned(
  mine: Content,
  sent: Content,
  back: Content,
  engagement = 'E-1',
): Promise<{ port: MemoryPort; copy: ReturnedCopy }> {
  const port = new MemoryPort();
  const put = (table: TableRows): void => void port.tables.set(table.name, table);
  put(tableOf('Engagement', [{ 'Engagement ID': 'E-1' }]));
  for (const [name, rows] of Object.entries(mine)) put(tableOf(name, rows));
  const receipt = await makeReceipt(
    { engagement, schemaVersion: 1, model: 'combined' },
    Object.entries(sent).map(([name, rows]) => sentTable(name, rows)),
  );
  put(tableOf('Share_log', [{ 'Copy ID': receipt.copyId, Audience: 'client' }]));
  put(tableOf('Merge_log', []));
  const tables = Object.entries(back).map(([name, rows]) => [name, sentTable(name, rows)] as const);
  return { port, copy: { receipt, tables: new Map(tables) } };
}

export async function snapshotOf(port: MemoryPort): Promise<WorkbookSnapshot> {
  const read = await port.read();
  if (!read.ok) throw new Error(read.reason.what);
  return read.value;
}

export const valueOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.reason.code}: ${outcome.reason.what}`);
  return outcome.value;
};

export const codeOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.reason.code);

export const review = async (port: MemoryPort, copy: ReturnedCopy): Promise<CopyReview> =>
  valueOf(await readReturnedCopy(copy, await snapshotOf(port)));

export const takeAll = ({ changes }: CopyReview): Decisions => ({
  take: new Set(changes.map(({ id }) => id)),
  keep: new Set(),
});

export const keepAll = ({ changes }: CopyReview): Decisions => ({
  take: new Set(),
  keep: new Set(changes.map(({ id }) => id)),
});

/** Reads the copy, decides, and writes. */
export async function decide(
  port: MemoryPort,
  copy: ReturnedCopy,
  how: (found: CopyReview) => Decisions,
): Promise<CopyReview> {
  const found = await review(port, copy);
  valueOf(await mergeCopy(port, found, how(found), today));
  return found;
}

/** Rows of a table as objects, without blank cells. */
export const rowsIn = (port: MemoryPort, table: string): Record<string, CellValue>[] => {
  const { headers, rows } = port.tables.get(table) ?? tableOf(table, []);
  return rows.map((row) =>
    Object.fromEntries(
      headers.map((header, i) => [header, row[i] ?? null] as const).filter(([, value]) => value !== null),
    ),
  );
};

/** The changes in short: `changed Actions A1 Effort 2>3 conflict`. */
export const lines = ({ changes }: CopyReview): string[] =>
  changes.map(({ kind, table, row, cells, conflict }) => {
    const shown = cells.map(({ header, ours, theirs }) => `${header} ${String(ours)}>${String(theirs)}`);
    return `${kind} ${table} ${row}: ${shown.join(', ')}${conflict ? ' (conflict)' : ''}`;
  });
