/**
 * One look at every number, one addition after the other, and nothing else: the floor for work on it. Four in a turn of the loop, because
 * a loop of two instructions takes up to twice as long, by chance, depending on where the compiler puts it. Not observed is NaN, and so
 * is the sum then: what counts is that it was made.
 */
export function readAll(scores: Float64Array): number {
  let sum = 0;
  let at = 0;
  for (; at + 3 < scores.length; at += 4) {
    sum += scores[at] as number;
    sum += scores[at + 1] as number;
    sum += scores[at + 2] as number;
    sum += scores[at + 3] as number;
  }
  for (; at < scores.length; at++) sum += scores[at] as number;
  return Number.isNaN(sum) ? 1 : sum;
}
