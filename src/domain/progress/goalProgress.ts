import type { Reason } from '../outcome';
import { ewma, type SmoothPoint } from './ewma';
import { reportedLevel } from './gasScore';
import { goalMessage } from './goalMessage';
import { goalTrend, type GoalTrend } from './goalTrend';
import { fromLatestReviews } from './latestDays';
import { percentToTarget } from './percentToTarget';
import { ragOf, type Rag } from './rag';
import { startOf, type GoalRecord, type ReviewRecord } from './records';
import { runChart, type RunChart } from './runChart';
import { seriesOf, type SeriesRow } from './series';
import type { ProgressSettings } from './settings';
import { sustained, type ReviewedDay, type Sustained } from './sustained';
import { targetHistory, targetInForce, type TargetChange } from './targetHistory';
import { gapWords, type Gap } from './words';
import { fold } from '../table';

/** Where a goal stands, with all that its chart, its title and its colour need. */
export interface GoalProgress {
  /** The measure at the last day with a value. */
  readonly current: { readonly value: number; readonly date: number } | null;
  /** Share of the way to the target of today; may be below 0 and above 1. */
  readonly progress: number | null;
  /** Why there is no progress to tell. */
  readonly why: Reason | null;
  readonly rag: Rag;
  readonly trend: GoalTrend;
  /** Title of the chart; its grammar is with `messageWords`. */
  readonly message: string;
  readonly series: readonly SeriesRow[];
  /** Days of the latest reviews with a value, each with the target of its time, in the order of dates. */
  readonly days: readonly ReviewedDay[];
  /** The smooth line over these days, from the baseline on; empty without one. */
  readonly smooth: readonly SmoothPoint[];
  /** What ten or more of these days tell beside chance; `null` for fewer. */
  readonly run: RunChart | null;
  /** Level of goal attainment scaling at the last review that gave one, half steps as the whole level below. */
  readonly gasLevel: number | null;
  /** Targets that reviews changed, the earliest first. */
  readonly history: readonly TargetChange[];
  readonly sustained: Sustained;
}

/**
 * Progress of one goal. Never throws and never gives NaN: what cannot be told is `null`, with the reason in `why` and in the colour.
 *
 * @param reviews of any goals, in any order; those of this goal are found by its id without regard to case. Rows without a date or a
 *   value are passed over, and values of one day averaged
 * @param today Excel serial
 */
export function goalProgress(
  goal: GoalRecord,
  reviews: readonly ReviewRecord[],
  settings: ProgressSettings,
  today: number,
): GoalProgress {
  const own = reviews.filter(({ goalId }) => fold(goalId) === fold(goal.id));
  const days = reviewedDays(goal, own);
  const last = days.at(-1) ?? null;
  const definition = definitionGap(goal);
  const progress = definition === null && last !== null ? shareOf(goal, last.value, goal.target) : null;
  // Without a share of what has a value, target and baseline cannot be told from each other beside the value.
  const gap = definition ?? (last === null ? 'review' : progress === null ? 'same' : null);
  const trend = goalTrend(goal, days);
  const start = startOf(goal);
  return {
    current: last && { value: last.value, date: last.date },
    progress,
    why: gap === null ? null : missing(gap),
    rag: ragOf({ progress, start, due: goal.due, reviewed: last?.date ?? null, today, gap }, settings),
    trend,
    message: goalMessage(goal, { gap, progress, days, trend, today }),
    series: seriesOf(goal, own, days, trend),
    days,
    smooth: smoothLine(goal, days, settings, trend),
    run: runOf(days),
    gasLevel: lastLevel(own),
    history: targetHistory(goal, own),
    sustained: sustained(goal, days, settings),
  };
}

/** Days of the latest reviews on which the goal has a value, in their order; several values of a day are averaged. */
function reviewedDays(goal: GoalRecord, own: readonly ReviewRecord[]): readonly ReviewedDay[] {
  const given = own.flatMap(({ date, value }) => (date === null || value === null ? [] : [{ date, value }]));
  const values = new Map<number, number[]>();
  for (const { date, value } of fromLatestReviews(given)) {
    values.set(date, [...(values.get(date) ?? []), value]);
  }
  return [...values]
    .sort(([a], [b]) => a - b)
    .map(([date, ofDay]) => {
      const value = ofDay.reduce((sum, each) => sum + each / ofDay.length, 0);
      const target = targetInForce(goal, own, date);
      return { date, value, target, progress: shareOf(goal, value, target) };
    });
}

function shareOf(goal: GoalRecord, current: number, target: number | null): number | null {
  if (goal.direction === null) return null;
  const share = percentToTarget({ ...goal, direction: goal.direction, target, current });
  return share.ok && share.value !== null && Math.abs(share.value) < mostShare ? share.value : null;
}

/** A value so many ways away from the target is a wrong entry, or target and baseline are one but for a hair. */
const mostShare = 1e9;

/** What the goal itself lacks; the same that {@link percentToTarget} refuses. */
function definitionGap(goal: GoalRecord): Gap | null {
  const { direction, baseline, target, low, high } = goal;
  if (direction === null) return 'direction';
  if (direction === 'Maintain') {
    const [from, to] = [low ?? target, high ?? target];
    return from === null || to === null ? 'band' : from > to ? 'reversed' : null;
  }
  const achieve = direction === 'Achieve';
  if (baseline === null && !achieve) return 'baseline';
  if (target === null && !achieve) return 'target';
  return (target ?? 1) === (baseline ?? 0) ? 'same' : null;
}

/** The spread of single values is that around the trend. */
function smoothLine(
  goal: GoalRecord,
  days: readonly ReviewedDay[],
  { smoothing }: ProgressSettings,
  { line }: GoalTrend,
): readonly SmoothPoint[] {
  const baseline = goal.baseline ?? (goal.direction === 'Achieve' ? 0 : null);
  if (baseline === null) return [];
  const values = days.map(({ value }) => value);
  return ewma(values, baseline, smoothing, line?.residualSd ?? 0);
}

function runOf(days: readonly ReviewedDay[]): RunChart | null {
  const run = runChart(days.map(({ value }) => value));
  return run.ok ? run.value : null;
}

/** Of several on the last day, the one of the later row. */
function lastLevel(own: readonly ReviewRecord[]): number | null {
  let last: { date: number; level: number } | null = null;
  for (const { date, gasLevel } of own) {
    if (date !== null && gasLevel !== null && date >= (last?.date ?? date)) last = { date, level: gasLevel };
  }
  return last && reportedLevel(last.level);
}

const missing = (gap: Gap): Reason => ({
  code: `goal-gap-${gap}`,
  what: `The progress of the goal cannot be told: ${gapWords[gap]}.`,
  why: 'It is the share of the way from the baseline to the target, at the last review.',
  next:
    gap === 'review' ? 'Record a review with a value.' : 'Complete or correct the goal on the sheet Goals.',
});
