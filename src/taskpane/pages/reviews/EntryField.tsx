import { Field } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { EntryField as Name, ReviewEntry } from '../../../app/reviews/reviewDraft';
import { enReviews } from '../../strings/enReviews';
import type { ReviewForm } from './useReviewForm';

export interface EntryProps {
  readonly form: ReviewForm;
  readonly entry: ReviewEntry;
}

interface Props extends EntryProps {
  readonly name: Name;
  readonly label?: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** A field of a goal's review with what is wrong with it, from the moment it was left. */
export function EntryField({ form, entry, name, label, hint, children }: Props) {
  const problem = form.problemOf(entry.key, name);
  return (
    <Field
      label={label ?? enReviews.labels[name]}
      {...(hint ? { hint } : {})}
      {...(problem
        ? {
            validationState: 'error' as const,
            // Said when the field is entered; an alert at every letter would talk over the typing.
            validationMessage: { role: undefined, children: problem.sentence },
          }
        : {})}
      onBlur={() => form.leave(entry.key, name)}
    >
      {children}
    </Field>
  );
}
