import { fingerprint } from '../release/fingerprint';
import { fold, textOf } from '../table';
import type { Cell } from './cell';

/** A table as somebody has it, as plain rows. */
export interface TableVersion {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A table as it was when it left: a print for every cell instead of what it held. */
export interface BaseTable {
  readonly headers: readonly string[];
  /** Print of each row's id; `''` for a row without one. */
  readonly keys: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What is taken of a cell that came back, or a sentence on why nothing is. */
export type CellReading =
  { readonly value: Cell; readonly problem?: undefined } | { readonly problem: string };

/** A column whose changes count. */
export interface MergeColumn {
  readonly header: string;
  readonly read: (cell: Cell) => CellReading;
  /** Table whose ids the column names. */
  readonly to?: string;
}

/** The column that tells rows apart. `own`: the id is of this table; else it names a row of another, which has one row here. */
export interface MergeKey {
  readonly header: string;
  readonly own: boolean;
}

/** A table in its three versions, and how it is merged. */
export interface MergeTable {
  readonly name: string;
  /** A form has one row, and that row has no name. */
  readonly form: boolean;
  readonly columns: readonly MergeColumn[];
  readonly key: MergeKey | null;
  /** Column that has to say Yes before the coach may see a row; `null` where they see all. */
  readonly consent: string | null;
  /** A few words by which a person knows a row without an id. The cells are those of `columns`, in order. */
  readonly describe: (cells: readonly Cell[]) => string;
  readonly base: BaseTable;
  /** Places of rows of the base that the coach has removed because they came back removed: no row of the coach's is one of them. */
  readonly removed: ReadonlySet<number>;
  readonly mine: TableVersion;
  readonly theirs: TableVersion;
}

/** Print of an id: case and spaces around it do not count. `''` for none. */
export function keyPrint(cell: Cell): string {
  const text = fold(textOf(cell));
  return text === '' ? '' : fingerprint(text);
}
