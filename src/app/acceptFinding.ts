import { serialOfIso } from '../domain/dates';
import { failure, type Outcome, type Reason } from '../domain/outcome';
import type { WorkbookPort } from '../workbook/port';
import { ACCEPTED, GOAL_ID } from './goalsTables';

/** A warning that somebody finds to be right as it is. */
export interface Acceptance {
  readonly goalId: string;
  /** Code of the rule. */
  readonly rule: string;
  readonly reason: string;
}

/**
 * Keeps that a warning about a goal was accepted, with the reason.
 *
 * @param today ISO date
 */
export async function acceptFinding(
  port: Pick<WorkbookPort, 'write'>,
  { goalId, rule, reason }: Acceptance,
  today: string,
): Promise<Outcome<void>> {
  const words = reason.trim();
  if (words === '') return failure(reasonMissing);
  if (goalId.trim() === '') return failure(goalWithoutId);
  return port.write([
    {
      table: ACCEPTED,
      headers: [GOAL_ID, 'Rule', 'Reason', 'Date'],
      rows: [[goalId, rule, words, serialOfIso(today)]],
      mode: 'append',
    },
  ]);
}

const reasonMissing: Reason = {
  code: 'reason-missing',
  what: 'There is no reason yet.',
  why: 'A warning without a reason beside it helps nobody who reads it later.',
  next: 'Write why it is right as it is, then accept it.',
};

const goalWithoutId: Reason = {
  code: 'row-without-id',
  what: 'This goal has no Goal ID.',
  why: 'An accepted warning is kept under the Goal ID.',
  next: 'Give the goal an id such as G1, then accept the warning.',
};
