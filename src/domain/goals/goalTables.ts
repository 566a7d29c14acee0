import type { Table } from '../table';

/** What a check reads: tables with their header rows, and facts of the engagement. Cells may hold anything. What is absent is not known. */
export interface GoalTables {
  readonly goals: Table;
  /** Serials of the first and last day of the engagement. */
  readonly start?: unknown;
  readonly end?: unknown;
  /** The stage that the engagement is in, as in `domain/stages/stage.ts`. */
  readonly stage?: unknown;
  /** Columns Key, Value. */
  readonly settings?: Table;
  /** Column Value: what the client values. */
  readonly values?: Table;
  /** Column Aspiration ID. */
  readonly aspirations?: Table;
  /** Column Name: of the raters. */
  readonly raters?: Table;
  /** Columns Goal ID, Rule, Reason: warnings that somebody has accepted. */
  readonly accepted?: Table;
  /** Serial of the day. Without it a missing baseline is an error even when a day to measure it is set. */
  readonly today?: number | null;
}
