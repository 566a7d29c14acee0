import type { Competency, Item } from './items';
import type { ScoreTally } from './scores';

/** What was set aside while reading, for the person who has to look after the data. */
export interface ResponseQuality {
  /** Cells without a score in the rows that count. */
  readonly cells: Readonly<ScoreTally>;
  /** Rows that a later row of the same rater and round replaces. */
  readonly replacedRows: number;
  /** Rows with a score but without a rater or a group. */
  readonly namelessRows: number;
  /** Items of the model that no column is called after. */
  readonly missingItems: readonly string[];
  /** Groups that are none of the listed ones. */
  readonly unlistedGroups: readonly string[];
}

/** One competency's items among the columns of the matrix. */
export interface CompetencySpan {
  readonly competency: Competency;
  /** First column, and the column after the last one. Equal when no column of the responses has an item of it. */
  readonly start: number;
  readonly end: number;
}

/**
 * All answers, cleaned and encoded once: one row per rater and round, one column per item, the items of a competency side by
 * side. Reversed items are turned round; NaN is not observed.
 */
export interface ResponseMatrix {
  /** Competencies in the order of the item model. */
  readonly spans: readonly CompetencySpan[];
  /** The item of each column. */
  readonly items: readonly Item[];
  /** Weight of each column. */
  readonly weights: Float64Array;
  /** Group labels in the order of the report. */
  readonly groups: readonly string[];
  /** Rounds with answers, in the order of time. */
  readonly rounds: readonly string[];
  readonly rows: number;
  /** Rows × columns, row after row. */
  readonly scores: Float64Array;
  /** Of each row, its rater in the form in which ids are compared: who answered in two rounds is one person. */
  readonly rowRaters: readonly string[];
  /** Of each row, the position of its group in `groups`. */
  readonly rowGroups: Uint32Array;
  /** Of each row, the position of its round in `rounds`. */
  readonly rowRounds: Uint32Array;
  readonly quality: ResponseQuality;
}
