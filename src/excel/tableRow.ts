import { failure, success, type Outcome, type Reason } from '../domain/outcome';
import { fold, textOf } from '../domain/table';
import type { Rect } from '../workbook/cell';
import type { RowPlace } from '../workbook/port';
import { asCellInput, fromCellOutput } from './text';

/** Where a cell is, and what has to be written into `Range.formulas` to give it what it holds. */
export interface FoundCell {
  readonly rect: Rect;
  readonly held: string | number | boolean;
}

/** Cells of one row of a table, as they stand in the workbook now. */
export interface FoundRow {
  readonly sheet: Excel.Worksheet;
  readonly tab: string;
  readonly isHidden: boolean;
  /** In the order of the headers asked for. */
  readonly cells: readonly FoundCell[];
}

/**
 * Finds a row by its id, in one sync. Only the columns that are needed are read: a whole table may be more than Excel on the web hands
 * over at once.
 */
export async function findRow(
  { workbook }: Excel.RequestContext,
  { table: name, key }: RowPlace,
  headers: readonly string[],
): Promise<Outcome<FoundRow>> {
  const table = workbook.tables.getItemOrNullObject(name).load('name');
  const sheet = table.worksheet.load('name,visibility');
  const column = (header: string) => {
    const item = table.columns.getItemOrNullObject(header).load('name');
    const range = item.getDataBodyRange();
    range.untrack();
    return { header, item, range };
  };
  const ids = column(key.header);
  ids.range.load('values');
  const columns = headers.map(column);
  for (const { range } of columns) range.load('values,formulas,rowIndex,columnIndex');
  await workbook.context.sync();

  if (table.isNullObject) return failure(tableMissing(name));
  const missing = [ids, ...columns].find(({ item }) => item.isNullObject);
  if (missing) return failure(columnMissing(name, missing.header));
  const found = rowWith(
    ids.range.values.map(([id]: unknown[]) => id),
    { table: name, key },
  );
  if (!found.ok) return found;
  const row = found.value;
  return success({
    sheet,
    tab: sheet.name,
    isHidden: sheet.visibility !== 'Visible',
    cells: columns.map(({ range }) => ({
      rect: { row: range.rowIndex + row, column: range.columnIndex, rows: 1, columns: 1 },
      held: heldIn(range.values[row]?.[0], range.formulas[row]?.[0]),
    })),
  });
}

/** Index of the one row that holds the key, from what the key's column holds row by row. */
export function rowWith(ids: readonly unknown[], { table, key }: RowPlace): Outcome<number> {
  const wanted = fold(textOf(key.value));
  const rows = ids.flatMap((id, row) => (fold(textOf(id)) === wanted ? [row] : []));
  const [row, ...others] = rows;
  if (row === undefined || wanted === '') return failure(rowMissing(table, key.header, textOf(key.value)));
  if (others.length > 0) return failure(rowTwice(table, key.header, textOf(key.value), rows.length));
  return success(row);
}

/** A constant reads the same in `values` and `formulas`, even text that begins with an equals sign: it must not become a formula. */
export const heldIn = (value: unknown, formula: unknown): FoundCell['held'] =>
  formula === value ? asCellInput(fromCellOutput(value)) : String(formula);

const tableMissing = (table: string): Reason => ({
  code: 'part-missing',
  what: `The workbook has no table ${table}.`,
  why: 'It or its sheet was deleted, or this is not an engagement workbook.',
  next: 'Choose Set up, then Repair: it puts back what is missing and changes nothing else.',
});

export const columnMissing = (table: string, header: string): Reason => ({
  code: 'column-missing',
  what: `The table ${table} has no column "${header}".`,
  why: 'It was renamed or deleted. Nothing was changed.',
  next: 'Give the column its name back, or insert one with this name, then try again.',
});

const rowMissing = (table: string, header: string, id: string): Reason =>
  id === ''
    ? {
        code: 'row-without-id',
        what: `This row of the table ${table} has no ${header}.`,
        why: 'Without it Coachbook cannot find the row again. Nothing was changed.',
        next: `Fill in its ${header}, then try again.`,
      }
    : {
        code: 'row-missing',
        what: `No row of the table ${table} has the ${header} "${id}".`,
        why: 'It was deleted or renamed a moment ago. Nothing was changed.',
        next: 'Look at the table, then try again.',
      };

const rowTwice = (table: string, header: string, id: string, times: number): Reason => ({
  code: 'row-twice',
  what: `${times} rows of the table ${table} have the ${header} "${id}".`,
  why: 'Coachbook cannot tell which of them is meant. Nothing was changed.',
  next: `Give each row a ${header} of its own, then try again.`,
});
