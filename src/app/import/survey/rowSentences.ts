import type { ImportReport } from '../report';
import type { CollectedRater } from './answerSheet';

type Answered = Pick<CollectedRater, 'file' | 'row' | 'round' | 'rater' | 'answers' | 'comments'>;

/** Says that a rater has answered twice: the last time counts. */
export function reportRepeat(earlier: Answered, later: Answered, report: ImportReport): void {
  const who = `${later.rater.id}${later.round === '' ? '' : ` for ${later.round}`}`;
  const content = ({ answers, comments }: Answered): string => JSON.stringify([[...answers], comments]);
  if (content(earlier) === content(later)) {
    const sentence = `${who} stands in row ${earlier.row} already with the same answers; it counts once.`;
    report.problem('warning', later, '', sentence);
  } else {
    const sentence = `${who} answers again in row ${later.row}; that later row counts, this one is left out.`;
    report.problem('warning', earlier, '', sentence);
  }
}

/** About a row whose cells cannot be told apart. */
export const BROKEN =
  'A quotation mark in this row is not closed or stands inside a cell, so the row may run on over rows below it; all of that is left out.';

/** About a row with cells beyond the header. */
export const tooWide = (cells: number, columns: number): string =>
  `The row has ${cells} cells, the header ${columns}: a text or number with the delimiter in it may lack its quotes; the row is left out.`;
