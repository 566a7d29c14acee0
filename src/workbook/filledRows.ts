import type { CellValue } from './cell';
import { tableColumns } from './schema';

/**
 * The rows in which somebody entered something. A table always has at least one row, and calculated columns fill it: such a row is no
 * row of the data.
 */
export function filledRows<Row extends readonly CellValue[]>(
  table: string,
  headers: readonly string[],
  rows: readonly Row[],
): Row[] {
  const calculated = calculatedColumns(table);
  return rows.filter((row) => row.some((value, i) => value !== null && !calculated.has(headers[i] ?? '')));
}

/** Headers of the columns that formulas fill. */
export const calculatedColumns = (table: string): ReadonlySet<string> =>
  new Set(tableColumns.get(table)?.flatMap((column) => (column.formula ? [column.header] : [])));
