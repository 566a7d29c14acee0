import type { Scene } from './classes';
import type { Counts } from './counts';
import type { ViewCompetency } from './view';

/** What sums of rater means are multiples of; 0: not known. */
export interface Parts {
  /** For raters who answered every item. */
  readonly complete: number;
  /** For any raters who count: who answered at least half of the items. */
  readonly any: number;
}

const MOST_PARTS = 100_000;
const known = new WeakMap<ViewCompetency, Parts>();

/**
 * A rater's mean is a whole number of parts, one in as many as the weights of what he answered add up to. Weights that are not whole
 * numbers, or lead to a part too small to tell two sums apart, give none.
 */
export function partsOf(competency: ViewCompetency): Parts {
  const found = known.get(competency) ?? calculate(competency.items.map(({ weight }) => weight));
  known.set(competency, found);
  return found;
}

function calculate(weights: readonly number[]): Parts {
  if (!weights.every(Number.isInteger)) return { complete: 0, any: 0 };
  let parts = 1;
  for (let subset = 1; subset < 2 ** weights.length; subset++) {
    const taken = weights.filter((_, at) => (subset >> at) & 1);
    const sum = taken.reduce((total, weight) => total + weight, 0);
    if (taken.length * 2 < weights.length || sum === 0) continue;
    parts = (parts * sum) / greatestCommonDivisor(parts, sum);
    if (parts > MOST_PARTS) break;
  }
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return { complete: all > 0 ? 1 / all : 0, any: parts > MOST_PARTS ? 0 : 1 / parts };
}

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);

/**
 * What sums of rater means are multiples of: one part in as many as the sum of the weights, when every rater of the classes answered
 * everything; otherwise one in the least common multiple of all sums of weights that a valid rater may have answered. 0: not known.
 */
export function unitOf(
  { competency, classes }: Scene,
  counts: Counts,
  among: (at: number) => boolean,
): number {
  const complete = classes.every(
    ({ ids }, at) =>
      !among(at) || competency.items.every(({ id }) => counts.answers.get(id)?.[at]?.lo === ids.length),
  );
  return partsOf(competency)[complete ? 'complete' : 'any'];
}

/** Rounding errors of a mean times a count are below this. */
export const TINY = 1e-9;

/** The multiples of the unit within an interval; the interval itself when there is no unit. */
export function roundInward(low: number, high: number, unit: number): [number, number] {
  if (unit === 0) return [low, high];
  return [Math.ceil(low / unit - TINY * 100) * unit, Math.floor(high / unit + TINY * 100) * unit];
}
