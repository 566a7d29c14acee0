import { useDeferredValue, useMemo, useState } from 'react';
import { checkReviewDraft, type ReviewProblem } from '../../../app/reviews/checkReviewDraft';
import {
  editedDraft,
  hasPulse,
  isFilledIn,
  reviewDraft,
  type EntryField,
  type EntryTexts,
  type ReviewDraft,
} from '../../../app/reviews/reviewDraft';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { useLeftFields } from '../../state/useLeftFields';

/** What somebody has typed over what the form began with. */
export interface Typed {
  readonly date?: string;
  readonly kind?: string;
  readonly texts: Readonly<Record<string, Partial<EntryTexts>>>;
}

const nothing: Typed = { texts: {} };

/**
 * The form of a review as state. A field that nobody has left yet is not judged; once the person has tried to save, all are. What was
 * typed is kept apart from what the workbook says, so that a reading in between loses nothing.
 *
 * @param today ISO date
 * @param edited ISO date of the review that is edited; `null` for a new one
 * @param begin what is typed already
 */
export function useReviewForm(
  snapshot: WorkbookSnapshot,
  today: string,
  edited: string | null,
  begin: Typed = nothing,
) {
  const [typed, setTyped] = useState(begin);
  const { left, leave, forget } = useLeftFields<string>();
  const [revealed, setRevealed] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const begun = useMemo(
    () => (edited === null ? reviewDraft(snapshot, today) : editedDraft(snapshot, edited)),
    [snapshot, today, edited],
  );
  const draft = useMemo(() => withTyped(begun, typed), [begun, typed]);
  // Typing goes first.
  const settled = useDeferredValue(draft);
  const problems = useMemo(
    () => checkReviewDraft(snapshot, settled, today, edited),
    [snapshot, settled, today, edited],
  );
  const isShown = ({ entry, field }: ReviewProblem): boolean => revealed || left.has(fieldName(entry, field));
  const shown = problems.filter(isShown);
  return {
    draft,
    edited,
    attempts,
    revealed,
    /** Problems that may be said now. */
    problems: shown,
    problemOf: (entry: string | null, field: ReviewProblem['field']): ReviewProblem | undefined =>
      shown.find((problem) => problem.entry === entry && problem.field === field),
    filled: draft.entries.filter((entry) => isFilledIn(entry) || hasPulse(entry)).length,
    /** Somebody has typed something. */
    begunTyping: typed !== begin,
    typed,
    set: (part: Pick<Typed, 'date' | 'kind'>) => setTyped((before) => ({ ...before, ...part })),
    change: (key: string, part: Partial<EntryTexts>) =>
      setTyped(({ texts, ...before }) => ({
        ...before,
        texts: { ...texts, [key]: { ...texts[key], ...part } },
      })),
    leave: (entry: string | null, field: ReviewProblem['field']) => leave(fieldName(entry, field)),
    /** Goes on when there is something and no problem; shows all otherwise, and gives back where they are. */
    attempt: (go: (draft: ReviewDraft) => void): readonly string[] => {
      const now = checkReviewDraft(snapshot, draft, today, edited);
      setAttempts(attempts + 1);
      setRevealed(true);
      const isEmpty = !draft.entries.some((entry) => isFilledIn(entry) || hasPulse(entry));
      if (now.length === 0 && !isEmpty) go(draft);
      return now.flatMap(({ entry }) => (entry === null ? [] : [entry]));
    },
    /** Begins anew, with nothing judged. */
    restart: () => {
      setTyped(nothing);
      forget();
      setRevealed(false);
      setAttempts(0);
    },
  };
}

export type ReviewForm = ReturnType<typeof useReviewForm>;

const fieldName = (entry: string | null, field: EntryField | 'date'): string => `${entry ?? ''} ${field}`;

const withTyped = (begun: ReviewDraft, typed: Typed): ReviewDraft => ({
  date: typed.date ?? begun.date,
  kind: typed.kind ?? begun.kind,
  entries: begun.entries.map((entry) => ({ ...entry, texts: { ...entry.texts, ...typed.texts[entry.key] } })),
});
