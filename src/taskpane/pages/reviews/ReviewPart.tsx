import { useState } from 'react';
import type { ReactNode } from 'react';
import type { SheetLink } from '../../../app/sheetLink';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { Services } from '../../state/services';
import type { WorkbookReader } from '../../state/workbookReader';
import { ReviewForm } from './ReviewForm';
import { SavedReview } from './SavedReview';
import { useReviewForm, type ReviewForm as FormState, type Typed } from './useReviewForm';
import { useSaveReview } from './useSaveReview';

interface Props {
  readonly services: Services;
  readonly reader: WorkbookReader;
  readonly snapshot: WorkbookSnapshot;
  /** ISO date of the review that is edited; `null` for a new one. Another is another form: give it as the key, too. */
  readonly edited: string | null;
  /** What is typed already. */
  readonly begin?: Typed | undefined;
  readonly sheets: readonly SheetLink[];
  readonly go: (sheet: SheetLink) => void;
  readonly editExisting: (date: string, form: FormState) => void;
  readonly onSaved?: () => void;
  readonly onClose?: () => void;
  /** Shown instead of a form without goals. */
  readonly noGoals?: ReactNode;
}

/** The form of a review, and what it wrote once it is saved. */
export function ReviewPart({ services, reader, snapshot, edited, begin, sheets, go, noGoals, ...on }: Props) {
  const today = services.today();
  const form = useReviewForm(snapshot, today, edited, begin);
  const { state, save, reset } = useSaveReview(services, reader, edited);
  const [again, setAgain] = useState(false);
  if (state.kind === 'saved')
    return (
      <SavedReview
        date={state.date}
        review={state.review}
        sheets={sheets}
        go={go}
        onClose={() => {
          form.restart();
          reset();
          setAgain(true);
          on.onSaved?.();
          on.onClose?.();
        }}
      />
    );
  if (form.draft.entries.length === 0 && noGoals) return <>{noGoals}</>;
  return (
    <ReviewForm
      form={form}
      snapshot={snapshot}
      today={today}
      state={state}
      takesFocus={edited !== null || again}
      save={(draft) => void save(draft)}
      editExisting={(date) => on.editExisting(date, form)}
      {...(on.onClose ? { onClose: on.onClose } : {})}
    />
  );
}
