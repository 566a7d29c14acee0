import type { ReviewedGoal } from './reviewedGoals';
import { ADJUST_TARGET, sameId, type ReviewRow } from './reviewTables';

/** The target of a goal; for a milestone without points, 1. `null` when the goal has none. */
export const targetOf = ({ direction, target }: ReviewedGoal): number | null =>
  target ?? (direction === 'Achieve' ? 1 : null);

/** A review of a goal, as far as the goal itself follows from it. */
export interface Decided {
  /** Review id, or what stands for one that is to come. */
  readonly key: string;
  readonly date: number;
  readonly decision: string;
  /** The target that was set; `null` when it was left alone. */
  readonly to: number | null;
}

/** What a goal and its reviews hold after a change. */
export interface GoalAfter {
  readonly target: number | null;
  readonly status: string;
  /** Previous target by {@link Decided.key}, of the reviews that set one. */
  readonly previous: ReadonlyMap<string, number>;
}

/** The reviews of a goal in the order of their days. Rows without a day or an id decide nothing here. */
export function decidedOf(goal: ReviewedGoal, rows: readonly ReviewRow[]): readonly Decided[] {
  const own = rows
    .filter(({ goalId }) => sameId(goalId, goal.id))
    .flatMap((row) => (row.id === null || row.date === null ? [] : [{ ...row, key: row.id, date: row.date }]))
    .sort((a, b) => a.date - b.date);
  const set = own.filter(({ previousTarget }) => previousTarget !== null);
  return own.map((row) => {
    const at = set.indexOf(row);
    // Set until the next review changed it: what that one calls the previous target.
    const to = at < 0 ? null : (set[at + 1]?.previousTarget ?? targetOf(goal));
    return { key: row.key, date: row.date, decision: row.decision ?? '', to };
  });
}

/**
 * Works the target, its history and the status of a goal out anew. A review that no longer sets a target gives the one before it back,
 * to the goal or to the review that changed it next; targets that others set stay as they are.
 *
 * @param rows all rows of the table as they are
 * @param after the goal's reviews as they will be
 */
export function goalAfter(
  goal: ReviewedGoal,
  rows: readonly ReviewRow[],
  after: readonly Decided[],
): GoalAfter {
  const before = decidedOf(goal, rows);
  const first = before.find(({ to }) => to !== null);
  let target = first ? (rows.find(({ id }) => id === first.key)?.previousTarget ?? null) : targetOf(goal);
  const previous = new Map<string, number>();
  const inOrder = [...after].sort((a, b) => a.date - b.date);
  for (const { key, to } of inOrder) {
    if (to === null || target === null) continue;
    previous.set(key, target);
    target = to;
  }
  return { target, status: statusAfter(goal, before, inOrder), previous };
}

const statusWords: Readonly<Record<string, string>> = {
  [ADJUST_TARGET]: 'Adjusted',
  'Close achieved': 'Achieved',
  Drop: 'Dropped',
};

/** The last review whose decision says what the goal is. */
const settling = (reviews: readonly Decided[]): Decided | undefined =>
  reviews.findLast(({ decision }) => statusWords[decision] !== undefined);

/**
 * The status follows the last decision that settles it. Where that decision is taken back, the one before it counts, or the goal is
 * active as before; a status that a person has given since stays.
 */
function statusAfter(goal: ReviewedGoal, before: readonly Decided[], after: readonly Decided[]): string {
  const [was, is] = [settling(before), settling(after)];
  const [wasWord, isWord] = [statusWords[was?.decision ?? ''], statusWords[is?.decision ?? '']];
  const isSame = was?.key === is?.key && was?.decision === is?.decision;
  if (isSame) return goal.status;
  const isNew =
    is !== undefined && !before.some(({ key, decision }) => key === is.key && decision === is.decision);
  if (isNew) return isWord ?? goal.status;
  if (goal.status !== wasWord) return goal.status;
  return isWord ?? 'Active';
}
