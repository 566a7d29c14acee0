import type { EngagementAnswers } from '../../../app/engagementAnswers';
import type { DraftState } from './useDraft';

/** What stands below a field: its worst problem, if it has one. */
export function fieldMessage({ problem }: DraftState, field: keyof EngagementAnswers) {
  const found = problem(field);
  return found && { validationMessage: found.sentence, validationState: found.severity };
}
