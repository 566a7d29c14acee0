import { failure, success, type Outcome } from '../domain/outcome';
import { address, type Rect } from '../workbook/cell';
import { calculatedColumns } from '../workbook/filledRows';
import type { TableWrite } from '../workbook/port';
import { formFields, openTables, tableColumns } from '../workbook/schema';
import { Grid } from './grid';
import { rangeAt } from './place';
import type { CellWriter, LongRequest } from './request';
import type { FormTarget, TableTarget } from './targets';
import { asCellInput } from './text';

/** A table write worked out: where the table will be and which rows change. */
export interface TableChange {
  readonly target: TableTarget;
  /** Header row and body afterwards. */
  readonly range: Rect;
  /** Headers added to the right, for an open table. */
  readonly newHeaders: readonly string[];
  /** All headers that the data brought along, now or earlier. */
  readonly openHeaders: readonly string[];
  /** First body row that is written, from 0. */
  readonly start: number;
  readonly grows: boolean;
}

/** Works out what a write does to its table; refuses columns that the table does not have. */
export function tableChange(target: TableTarget): Outcome<TableChange> {
  const { write, range, headers } = target;
  const unknown = write.headers.filter((header) => !headers.includes(header));
  if (unknown.length > 0 && !openTables.has(target.name))
    return failure(columnsMissing(target.name, unknown));
  const known = new Set(tableColumns.get(target.name)?.map((column) => column.header));
  const calculated = calculatedColumns(target.name);
  const filled = target.body.findLastIndex((row) =>
    row.some((value, i) => value !== null && !calculated.has(headers[i] ?? '')),
  );
  const start = write.mode === 'append' ? filled + 1 : 0;
  const rows = 1 + Math.max(1, start + write.rows.length);
  const columns = headers.length + unknown.length;
  return success({
    target,
    range: { ...range, rows, columns },
    newHeaders: unknown,
    openHeaders: [...headers.filter((header) => !known.has(header)), ...unknown],
    start,
    grows: rows > range.rows || columns > range.columns,
  });
}

/** Carries out a table write. */
export async function writeTable(
  { workbook }: Excel.RequestContext,
  change: TableChange,
  request: LongRequest,
): Promise<void> {
  const { target, range, start } = change;
  const { write, name, tab, headers: before } = target;
  const sheet = workbook.worksheets.getItem(tab);
  const headers = [...before, ...change.newHeaders];
  const right = range.column + before.length;
  const added = change.newHeaders.map(asCellInput);
  // Before the resize: an empty header cell would be named by Excel.
  if (added.length > 0)
    rangeAt(sheet, { row: range.row, column: right, rows: 1, columns: added.length }).values = [added];
  if (range.rows !== target.range.rows || range.columns !== target.range.columns)
    workbook.tables.getItem(name).resize(address(range));
  const surplus = target.range.rows - range.rows;
  if (surplus > 0) rangeAt(sheet, { ...range, row: range.row + range.rows, rows: surplus }).clear('Contents');

  const body = { row: range.row + 1 + start, column: range.column, rows: range.rows - 1 - start };
  if (body.rows > 0) await writeRows(sheet, { name, headers }, body, write, request);
}

/** Values go in by runs of neighbouring columns; calculated columns in between get their formulas. */
export async function writeRows(
  sheet: Excel.Worksheet,
  { name, headers }: Pick<TableTarget, 'name' | 'headers'>,
  body: Omit<Rect, 'columns'>,
  write: Pick<TableWrite, 'headers' | 'rows'>,
  request: CellWriter,
): Promise<void> {
  const formulas = new Map(tableColumns.get(name)?.map((column) => [column.header, column.formula]));
  for (const { from, run } of runsOf(headers, (header) => formulas.get(header) === undefined)) {
    const place = { ...body, column: body.column + from, columns: run.length };
    const [formula] = run.map((header) => formulas.get(header));
    const sources = run.map((header) => write.headers.indexOf(header));
    if (formula) await request.fill(sheet, place, 'formulas', () => [formula]);
    else
      await request.fill(sheet, place, 'values', (r) =>
        sources.map((source) => asCellInput(write.rows[r]?.[source] ?? null)),
      );
  }
}

/** Neighbouring plain columns together, each calculated column alone. */
function runsOf(
  headers: readonly string[],
  isPlain: (header: string) => boolean,
): { readonly from: number; readonly run: string[] }[] {
  const runs: { from: number; run: string[]; plain: boolean }[] = [];
  headers.forEach((header, from) => {
    const last = runs.at(-1);
    const plain = isPlain(header);
    if (last?.plain && plain) last.run.push(header);
    else runs.push({ from, run: [header], plain });
  });
  return runs;
}

/** Only the fields that were given; the others keep what they hold. */
export function writeForm({ workbook }: Excel.RequestContext, { write, tab, range }: FormTarget): void {
  const fields = formFields.get(write.table) ?? [];
  const grid = new Grid();
  write.headers.forEach((header, i) => {
    const index = fields.findIndex((field) => field.header === header && !field.formula);
    if (index >= 0) grid.put(range.row + index, range.column, asCellInput(write.rows[0]?.[i] ?? null));
  });
  grid.write(workbook.worksheets.getItem(tab), rangeAt);
}

/** Gives a table back what it held before a write that failed half-way. */
export async function restoreTable(
  { workbook }: Excel.RequestContext,
  { target, range }: TableChange,
  request: LongRequest,
): Promise<void> {
  const { row, column, rows, columns } = target.range;
  const sheet = workbook.worksheets.getItem(target.tab);
  workbook.tables.getItem(target.name).resize(address(target.range));
  const wider = range.columns - columns;
  if (range.rows > rows)
    rangeAt(sheet, { ...range, row: row + rows, rows: range.rows - rows }).clear('Contents');
  if (wider > 0) rangeAt(sheet, { ...range, column: column + columns, columns: wider }).clear('Contents');
  const held = asHeld(target.body);
  const body = { row: row + 1, column, rows: rows - 1, columns };
  await request.fill(sheet, body, 'formulas', (r) => held[r] ?? []);
}

/** Gives a form back what it held. */
export function restoreForm({ workbook }: Excel.RequestContext, { tab, range, body }: FormTarget): void {
  rangeAt(workbook.worksheets.getItem(tab), range).formulas = asHeld(body);
}

const asHeld = (body: TableTarget['body']): (string | number | boolean)[][] =>
  body.map((cells) => cells.map((cell) => (cell instanceof Object ? cell.formula : asCellInput(cell))));

const columnsMissing = (table: string, headers: readonly string[]) => ({
  code: 'column-missing',
  what: `The table ${table} has no column ${headers.map((header) => `"${header}"`).join(', ')}.`,
  why: 'Nothing was written: a column was renamed or deleted.',
  next: 'Give the column its name back, or insert one with this name, then try again.',
});
