import type { CellValue } from './cell';
import type { SheetKey, StageModel } from './blueprint/types';

/** Version stamp: written at build or migration only, kept in a custom XML part and, as a second copy, in a defined name. */
export interface Stamp {
  readonly schemaVersion: number;
  readonly model: StageModel;
  /** Version of the add-in that built the workbook. */
  readonly builtWith: string;
  /** ISO date of the build. */
  readonly builtOn: string;
}

/** A table, or a form as a table of one row, as plain rows. */
export interface TableRows {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Of tables that were read from a workbook. */
  readonly place?: TablePlace;
}

/** Where the rows of a table stand. Rows and columns of the sheet count from 0. */
export interface TablePlace {
  readonly tab: string;
  /** Column of the first header; the others follow. */
  readonly column: number;
  /** Row of the first row below the headers, and how many there are down to the end of the table, blank ones included. */
  readonly body: { readonly row: number; readonly rows: number };
  /** For each of the rows, the row of the sheet: blank rows are left out of a snapshot. */
  readonly rows: readonly number[];
}

export interface SheetSnapshot {
  readonly key: SheetKey;
  /** Tab name as it is now; the user may have renamed it. */
  readonly name: string;
  /** Calculated values from cell A1 to the end of the used range. */
  readonly values: readonly (readonly CellValue[])[];
}

/** The whole workbook as plain rows: what the domain and the file writer see instead of Office.js objects. */
export interface WorkbookSnapshot {
  readonly stamp: Stamp | null;
  readonly tables: ReadonlyMap<string, TableRows>;
  readonly sheets: ReadonlyMap<SheetKey, SheetSnapshot>;
}
