import { isErrorValue, type CellValue } from '../cell';
import type { TableRows } from '../snapshot';

/** One row of a table, by header. Reading by header keeps working when columns are moved or added. */
export interface RowRecord {
  text(header: string): string | null;
  /** A number or a date serial; `null` for blank cells, text and errors. */
  number(header: string): number | null;
  /** The word Yes of the workbook's lists. */
  yes(header: string): boolean;
}

/** The rows of a table as records; none when the table is missing. */
export function records(table: TableRows | undefined): readonly RowRecord[] {
  if (!table) return [];
  const columns = new Map(table.headers.map((header, index) => [header, index]));
  return table.rows.map((row): RowRecord => {
    const value = (header: string): CellValue => row[columns.get(header) ?? -1] ?? null;
    const text = (header: string) => {
      const content = value(header);
      return content === null || isErrorValue(content) ? null : String(content);
    };
    return {
      text,
      number: (header) => {
        const content = value(header);
        return typeof content === 'number' ? content : null;
      },
      yes: (header) => text(header) === 'Yes',
    };
  });
}
