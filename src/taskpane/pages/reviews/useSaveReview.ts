import { useState } from 'react';
import { changeReview, recordReview, type SavedReview } from '../../../app/reviews/recordReview';
import type { ReviewDraft } from '../../../app/reviews/reviewDraft';
import type { Reason } from '../../../domain/outcome';
import type { Services } from '../../state/services';
import { useShownErrors } from '../../state/useShownErrors';
import type { WorkbookReader } from '../../state/workbookReader';

/** Where the saving of a review stands. */
export type SaveState =
  | { readonly kind: 'form'; readonly refused?: Reason }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly date: string; readonly review: SavedReview };

/** The use cases *record a review* and *change a review* as state of the form. */
export function useSaveReview({ port, today }: Services, reader: WorkbookReader, edited: string | null) {
  const shown = useShownErrors();
  const [state, setState] = useState<SaveState>({ kind: 'form' });

  const save = async (draft: ReviewDraft): Promise<void> => {
    // A second press before the first is answered would write it twice.
    if (state.kind === 'saving') return;
    setState({ kind: 'saving' });
    await shown(async () => {
      const outcome =
        edited === null
          ? await recordReview(port, draft, today())
          : await changeReview(port, edited, draft, today());
      setState(
        outcome.ok
          ? { kind: 'saved', date: draft.date, review: outcome.value }
          : { kind: 'form', refused: outcome.reason },
      );
      if (outcome.ok) await reader.refresh();
    });
  };

  return { state, save, reset: () => setState({ kind: 'form' }) };
}
