import { fewestAnswersSpread } from '../suppression/distributionRule';
import { fold } from '../table';
import type { SponsorPulse } from './sponsorReport';

/** An answer of somebody about a goal, as it was counted. */
export interface CountedAnswer {
  readonly goalId: string;
  /** Code of who answered; `''` when it is not kept. */
  readonly stakeholder: string;
  /** −3 to +3. */
  readonly score: number;
}

/** Figures of one day, with the answers they were made of. */
export interface ShownPulse {
  /** Excel serial. */
  readonly day: number;
  readonly answers: readonly CountedAnswer[];
  readonly pulse: SponsorPulse;
}

/**
 * People behind answers, rather too few than too many, since one person may have answered about several goals: the most answers about one
 * goal, or the different codes.
 */
export function peopleBehind(answers: readonly CountedAnswer[]): number {
  const perGoal = new Map<string, number>();
  for (const { goalId } of answers) perGoal.set(fold(goalId), (perGoal.get(fold(goalId)) ?? 0) + 1);
  const codes = new Set(
    answers.flatMap(({ stakeholder }) => (stakeholder === '' ? [] : [fold(stakeholder)])),
  );
  return Math.max(0, ...perGoal.values(), codes.size);
}

/**
 * What a sponsor may see now, given what copies have shown before: whoever has both can subtract one from the other (confidentiality rule
 * 10). What came since must be nobody's or enough people's; what is gone or changed as well.
 *
 * @param now what would be shown if nobody had seen anything yet
 * @param earlier the oldest first
 * @param minRaters k
 * @returns `now`; or what was shown of that day last, while too few have answered since; or `null`, when too few answers are gone or
 *   changed, and when what was shown last holds any that do not count any more: then nothing may be shown
 */
export function pulseToShow(
  now: ShownPulse,
  earlier: readonly ShownPulse[],
  minRaters: number,
): ShownPulse | null {
  const ofDay = earlier.filter(({ day }) => day === now.day);
  const isSafe = (from: ShownPulse, to: ShownPulse): boolean => {
    const answers = missingIn(to.answers, from.answers);
    const fewest = from.pulse.bars && to.pulse.bars ? Math.max(minRaters, fewestAnswersSpread) : minRaters;
    return (
      answers.length === 0 || (peopleBehind(answers) >= fewest && !(fewest > minRaters && areAlike(answers)))
    );
  };
  if (ofDay.some((before) => !isSafe(before, now))) return null;
  if (ofDay.every((before) => isSafe(now, before))) return now;
  const last = ofDay.at(-1);
  return last && missingIn(now.answers, last.answers).length === 0 ? last : null;
}

/** Answers of `all` that are not among `some`. */
function missingIn(some: readonly CountedAnswer[], all: readonly CountedAnswer[]): readonly CountedAnswer[] {
  const left = new Map<string, number>();
  for (const answer of some) left.set(keyOf(answer), (left.get(keyOf(answer)) ?? 0) + 1);
  return all.filter((answer) => {
    const count = left.get(keyOf(answer)) ?? 0;
    left.set(keyOf(answer), count - 1);
    return count <= 0;
  });
}

const keyOf = ({ goalId, stakeholder, score }: CountedAnswer): string =>
  JSON.stringify([fold(goalId), fold(stakeholder), score]);

/** Bars that differ by people who all gave the same answer tell what each of them said (rule 8). */
const areAlike = ([first, ...others]: readonly CountedAnswer[]): boolean =>
  others.every(({ score }) => score === first?.score);
