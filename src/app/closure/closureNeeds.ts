import { serialOfIso } from '../../domain/dates';
import { gaps, gates } from '../../domain/stages/gates';
import { engagementFacts } from '../../workbook/mapping/engagementFacts';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { OUTCOME } from './closingGoals';
import { HABIT } from './habits';
import type { ClosureReading } from './saveClosure';

/** What the closure wants, in order; the words are those of its gate. */
export const closureWants = ['outcomes', 'evaluation', 'sustaining'] as const;

export interface ClosureNeed {
  readonly want: (typeof closureWants)[number];
  /** What is still missing, as the Home sheet says it; `null` when nothing is. */
  readonly missing: string | null;
}

/**
 * What the gate of the closure will miss once what is filled in now has been saved.
 *
 * @param today ISO date
 */
export function closureNeeds(
  snapshot: WorkbookSnapshot,
  { form, goals, habits }: ClosureReading,
  today: string,
): readonly ClosureNeed[] {
  const facts = engagementFacts(snapshot, today);
  const decided = goals.filter(({ typed }) => typed[OUTCOME]).map(({ block }) => block.goal.id);
  const answers = ['Client satisfaction', 'Client would recommend'].map((header) => form.typed[header]);
  const filled = {
    ...facts,
    outcomes: decided,
    evaluated: answers.every((answer) => answer !== undefined && answer !== ''),
    sustaining: habits.filter(({ typed }) => typed[HABIT]?.trim()).length,
  };
  const gate = gates(filled, serialOfIso(today) ?? 0).find(({ stage }) => stage === 'Closure');
  const missing = gate?.missing ?? [];
  return closureWants.map((want) => {
    const leads = want === 'outcomes' ? [gaps.noGoal, gaps.outcomes] : [gaps[want]];
    return {
      want,
      missing: missing.find((sentence) => leads.some((lead) => sentence.startsWith(lead))) ?? null,
    };
  });
}
