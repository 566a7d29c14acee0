import { failure, success, type Outcome, type Reason } from '../domain/outcome';
import type { CellValue, Rect } from '../workbook/cell';
import { calculatedColumns } from '../workbook/filledRows';
import type { HeaderValue, RowPlace, TableWrite, WorkbookChange } from '../workbook/port';
import type { TablePlace, TableRows, WorkbookSnapshot } from '../workbook/snapshot';
import { columnMissing, rowWith } from './tableRow';
import { partsMissing } from './write';

/** A cell of a table's row: its column in the table, from 0, and the value it is to have. */
export interface NewCell {
  readonly column: number;
  readonly value: CellValue;
}

/** A row that is touched, and what it held when it was read. */
export interface KnownRow {
  /** In the body of the table, from 0. */
  readonly index: number;
  readonly held: readonly CellValue[];
}

export interface RowUpdate extends KnownRow {
  readonly cells: readonly NewCell[];
  /** Columns that must hold what they held: that of the key, and those of the new cells. */
  readonly watched: readonly number[];
}

/** What happens to one table: where, and what has to stand there before. */
export interface TableStep {
  readonly name: string;
  readonly tab: string;
  readonly headers: readonly string[];
  /** Columns that formulas fill, by their place in the table. */
  readonly calculated: ReadonlySet<number>;
  /** Header row and body, as they were read. */
  readonly range: Rect;
  readonly updates: readonly RowUpdate[];
  readonly append: { readonly write: Pick<TableWrite, 'headers' | 'rows'>; readonly rect: Rect } | null;
  /** From the last row to the first, so that a removal moves none that is still to come. */
  readonly removals: readonly KnownRow[];
}

/**
 * Works out a change from the reading it was made from: no look at the workbook is needed to know what goes where.
 *
 * @returns the tables that change, or `part-missing`, `column-missing`, `row-missing`, `row-twice`, `row-without-id`, `cells-below`
 */
export function planChange(change: WorkbookChange, seen: WorkbookSnapshot): Outcome<readonly TableStep[]> {
  const { append = [], update = [], remove = [] } = change;
  const names = new Set([...update, ...append, ...remove].map(({ table }) => table));
  const missing = [...names].filter((name) => !seen.tables.get(name)?.place);
  if (missing.length > 0) return failure(partsMissing(missing));
  const steps: TableStep[] = [];
  for (const name of names) {
    const table = seen.tables.get(name);
    if (!table?.place) continue;
    const ofTable = ({ table: other }: { readonly table: string }) => other === name;
    const step = tableStep(table, table.place, {
      append: append.filter(ofTable),
      update: update.filter(ofTable),
      remove: remove.filter(ofTable),
    });
    if (!step.ok) return step;
    const below = step.value.append && filledBelow(step.value, seen);
    if (typeof below === 'number') return failure(cellsBelow(name, below));
    if (step.value.updates.length > 0 || step.value.append || step.value.removals.length > 0)
      steps.push(step.value);
  }
  return success(steps);
}

function tableStep(
  table: TableRows,
  place: TablePlace,
  { append, update, remove }: Required<WorkbookChange>,
): Outcome<TableStep> {
  const { name, headers } = table;
  const formulas = calculatedColumns(name);
  const known = new Set(headers);
  const used = [
    ...append.flatMap((write) => write.headers),
    ...update.flatMap(headersOf),
    ...remove.map(keyOf),
  ];
  const unknown = used.find((header) => !known.has(header));
  if (unknown !== undefined) return failure(columnMissing(name, unknown));

  const removals: KnownRow[] = [];
  for (const row of remove) {
    const found = find(table, place, row);
    if (!found.ok) return found;
    if (!removals.some(({ index }) => index === found.value.index)) removals.push(found.value);
  }
  const updates: RowUpdate[] = [];
  for (const row of update) {
    const found = find(table, place, row);
    if (!found.ok) return found;
    const cells = row.cells
      .filter(({ header }) => !formulas.has(header))
      .map(({ header, value }) => ({ column: headers.indexOf(header), value }));
    const watched = [headers.indexOf(row.key.header), ...cells.map(({ column }) => column)];
    if (cells.length > 0) updates.push({ ...found.value, cells, watched });
  }
  const { column, body } = place;
  const rows = append.reduce((sum, write) => sum + write.rows.length, 0);
  const start = (place.rows.at(-1) ?? body.row - 1) + 1;
  return success({
    name,
    tab: place.tab,
    headers,
    calculated: new Set(headers.flatMap((header, at) => (formulas.has(header) ? [at] : []))),
    range: { row: body.row - 1, column, rows: body.rows + 1, columns: headers.length },
    updates,
    append:
      rows === 0
        ? null
        : { write: together(append, headers), rect: { row: start, column, rows, columns: headers.length } },
    removals: removals.toSorted((a, b) => b.index - a.index),
  });
}

const keyOf = ({ key }: RowPlace): string => key.header;

const headersOf = ({ key, cells }: RowPlace & { readonly cells: readonly HeaderValue[] }): string[] => [
  key.header,
  ...cells.map(({ header }) => header),
];

/** Finds a row in the reading. */
function find(table: TableRows, place: TablePlace, row: RowPlace): Outcome<KnownRow> {
  const column = table.headers.indexOf(row.key.header);
  const found = rowWith(
    table.rows.map((cells) => cells[column]),
    row,
  );
  if (!found.ok) return found;
  const onSheet = place.rows[found.value] ?? place.body.row;
  return success({ index: onSheet - place.body.row, held: table.rows[found.value] ?? [] });
}

/** Several writes below one table as one; a column that a write does not give stays blank in its rows. */
function together(
  writes: Required<WorkbookChange>['append'],
  headers: readonly string[],
): Pick<TableWrite, 'headers' | 'rows'> {
  const [first, ...more] = writes;
  if (first && more.length === 0) return first;
  const rows = writes.flatMap((write) =>
    write.rows.map((row) => headers.map((header) => row[write.headers.indexOf(header)] ?? null)),
  );
  return { headers, rows };
}

/** First row below the table, as the sheet was read, that holds something where new rows would go. */
function filledBelow({ append, range, tab }: TableStep, seen: WorkbookSnapshot): number | null {
  const values = [...seen.sheets.values()].find(({ name }) => name === tab)?.values;
  if (!append || !values) return null;
  const { row, rows, column, columns } = append.rect;
  for (let at = Math.max(row, range.row + range.rows); at < row + rows; at++) {
    const cells = values[at]?.slice(column, column + columns) ?? [];
    if (cells.some((value) => value !== null)) return at;
  }
  return null;
}

/** @param row of the sheet, from 0 */
export const cellsBelow = (table: string, row: number): Reason => ({
  code: 'cells-below',
  what: `There is no room below the table ${table}.`,
  why: `Row ${row + 1} of its sheet holds something, which new rows would overwrite. Nothing was changed.`,
  next: 'Move these cells away from the columns of the table, then try again.',
});
