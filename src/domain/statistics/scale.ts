import { failure, success } from '../outcome';
import type { Outcome } from '../outcome';
import { outside } from './reasons';

/** The ends of a rating scale. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

/**
 * A scale of whole steps.
 *
 * @param points number of scale points, A
 * @returns a failure for what is no number of points
 */
export function scaleOf(points: number, lowest = 1): Outcome<Scale> {
  if (Number.isInteger(points) && points >= 2) return success({ min: lowest, max: lowest + points - 1 });
  return failure(
    outside(
      `A scale cannot have ${points} points.`,
      'Agreement is measured on a scale of two or more whole steps.',
      'Give the number of scale points, such as 5 for 1 to 5.',
    ),
  );
}
