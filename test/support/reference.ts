import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reference values of R: one file for each topic. The caller says what the cases hold. */
export const reference = (topic: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, `../fixtures/reference/${topic}.json`), 'utf8'));

/** Numbers of a file, NaN for those that are missing. */
export const scoresOf = (values: readonly (number | null)[]): number[] => values.map((value) => value ?? NaN);

/** Rows of a file, NaN for what is missing. */
export const ratingsOf = (rows: readonly (readonly (number | null)[])[]): number[][] => rows.map(scoresOf);

/**
 * The actual value is the expected one to a relative 1e-10, or to as much near 0; `null` is not defined.
 *
 * @param relative the tolerance, where a file gives another
 */
export function expectNear(actual: number | null, expected: number | null, relative = 1e-10): void {
  if (expected === null || actual === null) expect(actual).toBe(expected);
  else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.max(1, Math.abs(expected)));
}
