import { useDeferredValue, useMemo, useState } from 'react';
import { checkGoalDraft, isToDo } from '../../../../app/checkGoalDraft';
import {
  draftHeaders,
  emptyGoal,
  isAsked,
  type DraftHeader,
  type GoalDraft,
} from '../../../../app/goalDraft';
import type { Finding, Fix } from '../../../../domain/goals/goalCheck';
import type { WorkbookSnapshot } from '../../../../workbook/snapshot';
import { useLeftFields } from '../../../state/useLeftFields';
import { asTyped } from './asTyped';

/**
 * The form as state. A field that nobody has left yet is not judged; once the person has tried to add the goal, all are.
 *
 * @param today ISO date
 */
export function useGoalDraft(snapshot: WorkbookSnapshot, today: string) {
  const [draft, setDraft] = useState<GoalDraft>({ ...emptyGoal, Start: today });
  const { left, leave, forget } = useLeftFields<DraftHeader>();
  const [revealed, setRevealed] = useState(false);
  const [attempts, setAttempts] = useState(0);
  // Typing goes first; many goals take a moment to be compared with.
  const settled = useDeferredValue(draft);
  const check = useMemo(() => checkGoalDraft(snapshot, settled, today), [snapshot, settled, today]);
  const findings = check.ok ? check.value.findings : [];

  const isShown = (finding: Finding): boolean => {
    const field = fieldOf(finding, draft);
    return revealed || (field !== null && left.has(field));
  };

  return {
    draft,
    attempts,
    revealed,
    /** Somebody has filled something in. */
    begun: draftHeaders.some((header) => draft[header] !== (header === 'Start' ? today : emptyGoal[header])),
    change: (part: Partial<GoalDraft>) => setDraft((before) => ({ ...before, ...part })),
    leave,
    apply: ({ changes }: Fix) =>
      setDraft((before) => ({ ...before, ...Object.fromEntries(changes.map(asTyped)) })),
    /** What is said beside a field. */
    findingsOf: (header: DraftHeader) =>
      findings.filter((finding) => fieldOf(finding, draft) === header && isShown(finding)),
    /** What belongs to no field of the form. */
    others: findings.filter((finding) => fieldOf(finding, draft) === null && isShown(finding)),
    /** How many things to do the form shows. */
    toDo: findings.filter((finding) => isToDo(finding) && isShown(finding)).length,
    /** The draft cannot be checked, or would stay a draft. */
    blocked: !check.ok || check.value.status === 'Draft',
    /** Goes on when there is a sentence and everything to do has been shown; shows all otherwise. */
    attempt: (go: (draft: GoalDraft) => void) => {
      const now = checkGoalDraft(snapshot, draft, today);
      const unseen = now.ok && now.value.findings.some((finding) => isToDo(finding) && !isShown(finding));
      setAttempts(attempts + 1);
      setRevealed(true);
      if (!unseen && draft.Statement.trim() !== '') go(draft);
    },
    /** Begins anew, with nothing judged. */
    restart: () => {
      setDraft({ ...emptyGoal, Start: today });
      forget();
      setRevealed(false);
      setAttempts(0);
    },
  };
}

export type GoalForm = ReturnType<typeof useGoalDraft>;

/** The field beside which a finding is said. The ends of the band stand for a target that is not asked for. */
function fieldOf({ header }: Finding, draft: GoalDraft): DraftHeader | null {
  const asked = draftHeaders.filter((name) => isAsked(name, draft));
  const wanted = header === 'Target' && !asked.includes('Target') ? 'Low' : header;
  return asked.find((name) => name === wanted) ?? null;
}
