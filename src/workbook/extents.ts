import type { Extent } from './layout/dataSheet';
import { tableColumns } from './schema';
import type { WorkbookSnapshot } from './snapshot';

/** How large the tables of a workbook are, for a plan that holds its content: rows, and the columns the data brought along. */
export const extentsOf = (snapshot: WorkbookSnapshot): ReadonlyMap<string, Extent> =>
  new Map(
    [...snapshot.tables].flatMap(([name, { headers, rows }]): [string, Extent][] => {
      const columns = tableColumns.get(name);
      if (!columns) return [];
      const known = new Set(columns.map((column) => column.header));
      const openHeaders = headers.filter((header) => !known.has(header));
      return [[name, { rows: Math.max(1, rows.length), ...(openHeaders.length > 0 ? { openHeaders } : {}) }]];
    }),
  );
