import { editedDraft } from '../../../app/reviews/reviewDraft';
import { sameId } from '../../../app/reviews/reviewTables';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { ReviewForm, Typed } from './useReviewForm';

/**
 * What was typed for a new review, for the form that edits the one of the same day: nothing has to be written twice.
 *
 * @param date ISO date of the review to edit
 */
export function carriedOver({ typed, draft }: ReviewForm, snapshot: WorkbookSnapshot, date: string): Typed {
  const texts = editedDraft(snapshot, date).entries.flatMap(({ key, goal }) => {
    const source = draft.entries.find((entry) => sameId(entry.goal.id, goal.id));
    const own = source && typed.texts[source.key];
    return own ? [[key, own] as const] : [];
  });
  return { texts: Object.fromEntries(texts) };
}
