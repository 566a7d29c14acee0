import type { Outcome } from '../outcome';
import { fold } from '../table';
import { pulse, type Pulse, type PulseAnswer } from './pulse';
import type { PulseRecord } from './records';

/** The answers of one day about one goal. */
export interface PulseRound {
  readonly date: number;
  /** `pulse-too-few` while fewer than the minimum have answered. */
  readonly pulse: Outcome<Pulse>;
}

/**
 * The pulses of a goal, day by day, the earliest first. Somebody who answers twice on a day counts once, with the later row: nobody makes
 * up for the people that the minimum wants. Rows without a day or a score are passed over.
 *
 * @param minRaters as the engagement has it; never below three
 */
export function pulseRounds(
  records: readonly PulseRecord[],
  goalId: string,
  minRaters: number | null,
): readonly PulseRound[] {
  const days = new Map<number, PulseRecord[]>();
  for (const record of records) {
    if (record.date === null || record.score === null || fold(record.goalId) !== fold(goalId)) continue;
    days.set(record.date, [...(days.get(record.date) ?? []), record]);
  }
  return [...days]
    .sort(([a], [b]) => a - b)
    .map(([date, ofDay]) => ({ date, pulse: pulse(answersOf(ofDay), minRaters) }));
}

/** One answer for each person; whoever gave no code is somebody else each time. */
function answersOf(records: readonly PulseRecord[]): readonly PulseAnswer[] {
  const people = new Map<string, PulseAnswer>();
  records.forEach(({ stakeholder, score, followUp }, at) => {
    const person = stakeholder === '' ? `row ${at}` : `code ${fold(stakeholder)}`;
    if (score !== null) people.set(person, { score, followUp });
  });
  return [...people.values()];
}
