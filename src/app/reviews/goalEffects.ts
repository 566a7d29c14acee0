import type { RowChange } from '../../workbook/port';
import { GOAL_ID, GOALS } from '../goalsTables';
import type { ReviewedGoal } from './reviewedGoals';
import { REVIEW_ID, REVIEWS, type ReviewRow } from './reviewTables';
import { decidedOf, goalAfter, targetOf, type Decided, type GoalAfter } from './targets';

/** What a review, or its going, does to a goal. */
export interface GoalEffect {
  readonly goal: ReviewedGoal;
  /** `null` when the target stays. */
  readonly target: { readonly from: number; readonly to: number } | null;
  readonly status: { readonly from: string; readonly to: string } | null;
  /** Another review now says another previous target: what was found since is judged by it. */
  readonly history: boolean;
}

/** Changes of goals, and of reviews that keep their targets. */
export interface Followed {
  readonly effects: readonly GoalEffect[];
  readonly updates: readonly RowChange[];
  /** Previous target by review, of all goals that were worked out. */
  readonly previous: ReadonlyMap<string, number>;
}

/**
 * Lets goals follow their reviews.
 *
 * @param rows all rows of the table of reviews as they are
 * @param after the reviews of a goal as they will be, from as they are
 */
export function followGoals(
  goals: readonly ReviewedGoal[],
  rows: readonly ReviewRow[],
  after: (goal: ReviewedGoal, before: readonly Decided[]) => readonly Decided[],
): Followed {
  const all = goals.map((goal) => {
    const before = decidedOf(goal, rows);
    const decided = after(goal, before);
    return { goal, decided, result: goalAfter(goal, rows, decided) };
  });
  const previous = new Map(all.flatMap(({ result }) => [...result.previous]));
  const updates = all.flatMap(({ goal, decided, result }) => [
    ...goalUpdate(goal, result),
    ...historyUpdates(rows, decided, result),
  ]);
  const effects = all
    .map(({ goal, decided, result }) =>
      effectOf(goal, result, historyUpdates(rows, decided, result).length > 0),
    )
    .filter(({ target, status, history }) => target !== null || status !== null || history);
  return { effects, updates, previous };
}

function goalUpdate(goal: ReviewedGoal, { target, status }: GoalAfter): RowChange[] {
  const cells = [
    ...(target === null || target === targetOf(goal) ? [] : [{ header: 'Target', value: target }]),
    ...(status === goal.status ? [] : [{ header: 'Status', value: status }]),
  ];
  return cells.length === 0 ? [] : [{ table: GOALS, key: { header: GOAL_ID, value: goal.id }, cells }];
}

/** Reviews that are there and get another previous target, or none. */
function historyUpdates(
  rows: readonly ReviewRow[],
  decided: readonly Decided[],
  { previous }: GoalAfter,
): RowChange[] {
  return decided.flatMap(({ key }) => {
    const row = rows.find(({ id }) => id === key);
    const value = previous.get(key) ?? null;
    if (!row || row.previousTarget === value) return [];
    return [
      {
        table: REVIEWS,
        key: { header: REVIEW_ID, value: key },
        cells: [{ header: 'Previous target', value }],
      },
    ];
  });
}

function effectOf(goal: ReviewedGoal, { target, status }: GoalAfter, history: boolean): GoalEffect {
  const from = targetOf(goal);
  return {
    goal,
    target: from === null || target === null || from === target ? null : { from, to: target },
    status: status === goal.status ? null : { from: goal.status, to: status },
    history,
  };
}
