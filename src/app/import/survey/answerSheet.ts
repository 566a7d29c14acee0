import type { CellValue } from '../../../workbook/cell';
import type { Place } from '../report';
import type { MemoryEntry } from './memory';
import type { BookedRater } from './raterBook';

/** A comment of a rater. */
export interface CollectedComment {
  readonly prompt: string;
  readonly text: CellValue;
}

/** The answers of one rater in one round. */
export interface CollectedRater extends Place {
  readonly round: string;
  readonly rater: BookedRater;
  readonly group: string;
  /** By item id; null for an answer left blank. */
  readonly answers: ReadonlyMap<string, CellValue>;
  readonly comments: readonly CollectedComment[];
}

export interface AnswerSheet {
  readonly isLong: boolean;
  /** One entry for each rater and round. */
  readonly raters: readonly CollectedRater[];
  /** Items that any row has a cell for. */
  readonly items: ReadonlySet<string>;
  readonly newRaters: readonly BookedRater[];
  readonly respondents: readonly MemoryEntry[];
  readonly withoutGroup: number;
  readonly answers: number;
  readonly notObserved: number;
}
