import { failure, success } from '../outcome';
import type { Outcome } from '../outcome';
import { outside } from './reasons';

/** From here on a change is more than noise: two-sided 5 % of a normal distribution, as Jacobson & Truax round it. */
export const reliableFrom = 1.96;

/** A change against the noise of the measure. */
export interface ReliableChange {
  /** RC: the change in standard errors of a difference. */
  readonly index: number;
  /** Smallest change that would be reliable, in the unit of the scores. */
  readonly needed: number;
  readonly reliable: boolean;
}

/**
 * Reliable change index (Jacobson & Truax 1991): RC = (after − before)/√(2·SEM²) with SEM = s·√(1 − r).
 *
 * @param sd standard deviation of the scores in a norm group or in the first round, in their unit, over 0
 * @param reliability of what is compared, 0 to under 1: of a mean of raters that of the mean, not alpha
 * @returns a failure for a standard deviation or reliability outside its range
 */
export function reliableChange(
  before: number,
  after: number,
  sd: number,
  reliability: number,
): Outcome<ReliableChange> {
  if (!(sd > 0))
    return failure(
      outside(
        'The standard deviation is not above 0.',
        'Without spread there is no noise to compare with.',
        'Give that of the norm group or of the first round.',
      ),
    );
  if (!(reliability >= 0 && reliability < 1))
    return failure(
      outside(
        'The reliability is not from 0 to under 1.',
        'Only such a share of the differences can be true ones.',
        'Give a share, such as 0.85.',
      ),
    );
  const ofMeasurement = sd * Math.sqrt(1 - reliability);
  const ofDifference = Math.SQRT2 * ofMeasurement;
  const index = (after - before) / ofDifference;
  return success({ index, needed: reliableFrom * ofDifference, reliable: Math.abs(index) > reliableFrom });
}
