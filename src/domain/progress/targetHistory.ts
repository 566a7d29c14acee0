import type { GoalRecord, ReviewRecord } from './records';

/** A target that a review changed. */
export interface TargetChange {
  /** Day of the review: until then the old target holds, that day included. */
  readonly date: number;
  readonly from: number;
  readonly to: number | null;
}

/**
 * The target that a goal had on a day: the `previousTarget` of the earliest of its reviews on or after that day that has one, else the
 * target of the goal now. So a changed target never judges an earlier review.
 *
 * @param reviews those of the goal
 */
export function targetInForce(
  goal: Pick<GoalRecord, 'target'>,
  reviews: readonly ReviewRecord[],
  day: number,
): number | null {
  const [next] = changes(reviews).filter(({ date }) => date >= day);
  return next ? next.from : goal.target;
}

/** Every change of the goal's target, the earliest first. */
export function targetHistory(
  goal: Pick<GoalRecord, 'target'>,
  reviews: readonly ReviewRecord[],
): readonly TargetChange[] {
  const all = changes(reviews);
  return all.map(({ date, from }, at) => ({ date, from, to: all[at + 1]?.from ?? goal.target }));
}

/** Reviews that noted a previous target, in the order of their dates; of one day the first row counts. */
function changes(reviews: readonly ReviewRecord[]): readonly { date: number; from: number }[] {
  const noted = reviews
    .flatMap(({ date, previousTarget }) =>
      date === null || previousTarget === null ? [] : [{ date, from: previousTarget }],
    )
    .sort((a, b) => a.date - b.date);
  return noted.filter(({ date }, at) => date !== noted[at - 1]?.date);
}
