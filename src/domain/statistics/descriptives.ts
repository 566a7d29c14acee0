/*
 * Scores are numbers; NaN is a score that was not given and counts nowhere. What too few scores cannot give is `null`, never 0.
 */

/** The scores that were given. */
export const observed = (scores: readonly number[]): readonly number[] =>
  scores.filter((score) => !Number.isNaN(score));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Arithmetic mean, in the unit of the scores; `null` without a score. */
export function mean(scores: readonly number[]): number | null {
  const given = observed(scores);
  return given.length === 0 ? null : meanOf(given);
}

/** Twice: the mean of what the first pass left over takes its rounding back (NIST StRD asks for 14 digits). */
function meanOf(given: readonly number[]): number {
  const first = sum(given) / given.length;
  return first + sum(given.map((score) => score - first)) / given.length;
}

/** Sample variance, s² with n − 1, in squared units; `null` for fewer than two scores. */
export function sampleVariance(scores: readonly number[]): number | null {
  const given = observed(scores);
  if (given.length < 2) return null;
  const centre = meanOf(given);
  return sum(given.map((score) => (score - centre) ** 2)) / (given.length - 1);
}

/** Sample standard deviation, √s²; `null` for fewer than two scores. */
export function sampleSd(scores: readonly number[]): number | null {
  const variance = sampleVariance(scores);
  return variance === null ? null : Math.sqrt(variance);
}

/** Standard error of the mean, s/√n; `null` for fewer than two scores. */
export function standardError(scores: readonly number[]): number | null {
  const sd = sampleSd(scores);
  return sd === null ? null : sd / Math.sqrt(observed(scores).length);
}

/** Median, the mean of the two in the middle when their number is even; `null` without a score. */
export function median(scores: readonly number[]): number | null {
  const sorted = [...observed(scores)].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** False for a standard deviation that is only what rounding left of none: 0.3 − 0.2 and 0.2 − 0.1 are not the same double. */
export const isSpread = (sd: number, scores: readonly number[]): boolean =>
  sd > 1e-12 * Math.max(...scores.map(Math.abs));
