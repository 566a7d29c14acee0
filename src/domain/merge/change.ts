import type { Cell } from './cell';

/** A cell on both sides. */
export interface CellChange {
  readonly header: string;
  readonly ours: Cell;
  readonly theirs: Cell;
}

/**
 * Something that came back differently, to be taken over or not: a cell that was `changed`, a row that is `new`, or a row that was
 * `removed`.
 */
export interface Change {
  /** The same for the same change of the same file, however often it is read. */
  readonly id: string;
  readonly table: string;
  /** What a person knows the row by; `''` for a form. */
  readonly row: string;
  /** End of `row` that alone tells rows without an id apart, such as `[row 3]`; `null` where all of it does. */
  readonly mark: string | null;
  readonly kind: 'changed' | 'new' | 'removed';
  /** Both sides have changed it, each in another way. */
  readonly conflict: boolean;
  /** One cell of a changed row, what a new row holds, what a removed row held. */
  readonly cells: readonly CellChange[];
  /** Place of the row in the coach's table, from 0; `null` for a new one. */
  readonly at: number | null;
}

/** A cell that came back with something that the workbook cannot hold there. It is not taken. */
export interface CellProblem {
  readonly table: string;
  readonly row: string;
  readonly header: string;
  readonly sentence: string;
}

/** What came back of a table. */
export interface TableMerge {
  readonly changes: readonly Change[];
  readonly problems: readonly CellProblem[];
  /** Rows that the client keeps to themselves: counted, and nothing else is said about them. */
  readonly withheld: number;
}
