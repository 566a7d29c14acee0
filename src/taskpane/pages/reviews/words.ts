import { serialOfIso, shownDay } from '../../../domain/dates';
import type { GoalEffect } from '../../../app/reviews/goalEffects';
import { shownValue } from '../../../app/reviews/reviewedGoals';
import { enReviews } from '../../strings/enReviews';

/** An ISO date as people write it. */
export const dayText = (iso: string): string => shownDay(serialOfIso(iso) ?? 0);

/** Two decimals at most: means of whole scores. */
export const meanText = (mean: number): string => String(Number(mean.toFixed(2)));

/** What happens to goals, a sentence each. */
export const effectSentences = (effects: readonly GoalEffect[]): readonly string[] =>
  effects.flatMap(({ goal, target, status, history }) => [
    ...(target
      ? [enReviews.targetTo(goal.id, shownValue(target.from, goal), shownValue(target.to, goal))]
      : []),
    ...(history && !target ? [enReviews.historyTo(goal.id)] : []),
    ...(status ? [enReviews.statusTo(goal.id, status.to)] : []),
  ]);
