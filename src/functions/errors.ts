import { reasonText } from '../domain/outcome';
import type { Outcome, Reason } from '../domain/outcome';

/** Reasons that are no mistake of the person who wrote the formula: the data don't give the figure, or may not show it. */
const notAvailable = new Set([
  'items-empty',
  'responses-no-items',
  'no-answers',
  'round-unknown',
  'group-suppressed',
  'group-pooled',
  'overall-suppressed',
  'too-few-answers',
  'not-visible',
  'second-withheld',
  'remainder-withheld',
  'spread-too-few',
  'spread-unanimous',
  'too-few-complete',
  'one-round',
  'nobody-invited',
  'too-few-invited',
  'comments-too-few',
  'not-rated',
  'goal-incomplete',
  'goal-target-is-baseline',
  'too-few-scores',
  'no-spread',
  'awg-undefined',
  'gas-no-level',
  'trend-too-few',
  'trend-one-date',
  'trend-not-moving',
  'trend-too-far',
  'pulse-too-few',
]);

/**
 * A reason as the error of a cell: #N/A when there are not enough data or they are suppressed, #VALUE! for wrong input. These two
 * are the ones that show a text of their own (custom-functions-errors).
 */
export const cellError = (reason: Reason): CustomFunctions.Error =>
  new CustomFunctions.Error(
    notAvailable.has(reason.code)
      ? CustomFunctions.ErrorCode.notAvailable
      : CustomFunctions.ErrorCode.invalidValue,
    reasonText(reason),
  );

/** The value of an outcome; a failure is thrown as the error of the cell. */
export function valueOrThrow<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw cellError(outcome.reason);
}
