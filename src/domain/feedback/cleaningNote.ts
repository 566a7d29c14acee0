import { emptyTally, scoreOf } from './scores';
import type { Scale } from './items';

/** One thing in the responses table that was set aside, read otherwise than it stands, or taken as it is though nobody foresaw it. */
export interface CleaningNote {
  /** Number of the row; `null` for the table's header. */
  readonly row: number | null;
  /** Header of the column; `null` for the row as a whole. */
  readonly column: string | null;
  readonly kind: 'rejected' | 'repaired' | 'kept';
  /** Stable name, such as `out-of-scale`. */
  readonly code: CleaningCode;
  /** What was found and what became of it, for the coach. */
  readonly sentence: string;
}

export type CleaningCode =
  | 'out-of-scale'
  | 'not-a-number'
  | 'error-value'
  | 'text-number'
  | 'replaced'
  | 'nameless'
  | 'unlisted-group'
  | 'unknown-item'
  | 'column-twice'
  | 'item-without-column';

/** A cell as a sentence quotes it; long ones are cut. */
export function quoted(cell: unknown): string {
  const text =
    typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
      ? String(cell)
      : 'an error';
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
}

/** What `scoreOf` made of a cell, if it is worth a note: answers as they should be and blanks are not. */
export function scoreNote(
  cell: unknown,
  scale: Scale,
): Pick<CleaningNote, 'kind' | 'code' | 'sentence'> | null {
  const tally = emptyTally();
  const score = scoreOf(cell, scale.min, scale.max, tally);
  const rejected = (code: CleaningCode, why: string) =>
    ({ kind: 'rejected', code, sentence: `${quoted(cell)} ${why} It does not count.` }) as const;
  if (tally.outOfScale > 0)
    return rejected('out-of-scale', `is not on the scale from ${scale.min} to ${scale.max}.`);
  if (tally.errorValue > 0) return rejected('error-value', 'is an error of a formula.');
  if (tally.notANumber > 0) return rejected('not-a-number', 'is no number, and no way to say not observed.');
  return typeof cell === 'string' && !Number.isNaN(score)
    ? { kind: 'repaired', code: 'text-number', sentence: `${quoted(cell)} is text. It was read as ${score}.` }
    : null;
}
