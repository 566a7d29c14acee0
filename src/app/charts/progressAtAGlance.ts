import { serialOfIso, shownDay } from '../../domain/dates';
import { isDropped } from '../../domain/goals/goal';
import { countActions } from '../../domain/progress/actions';
import { gasOverTime } from '../../domain/progress/gasOverTime';
import { goalProgress } from '../../domain/progress/goalProgress';
import { overallProgress } from '../../domain/progress/overall';
import { sessionPace } from '../../domain/progress/pace';
import type { Pulse } from '../../domain/progress/pulse';
import { pulseRounds } from '../../domain/progress/pulseRounds';
import type { GoalRecord } from '../../domain/progress/records';
import { progressRecords, type ProgressRecords } from '../../workbook/mapping/progressRecords';
import { records, type RowRecord } from '../../workbook/mapping/records';
import { sessionsUsed } from '../../workbook/mapping/sessionsUsed';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { ENGAGEMENT } from '../engagementForm';
import { goalsInPlay } from '../goalsInPlay';

/** What one figure of the engagement is about, and how it stands. */
export interface GlanceFact {
  readonly label: string;
  readonly sentence: string;
}

/**
 * Where the engagement stands as a whole, for the coach: goals, goal attainment, sessions, actions, and the pulse of each goal that
 * stakeholders were asked about. What there is nothing to tell of is left out.
 *
 * @param today ISO date
 */
export function progressAtAGlance(snapshot: WorkbookSnapshot, today: string): readonly GlanceFact[] {
  const day = serialOfIso(today) ?? 0;
  const read = progressRecords(snapshot);
  const [form] = records(snapshot.tables.get(ENGAGEMENT));
  const minRaters = form?.number('Min raters') ?? null;
  const goals = read.goals.filter((goal) => !isDropped(goal));
  const facts: readonly (readonly [label: string, sentence: string | null])[] = [
    ['Goals', goalsSentence(goals, read, day)],
    ['Goal attainment', attainmentSentence(goals, read)],
    ['Sessions', sessionsSentence(sessionsUsed(snapshot), form, day)],
    ['Actions', actionsSentence(read, day)],
    ...goalsInPlay(snapshot).map(({ id }) => [`Pulse of ${id}`, pulseSentence(id, read, minRaters)] as const),
  ];
  return facts.flatMap(([label, sentence]) => (sentence === null ? [] : [{ label, sentence }]));
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;
const oneDecimal = (value: number): string => value.toFixed(1).replace('-', '−');
const signed = (value: number): string => `${value > 0 ? '+' : ''}${oneDecimal(value)}`;

function goalsSentence(
  goals: readonly GoalRecord[],
  { reviews, settings }: ProgressRecords,
  today: number,
): string | null {
  const { progress, atTarget, known } = overallProgress(
    goals.map((goal) => ({
      progress: goalProgress(goal, reviews, settings, today).progress,
      weight: goal.weight,
    })),
  );
  if (progress === null) return null;
  return `${percent(progress)} of the way over all goals; ${atTarget} of ${known} reviewed goals at target.`;
}

function attainmentSentence(
  goals: readonly GoalRecord[],
  { reviews, settings }: ProgressRecords,
): string | null {
  const { days, change } = gasOverTime(goals, reviews, settings.gasCorrelation);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const from = days.length > 1 ? `, from ${oneDecimal(first.t)} at the first review` : '';
  const since = change
    ? ` Since the start ${signed(change.now - change.baseline)}, over the goals with a level then (${change.goals}).`
    : '';
  return `T ${oneDecimal(last.t)} now${from}; 50 is as expected.${since}`;
}

function sessionsSentence(held: number, form: RowRecord | undefined, today: number): string {
  const period = { start: form?.number('Start date') ?? null, end: form?.number('Planned end') ?? null };
  const { used, contracted, elapsed, word } = sessionPace(
    held,
    form?.number('Sessions contracted') ?? null,
    period,
    today,
  );
  const time = elapsed === null ? '' : `, ${percent(elapsed)} of the time gone`;
  return `${used} of ${contracted ?? '–'} used${time}.${word ? ` ${word}.` : ''}`;
}

function actionsSentence({ actions }: ProgressRecords, today: number): string | null {
  const { planned, done, overdue, onTime, dated } = countActions(actions, today);
  if (planned === 0) return null;
  const punctual = dated > 0 ? ` ${onTime} of ${dated} with both dates were done in time.` : '';
  return `${done} of ${planned} done, ${overdue} overdue.${punctual}`;
}

/** The latest pulse of a goal. */
function pulseSentence(
  goalId: string,
  { pulse: answers }: ProgressRecords,
  minRaters: number | null,
): string | null {
  const latest = pulseRounds(answers, goalId, minRaters).at(-1);
  if (!latest) return null;
  const { date, pulse } = latest;
  return pulse.ok
    ? `${shownDay(date)}: ${pulseWords(pulse.value)}`
    : `${shownDay(date)}: ${pulse.reason.what} ${pulse.reason.why}`;
}

function pulseWords({ n, mean, improved, worse, followUp }: Pulse): string {
  const split = followUp
    ? ` Those who noticed follow-up say ${signed(followUp.noticed.mean)}, the others ${signed(followUp.unnoticed.mean)}.`
    : '';
  return `mean ${signed(mean)} of ${n} answers from −3 to +3; ${percent(improved)} see it improved, ${percent(worse)} worse.${split}`;
}
