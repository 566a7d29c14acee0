import type { GoalCheck } from '../../../domain/goals/goalCheck';

/** A goal with the name under which the pane remembers what is open and has the focus. */
export interface KeyedGoal {
  readonly key: string;
  readonly goal: GoalCheck;
}

/** How many goals are drawn at a time: a few thousand at once would freeze the pane. */
export const PAGE = 50;

/** Keys by id, so that they survive sorting; with a number, because an id may stand twice or be missing. */
export function keyed(goals: readonly GoalCheck[]): KeyedGoal[] {
  const times = new Map<string, number>();
  return goals.map((goal) => {
    const time = (times.get(goal.id) ?? 0) + 1;
    times.set(goal.id, time);
    return { key: `${time} ${goal.id}`, goal };
  });
}

const order = ['Blocked', 'Needs work', 'Ready'] as const;

/**
 * The order of the table as long as all goals are drawn at once, because people know their list. Of more, those that need something come
 * first, in the order of the table among themselves.
 */
export const inOrder = (goals: readonly KeyedGoal[]): readonly KeyedGoal[] =>
  goals.length <= PAGE
    ? goals
    : goals.toSorted((a, b) => order.indexOf(a.goal.status) - order.indexOf(b.goal.status));

/** Id of the header of a goal, which takes the focus when what had it is gone. */
export const goalHeader = (key: string): string => `goal-${key.replace(/\s/g, '_')}`;

/** Id of the button that opens the levels of a goal, which takes the focus when they are closed. */
export const levelsButton = (key: string): string => `levels-${key}`;
