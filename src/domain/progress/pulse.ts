import { failure, success } from '../outcome';
import type { Outcome, Reason } from '../outcome';
import { distributionWithheld } from '../suppression/distributionRule';
import { effectiveMinRaters } from '../suppression/minRaters';

/** The points of the mini-survey: −3 much less effective, over 0 no change, to +3 much more effective. */
export const pulsePoints = [-3, -2, -1, 0, 1, 2, 3] as const;

/** A change that people notice: the mean to be above. */
export const pulseSuccess = 1;

/** From this answer on somebody has noticed that the client follows up: 3 of 1 never … 5 very often. */
export const noticedFrom = 3;

/** One answer of one person. */
export interface PulseAnswer {
  /** −3 to +3, whole. */
  readonly score: number;
  /** 1 to 5; `null` when it was not answered. */
  readonly followUp: number | null;
}

/** Mean of the answers of some people. */
export interface PulseMean {
  readonly n: number;
  readonly mean: number;
}

/** What stakeholders say about the change, all together. Shares are of 1. */
export interface Pulse extends PulseMean {
  readonly improved: number;
  readonly unchanged: number;
  readonly worse: number;
  /** Improved less worse. */
  readonly net: number;
  /** The mean is above +1, the success line. */
  readonly success: boolean;
  /** Answers at each of the {@link pulsePoints}; `null` where they would show what single people said. */
  readonly distribution: readonly number[] | null;
  /** Who noticed follow-up, and who did not; `null` unless enough stand on both sides. */
  readonly followUp: { readonly noticed: PulseMean; readonly unnoticed: PulseMean } | null;
}

/** A whole score on the scale. */
export const isPulseScore = (score: number): boolean => Number.isInteger(score) && score >= -3 && score <= 3;

/**
 * The pulse of a goal (progress.md 5.3) under the minimum-raters rule: below the minimum nothing is shown; the distribution from five
 * answers on, and not when all are alike (confidentiality rule 8); the split by follow-up only when both sides, and those who did not
 * answer it if there are any, reach the minimum (rule 4), since the rest could be subtracted.
 *
 * @param answers one for each person
 * @param minRaters as asked for; never below three
 * @returns `pulse-too-few` below the minimum
 */
export function pulse(answers: readonly PulseAnswer[], minRaters: number | null = null): Outcome<Pulse> {
  const fewest = effectiveMinRaters(minRaters);
  const n = answers.length;
  if (n < fewest) return failure(tooFew(n, fewest));
  const share = (of: (score: number) => boolean): number =>
    answers.filter(({ score }) => of(score)).length / n;
  const [improved, worse] = [share((score) => score > 0), share((score) => score < 0)];
  const counts = pulsePoints.map((point) => answers.filter(({ score }) => score === point).length);
  const mean = meanOf(answers).mean;
  return success({
    n,
    mean,
    improved,
    unchanged: share((score) => score === 0),
    worse,
    net: improved - worse,
    success: mean > pulseSuccess,
    distribution: distributionWithheld(null, n, counts) === null ? counts : null,
    followUp: splitByFollowUp(answers, fewest),
  });
}

function splitByFollowUp(answers: readonly PulseAnswer[], fewest: number): Pulse['followUp'] {
  const noticed = answers.filter(({ followUp }) => followUp !== null && followUp >= noticedFrom);
  const unnoticed = answers.filter(({ followUp }) => followUp !== null && followUp < noticedFrom);
  const rest = answers.length - noticed.length - unnoticed.length;
  if (noticed.length < fewest || unnoticed.length < fewest || (rest > 0 && rest < fewest)) return null;
  return { noticed: meanOf(noticed), unnoticed: meanOf(unnoticed) };
}

const meanOf = (answers: readonly PulseAnswer[]): PulseMean => ({
  n: answers.length,
  mean: answers.reduce((sum, { score }) => sum + score, 0) / answers.length,
});

const tooFew = (given: number, fewest: number): Reason => ({
  code: 'pulse-too-few',
  what: `Fewer than ${fewest} people have answered.`,
  why:
    given === 0 ? 'There is nothing to show yet.' : 'Figures of so few would show what single people said.',
  next: 'Wait for more answers.',
});
