import { failure, success, type Outcome, type Reason } from '../../domain/outcome';
import type { WorkbookPort } from '../../workbook/port';
import { checkReviewDraft } from './checkReviewDraft';
import { reviewChange, type PlannedReview } from './reviewChange';
import { hasPulse, isFilledIn, type ReviewDraft } from './reviewDraft';

/** What was written. */
export type SavedReview = Omit<PlannedReview, 'change'>;

/**
 * Records a review: a row for each goal that somebody has filled in, the answers of stakeholders, and on the goals what was decided about
 * them. One step that Excel can take back: all of it or nothing.
 *
 * @param today ISO date
 */
export const recordReview = (
  port: Pick<WorkbookPort, 'read' | 'change'>,
  draft: ReviewDraft,
  today: string,
): Promise<Outcome<SavedReview>> => saveReview(port, draft, today, null);

/**
 * Changes the review of a day: its rows where they differ, and those of goals that it had left out. A goal whose fields were all
 * emptied is taken out of it.
 *
 * @param edited ISO date of the review
 */
export const changeReview = (
  port: Pick<WorkbookPort, 'read' | 'change'>,
  edited: string,
  draft: ReviewDraft,
  today: string,
): Promise<Outcome<SavedReview>> => saveReview(port, draft, today, edited);

async function saveReview(
  port: Pick<WorkbookPort, 'read' | 'change'>,
  draft: ReviewDraft,
  today: string,
  edited: string | null,
): Promise<Outcome<SavedReview>> {
  if (!draft.entries.some((entry) => isFilledIn(entry) || hasPulse(entry)))
    return failure(nothingInIt(edited));
  // Read now: ids must be free, and targets what they are, in the workbook of this moment.
  const read = await port.read();
  if (!read.ok) return read;
  const problems = checkReviewDraft(read.value, draft, today, edited);
  if (problems.length > 0) return failure(unfinished(problems.map(({ sentence }) => sentence)));
  const planned = reviewChange(read.value, draft, edited);
  if (!planned.ok) return planned;
  const { change, ...saved } = planned.value;
  const changed = await port.change(change, read.value);
  return changed.ok ? success(saved) : changed;
}

const nothingInIt = (edited: string | null): Reason => ({
  code: 'review-empty',
  what: 'There is nothing in this review.',
  why: 'Rows without anything in them say nothing to whoever finds them.',
  next:
    edited === null
      ? 'Fill in one goal at least; those that you skip are left alone.'
      : 'Fill in one goal at least or, to take the review out, go back and delete it.',
});

const unfinished = (sentences: readonly string[]): Reason => ({
  code: 'review-unfinished',
  what:
    sentences.length === 1
      ? 'One thing needs another look.'
      : `${sentences.length} things need another look.`,
  why: [...new Set(sentences)].join(' '),
  next: 'Put it right, then save again. Nothing was saved.',
});
