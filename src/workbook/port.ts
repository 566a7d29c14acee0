import type { Outcome } from '../domain/outcome';
import type { CellValue } from './cell';
import type { WorkbookPlan } from './plan';
import type { Stamp, WorkbookSnapshot } from './snapshot';

/** The steps of a build, in order; those with nothing to do are passed over. */
export const buildSteps = ['looking', 'writing', 'dressing', 'locking'] as const;

export type BuildStep = (typeof buildSteps)[number];

/** What a build did, for the person who asked for it and for the benchmark. */
export interface BuildReport {
  /** Tab names of the sheets that were added. */
  readonly addedSheets: readonly string[];
  /** Tables and forms that were added. */
  readonly addedTables: readonly string[];
  /** Things that could not be done and are only cosmetic or protective, in words. */
  readonly notes: readonly string[];
}

/** New content of one table or form. Calculated columns are left out: their formulas stay. */
export interface TableWrite {
  readonly table: string;
  /** Headers of the values given; a header the table does not have is added only where the table has an open column. */
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** `replace` all rows, or `append` below the last one that holds anything. A form takes one row and `replace`. */
  readonly mode: 'replace' | 'append';
}

/** What a row holds in one column. */
export interface HeaderValue {
  readonly header: string;
  readonly value: CellValue;
}

/** A row of a table, found by what it holds in one column, such as its id: rows may have been sorted since anybody looked. */
export interface RowPlace {
  readonly table: string;
  /** Ids are compared without regard to case and to spaces around them. */
  readonly key: HeaderValue;
}

/** One cell of such a row. */
export interface CellPlace extends RowPlace {
  readonly header: string;
}

/** New values of some cells of such a row. */
export interface RowChange extends RowPlace {
  readonly cells: readonly HeaderValue[];
}

/**
 * Rows and cells that change together. Only values: calculated columns follow by themselves.
 */
export interface WorkbookChange {
  /** Rows below the last of a table that holds anything. */
  readonly append?: readonly Omit<TableWrite, 'mode'>[];
  readonly update?: readonly RowChange[];
  readonly remove?: readonly RowPlace[];
}

/** The workbook as the use cases see it. `excel/` implements it over Office.js. */
export interface WorkbookPort {
  /**
   * Adds what the plan has and the workbook lacks; changes no existing cell. Safe to run again.
   *
   * @param begins told as each step begins
   */
  build(plan: WorkbookPlan, stamp: Stamp, begins?: (step: BuildStep) => void): Promise<Outcome<BuildReport>>;
  /** Everything as plain rows. */
  read(): Promise<Outcome<WorkbookSnapshot>>;
  /** Writes values in one batch: all tables or none. */
  write(writes: readonly TableWrite[]): Promise<Outcome<void>>;
  /** Writes values into cells of one row, in one batch: all of them or none. The row must be there, and only once. */
  update(change: RowChange): Promise<Outcome<void>>;
  /**
   * Makes an everyday change as one step that Excel can take back, in one round trip: all of it or nothing.
   *
   * @param seen the reading that the change was worked out from. Where the workbook has moved on in the places that matter, nothing is
   * changed and the reason says so.
   */
  change(change: WorkbookChange, seen: WorkbookSnapshot): Promise<Outcome<void>>;
}
