import { reaches, type GoalRecord } from './records';
import type { GoalTrend } from './goalTrend';
import type { ReviewedDay } from './sustained';
import { forecastLimit, isAfter } from './trend';
import { gapWords, goalLabel, messageWords as words, rounded, shownPercent, type Gap } from './words';

/** What the message of a goal is made from. */
export interface MessageFacts {
  readonly gap: Gap | null;
  readonly progress: number | null;
  readonly days: readonly ReviewedDay[];
  readonly trend: GoalTrend;
  /** Excel serial. */
  readonly today: number;
}

/** The message of a goal in one line; see {@link words | messageWords} for its grammar. */
export function goalMessage(goal: GoalRecord, facts: MessageFacts): string {
  const label = goalLabel(goal);
  const { gap, progress, days } = facts;
  if (gap !== null || progress === null) return `${label}: ${gapWords[gap ?? 'review']}`;
  const isReached = reaches(progress, 1);
  if (goal.direction === 'Maintain') {
    const inside = days.filter((day) => day.progress !== null && reaches(day.progress, 1)).length;
    const now = isReached ? words.inside : words.outside;
    return `${label}: ${now}, ${words.insideAt} ${inside} ${words.of} ${days.length} ${words.reviews}`;
  }
  const pace = isReached ? words.atTarget : paceOf(goal.due, facts);
  return `${label}: ${shownPercent(progress, isReached)}${words.way}, ${pace}`;
}

function paceOf(due: number | null, { trend, today }: MessageFacts): string {
  const { line, isMoving, crossing } = trend;
  if (due === null) return words.noDue;
  if (line === null) return today > due ? words.passed : words.tooEarly;
  if (!isMoving) return words.notMoving;
  const limit = forecastLimit(line);
  if (crossing === null || isAfter(crossing, limit)) return limit >= due ? words.late : words.tooEarly;
  if (isAfter(crossing, due)) {
    const late = Math.max(1, rounded(crossing - due));
    return `${late} ${late === 1 ? words.day : words.days} ${words.late}`;
  }
  return today > due ? words.passed : words.onTime;
}
