import { shownDay } from '../../../domain/dates';
import { numberText } from '../../../domain/goals/measureText';
import { shownValue, typedValue, valueScale, type ReviewedGoal } from '../../../app/reviews/reviewedGoals';
import { targetOf } from '../../../app/reviews/targets';
import { enReviews } from '../../strings/enReviews';
import type { EntryProps } from './EntryField';
import { FigureField } from './inputs';

/** The measure today, with where it was and where it goes beside it. */
export function ValueField({ form, entry }: EntryProps) {
  const { goal, texts } = entry;
  const hint = [...standing(goal), ...readAs(texts.value, goal)].join(' ');
  return <FigureField form={form} entry={entry} name="value" label={labelOf(goal)} hint={hint} />;
}

function labelOf(goal: ReviewedGoal): string {
  if (goal.direction === 'Achieve') return enReviews.reached(numberText(valueScale(goal)?.max ?? 1));
  return goal.unit.trim() === '' ? enReviews.labels.value : enReviews.valueIn(goal.unit.trim());
}

function standing(goal: ReviewedGoal): readonly string[] {
  const { last, baseline, low, high } = goal;
  const shown = (value: number): string => shownValue(value, goal);
  const target = targetOf(goal);
  const isBand = goal.direction === 'Maintain' && low !== null && high !== null;
  return [
    ...(last ? [enReviews.last(shown(last.value), shownDay(last.date))] : []),
    ...(!last && baseline !== null ? [enReviews.baseline(shown(baseline))] : []),
    ...(isBand ? [enReviews.band(shown(low), shown(high))] : []),
    ...(!isBand && target !== null ? [enReviews.target(shown(target))] : []),
  ];
}

/** Where a number could be read otherwise than it was meant, what was read. */
export function readAs(text: string, goal: ReviewedGoal): readonly string[] {
  const value = typedValue(text, goal);
  if (value === null || numberText(value) === text.trim()) return [];
  return [enReviews.readAs(shownValue(value, goal))];
}
