import { keptAsFraction } from '../../domain/goals/levelPoints';
import { numberText, withUnit } from '../../domain/goals/measureText';
import { scaleOf, type Scale } from '../../domain/goals/units';
import { directions, type Direction } from '../../domain/progress/percentToTarget';
import { fold } from '../../domain/table';
import { records } from '../../workbook/mapping/records';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { goalLevels } from '../goalLevels';
import { GOAL_ID, GOALS } from '../goalsTables';
import { numberOf } from '../goalDraft';
import { reviewRows, sameId } from './reviewTables';

/** A goal as a review sees it. `null` is blank; dates are Excel serials. */
export interface ReviewedGoal {
  readonly id: string;
  readonly statement: string;
  readonly metric: string;
  readonly unit: string;
  /** `null` when the workbook has none, or another word. */
  readonly direction: Direction | null;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The day of the start or, where there is none, of the baseline. */
  readonly start: number | null;
  readonly status: string;
  /** What each level of goal attainment scaling would look like, from −2 to +2; `''` where nobody has said it. */
  readonly levels: readonly string[];
  /** The value at the latest review that has one. */
  readonly last: { readonly value: number; readonly date: number } | null;
}

/** Every goal of the workbook, in the order of its table. */
export function reviewedGoals(snapshot: WorkbookSnapshot): readonly ReviewedGoal[] {
  const reviews = reviewRows(snapshot);
  const goals = records(snapshot.tables.get(GOALS)).flatMap((row): ReviewedGoal[] => {
    const id = row.text(GOAL_ID)?.trim() ?? '';
    if (id === '') return [];
    const word = fold(row.text('Direction') ?? '');
    return [
      {
        id,
        statement: row.text('Statement') ?? '',
        metric: row.text('Metric') ?? '',
        unit: row.text('Unit') ?? '',
        direction: directions.find((known) => fold(known) === word) ?? null,
        baseline: row.number('Baseline'),
        target: row.number('Target'),
        low: row.number('Low'),
        high: row.number('High'),
        start: row.number('Start') ?? row.number('Baseline date'),
        status: row.text('Status')?.trim() ?? '',
        levels: goalLevels(snapshot, id)?.texts ?? [],
        last: lastOf(reviews, id),
      },
    ];
  });
  return goals.filter((goal, at) => goals.findIndex(({ id }) => sameId(id, goal.id)) === at);
}

function lastOf(reviews: ReturnType<typeof reviewRows>, id: string): ReviewedGoal['last'] {
  return reviews.reduce<ReviewedGoal['last']>((last, { goalId, date, value }) => {
    if (!sameId(goalId, id) || date === null || value === null) return last;
    return last && last.date > date ? last : { value, date };
  }, null);
}

/** True until a goal is achieved or dropped: only then nobody reviews it any more. */
export const isInPlay = ({ status }: Pick<ReviewedGoal, 'status'>): boolean =>
  !['achieved', 'dropped'].includes(fold(status));

/** Excel keeps 45 % as 0.45; people type 45. */
const isFraction = ({ unit, baseline, target, low, high }: ReviewedGoal): boolean => {
  const [from, to] = [low ?? baseline, high ?? target];
  return from !== null && to !== null && keptAsFraction(unit, from, to);
};

/** A value as the workbook keeps it, from what somebody typed: `3.5`, `3,5`, `45 %`. `null` when it is no number. */
export function typedValue(text: string, goal: ReviewedGoal): number | null {
  const typed = numberOf(text);
  if (typed === null || !isFraction(goal)) return typed;
  return Math.abs(typed) > 1 || text.includes('%') ? typed / 100 : typed;
}

/** A value as somebody would type it. */
export const asTyped = (value: number | null, goal: ReviewedGoal): string => {
  if (value === null) return '';
  return isFraction(goal) ? `${numberText(value * 100)}%` : numberText(value);
};

/** A value with its unit, for reading. */
export function shownValue(value: number, goal: ReviewedGoal): string {
  if (isFraction(goal)) return `${numberText(value * 100, 4)} %`;
  // What a milestone has reached is a number of points, and no milestones.
  return goal.direction === 'Achieve' ? numberText(value, 4) : withUnit(numberText(value, 4), goal.unit);
}

/** The lowest and the highest value that a review can find; `null` where nothing bounds it. */
export function valueScale(goal: ReviewedGoal): Scale | null {
  if (goal.direction === 'Achieve') return { min: 0, max: Math.max(1, goal.target ?? 1) };
  return scaleOf(goal.unit, goal.low ?? goal.baseline, goal.high ?? goal.target);
}
