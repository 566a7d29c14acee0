import { findColumn, foldHeader } from '../domain/table';
import { address, quotedSheetName } from './cell';
import type { TableRows } from './snapshot';

/**
 * Address of a cell of a table, such as `'4 Goals'!J7`. Where the table has no such column, it is the first cell of the row, so that
 * somebody who goes there sees which row is meant.
 *
 * @param row position among the rows of the snapshot, from 0
 * @returns nothing when it is not known where the table stands
 */
export function cellAddress({ headers, place }: TableRows, row: number, header: string): string | null {
  const at = place?.rows[row];
  return place && at !== undefined
    ? onTab(place.tab, at, 1, place.column + Math.max(0, columnOf(headers, header)))
    : null;
}

/** Address of the rows of one column, from the first to the last; nothing when there is no such column, or no row. */
export function columnAddress({ headers, place }: TableRows, header: string): string | null {
  const [first] = place?.rows ?? [];
  const last = place?.rows.at(-1);
  const column = columnOf(headers, header);
  return place && first !== undefined && last !== undefined && column >= 0
    ? onTab(place.tab, first, last - first + 1, place.column + column)
    : null;
}

const columnOf = (headers: readonly string[], header: string): number =>
  findColumn(headers, [foldHeader(header)]);

const onTab = (tab: string, row: number, rows: number, column: number): string =>
  `${quotedSheetName(tab)}!${address({ row, column, rows, columns: 1 })}`;
