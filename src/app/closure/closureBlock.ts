import type { ColumnSpec } from '../../workbook/blueprint/types';
import { records, type RowRecord } from '../../workbook/mapping/records';
import type { HeaderValue } from '../../workbook/port';
import type { TableRows } from '../../workbook/snapshot';
import { typedOf, type Typed } from '../fields/readField';

/** The form of the closure, and the tables beside it. */
export const CLOSURE = 'Closure';
export const OUTCOMES = 'Outcomes';
export const SUSTAINING = 'Sustaining';

/** The form, or a row of a table, as the Closure page edits it. */
export interface ClosureBlock {
  /** Unique on the page, and the same as long as the workbook holds the row. */
  readonly id: string;
  readonly table: string;
  readonly columns: readonly ColumnSpec[];
  /** As the workbook holds it, in words; `null`: a row that it does not have yet. */
  readonly held: Typed | null;
  /** What its row is found by; `null` for the form and for a row that is not there yet. */
  readonly key: HeaderValue | null;
  /** What its fields show before anybody has typed. */
  readonly first: Typed;
}

/** Rows of a table in words, each with its record. */
export function rowsAsTyped(
  table: TableRows | undefined,
  columns: readonly ColumnSpec[],
): readonly { readonly row: RowRecord; readonly typed: Typed }[] {
  return records(table).map((row, at) => ({
    row,
    typed: Object.fromEntries(
      columns.map((column) => {
        const cell = table?.rows[at]?.[table.headers.indexOf(column.header)] ?? null;
        return [column.header, typedOf(column, cell)];
      }),
    ),
  }));
}

export const blankOf = (columns: readonly ColumnSpec[]): Typed =>
  Object.fromEntries(columns.map(({ header }) => [header, '']));
