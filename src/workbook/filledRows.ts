import type { CellValue, Rect } from './cell';
import { tableColumns } from './schema';
import type { TableRows } from './snapshot';

/** Where the body of a table stands: below its headers. */
export interface TableBody {
  readonly tab: string;
  readonly rect: Pick<Rect, 'row' | 'column' | 'rows'>;
}

/**
 * The table with the rows in which somebody entered something, and where they stand. A table always has at least one row, and
 * calculated columns fill it: such a row is no row of the data.
 */
export function filledTable(
  name: string,
  headers: readonly string[],
  body: readonly (readonly CellValue[])[],
  { tab, rect }: TableBody,
): TableRows {
  const calculated = calculatedColumns(name);
  const rows: (readonly CellValue[])[] = [];
  const places: number[] = [];
  body.forEach((row, index) => {
    if (!row.some((value, i) => value !== null && !calculated.has(headers[i] ?? ''))) return;
    rows.push(row);
    places.push(rect.row + index);
  });
  const place = { tab, column: rect.column, body: { row: rect.row, rows: rect.rows }, rows: places };
  return { name, headers, rows, place };
}

/** Headers of the columns that formulas fill. */
export const calculatedColumns = (table: string): ReadonlySet<string> =>
  new Set(tableColumns.get(table)?.flatMap((column) => (column.formula ? [column.header] : [])));
