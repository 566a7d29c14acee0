import { useState } from 'react';
import { checkAnswers, type EngagementAnswers, type FieldProblem } from '../../../app/engagementAnswers';
import { answersOf, type Draft } from './draft';

type Field = keyof EngagementAnswers;

/**
 * The form as state. Nothing is called wrong before the first attempt; from then on the fields complained about follow what is typed.
 * Warnings do not wait: they stop nobody.
 */
export function useDraft(initial: () => Draft, today: string) {
  const [draft, setDraft] = useState(initial);
  const [complained, setComplained] = useState<ReadonlySet<Field>>(new Set());
  const [attempts, setAttempts] = useState(0);
  const problems = checkAnswers(answersOf(draft), today);
  const shown = problems.filter(({ field, severity }) => severity === 'warning' || complained.has(field));

  const attempt = (go: (answers: EngagementAnswers) => void): void => {
    const errors = problems.filter(({ severity }) => severity === 'error');
    setComplained(new Set([...complained, ...errors.map(({ field }) => field)]));
    setAttempts(attempts + 1);
    if (errors.length === 0) go(answersOf(draft));
  };

  return {
    draft,
    change: (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })),
    /** The worst problem of a field. */
    problem: (field: Field): FieldProblem | undefined =>
      shown.find((entry) => entry.field === field && entry.severity === 'error') ??
      shown.find((entry) => entry.field === field),
    /** How often it was tried, for moving the focus. */
    attempts,
    attempt,
    /** Begins anew, with nothing complained about. */
    restart: (fresh: Draft) => {
      setDraft(fresh);
      setComplained(new Set());
      setAttempts(0);
    },
  };
}

export type DraftState = ReturnType<typeof useDraft>;
