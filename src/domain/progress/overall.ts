import { reaches } from './records';

/** How far one goal has come, and how much it counts. */
export interface WeightedProgress {
  /** Share of the way; `null` where it cannot be told yet. */
  readonly progress: number | null;
  /** 0 or more. */
  readonly weight: number;
}

/** How far all goals have come together. */
export interface OverallProgress {
  /** Weighted mean of the shares, each clipped to 0 … 1; `null` when there is none. */
  readonly progress: number | null;
  /** Goals at target, goals whose progress is known, and all. */
  readonly atTarget: number;
  readonly known: number;
  readonly goals: number;
}

/**
 * Overall progress (progress.md 5.2): never a mean of raw measures, whose units differ. A goal far over its target does not make up for
 * another, and one that cannot be told yet is left out.
 */
export function overallProgress(goals: readonly WeightedProgress[]): OverallProgress {
  const known = goals.flatMap(({ progress, weight }) => (progress === null ? [] : [{ progress, weight }]));
  const weights = known.reduce((total, { weight }) => total + weight, 0);
  const sum = known.reduce(
    (total, { progress, weight }) => total + weight * Math.min(1, Math.max(0, progress)),
    0,
  );
  return {
    progress: weights > 0 ? sum / weights : null,
    atTarget: known.filter(({ progress }) => reaches(progress, 1)).length,
    known: known.length,
    goals: goals.length,
  };
}
