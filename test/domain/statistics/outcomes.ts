import type { Outcome } from '../../../src/domain/outcome';

/** The value of an outcome that the test knows to be one. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.reason.code}: ${outcome.reason.what}`);
  return outcome.value;
}

/** The value, or `null` for a failure. */
export const valueOrNull = <T>(outcome: Outcome<T>): T | null => (outcome.ok ? outcome.value : null);
