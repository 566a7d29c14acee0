import type { Direction } from './percentToTarget';

/*
 * Goals and reviews as plain records. `null` is blank, and what cannot be calculated with, such as a date typed as text or a number beyond
 * {@link largestFigure}. Dates are Excel serials of whole days.
 */

/** No measure is larger; beyond it, differences and squares would not be numbers any more. */
export const largestFigure = 1e100;

/** A goal, as far as its progress depends on it. */
export interface GoalRecord {
  readonly id: string;
  readonly statement: string;
  /** Unit of the measure, `''` when it has none; only ratings from 1 to 5 have a known reliable change. */
  readonly unit: string;
  readonly direction: Direction | null;
  readonly baseline: number | null;
  readonly baselineDate: number | null;
  /** The target now; earlier ones are in the reviews that changed them. */
  readonly target: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly start: number | null;
  readonly due: number | null;
  readonly status: string;
  /** Over 0; 1 where nothing says how much the goal counts. */
  readonly weight: number;
  /** Level of goal attainment scaling at the start, −2 to +2. */
  readonly gasBaseline: number | null;
}

/** One goal at one review. */
export interface ReviewRecord {
  readonly id: string;
  readonly date: number | null;
  readonly kind: string | null;
  readonly goalId: string;
  /** The measure at the review, in the unit of the goal. */
  readonly value: number | null;
  /** −2 much less than expected to +2 much more; half steps happen. */
  readonly gasLevel: number | null;
  /** 1 to 10. */
  readonly confidence: number | null;
  readonly decision: string | null;
  /** The target until this review, when the review changed it. */
  readonly previousTarget: number | null;
}

/** One answer to the stakeholder mini-survey. */
export interface PulseRecord {
  readonly id: string;
  readonly date: number | null;
  readonly goalId: string;
  /** Code of who answered; `''` when it is not kept. */
  readonly stakeholder: string;
  /** −3 much less effective, over 0 no change, to +3 much more effective. */
  readonly score: number | null;
  /** How often the client followed up, 1 never to 5 very often. */
  readonly followUp: number | null;
}

/** Decimals are binary fractions: differences below this are none. ROUND(…,9) does the same in the sheets. */
export const rounding = 1e-9;

/** Not below the limit, but for the rounding of binary fractions. */
export const reaches = (value: number, limit: number): boolean => value - limit > -rounding;

/**
 * Day from which the time of a goal is counted: its start, or the date of the baseline where it has none.
 */
export const startOf = ({ start, baselineDate }: Pick<GoalRecord, 'start' | 'baselineDate'>): number | null =>
  start ?? baselineDate;
