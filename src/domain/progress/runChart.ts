import { failure, success } from '../outcome';
import type { Outcome, Reason } from '../outcome';

/** Fewest points before a run chart says anything: right for weekly pulses, too many for four reviews. */
const fewestRunPoints = 10;

/** Points in a row on one side of the median that are a shift (Perla et al. 2011). */
const shiftLength = 6;

/** What a run chart tells. */
export interface RunChart {
  readonly median: number;
  /** Points not on the median: only these count. */
  readonly useful: number;
  readonly longestRun: number;
  /** Longest run that chance would give now and then: log₂(n) + 3, rounded (Anhøj & Olesen 2014). */
  readonly longestAllowed: number;
  readonly crossings: number;
  /** Fewest crossings of the median that chance would give: the 5th percentile of the binomial distribution of n − 1 with ½. */
  readonly fewestAllowed: number;
  /** {@link shiftLength} or more in a row on one side. */
  readonly shift: boolean;
  /** Anhøj & Olesen's signals. */
  readonly unusuallyLongRun: boolean;
  readonly unusuallyFewCrossings: boolean;
}

/**
 * Signals of a run chart (progress.md 5.6). The rule of five rising or falling points is left out: Anhøj & Olesen found it useless.
 *
 * @param values in the order of time
 * @returns `run-too-few` for fewer than ten points beside the median
 */
export function runChart(values: readonly number[]): Outcome<RunChart> {
  const median = medianOf(values);
  const sides = values.filter((value) => value !== median).map((value) => value > median);
  const useful = sides.length;
  if (useful < fewestRunPoints) return failure(tooFew(useful));
  let [longestRun, run, crossings] = [0, 0, 0];
  sides.forEach((side, at) => {
    const isSame = side === sides[at - 1];
    run = isSame ? run + 1 : 1;
    if (at > 0 && !isSame) crossings++;
    longestRun = Math.max(longestRun, run);
  });
  const longestAllowed = Math.round(Math.log2(useful) + 3);
  const fewestAllowed = binomialFifth(useful - 1);
  return success({
    median,
    useful,
    longestRun,
    longestAllowed,
    crossings,
    fewestAllowed,
    shift: longestRun >= shiftLength,
    unusuallyLongRun: longestRun > longestAllowed,
    unusuallyFewCrossings: crossings < fewestAllowed,
  });
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low = NaN, high = NaN] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.floor(sorted.length / 2)],
  ];
  return low + (high - low) / 2;
}

/** Smallest number of heads in `trials` tosses that at least 5 % of all tries do not exceed; R's qbinom(0.05, trials, 0.5). */
function binomialFifth(trials: number): number {
  // In logarithms: half to the power of a thousand is no number any more.
  let logTerm = -trials * Math.LN2;
  let below = Math.exp(logTerm);
  let heads = 0;
  while (below < 0.05 && heads < trials) {
    logTerm += Math.log((trials - heads) / (heads + 1));
    below += Math.exp(logTerm);
    heads++;
  }
  return heads;
}

const tooFew = (useful: number): Reason => ({
  code: 'run-too-few',
  what: `Only ${useful} points stand beside the median.`,
  why: `With fewer than ${fewestRunPoints}, runs of chance look like signals.`,
  next: 'Read the trend instead, or wait for more points.',
});
