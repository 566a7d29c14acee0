import { roundTo, signedText } from '../../domain/audience/fixedText';
import type { SponsorPulse } from '../../domain/audience/sponsorReport';
import { pulseWords as words } from '../../domain/audience/sponsorWords';
import { pulse, pulsePoints, type Pulse } from '../../domain/progress/pulse';
import type { PulseRecord } from '../../domain/progress/records';
import { rounded } from '../../domain/progress/words';
import { fewestAnswersSpread } from '../../domain/suppression/distributionRule';
import { effectiveMinRaters } from '../../domain/suppression/minRaters';
import { fold } from '../../domain/table';
import { dayText } from './dayText';

type Answer = PulseRecord & { readonly date: number; readonly score: number };

/**
 * What stakeholders see, over the goals that are shared with the sponsor, on the latest day that somebody answered. Somebody who answers
 * twice about a goal counts once, with the later row: nobody makes up for the people that the minimum wants.
 *
 * @param goalIds the goals that are shared
 * @param minRaters as the engagement has it; never below three
 */
export function sponsorPulse(
  all: readonly PulseRecord[],
  goalIds: readonly string[],
  minRaters: number | null,
): SponsorPulse {
  const shared = new Set(goalIds.map(fold));
  const about = all.filter(
    (record): record is Answer =>
      record.date !== null && record.score !== null && shared.has(fold(record.goalId)),
  );
  if (about.length === 0) return { lines: [words.nobody] };
  const day = Math.max(...about.map(({ date }) => date));
  const answers = onePerPerson(about.filter(({ date }) => date === day));
  const people = peopleBehind(answers);
  const told = pulse(answers, minRaters);
  if (!told.ok || people < effectiveMinRaters(minRaters)) return { lines: [words.tooFew, words.soThat] };
  const { distribution, n } = told.value;
  if (distribution === null || people < fewestAnswersSpread)
    return { lines: [...linesOf(told.value, day), words.noBars] };
  return {
    lines: linesOf(told.value, day),
    bars: pulsePoints.map((point, index) => ({
      point: signedText(point, 0),
      share: roundTo((distribution[index] ?? 0) / n, 3),
    })),
  };
}

/** Whoever gave no code is somebody else each time. */
function onePerPerson(answers: readonly Answer[]): readonly Answer[] {
  const kept = new Map<string, Answer>();
  answers.forEach((answer, at) => {
    const { goalId, stakeholder } = answer;
    const person = stakeholder === '' ? `row ${at}` : `code ${fold(stakeholder)}`;
    kept.set(`${fold(goalId)}\n${person}`, answer);
  });
  return [...kept.values()];
}

/**
 * People behind the answers, rather too few than too many, since one person may have answered about several goals: the most answers about
 * one goal, or the different codes.
 */
function peopleBehind(answers: readonly Answer[]): number {
  const perGoal = new Map<string, number>();
  for (const { goalId } of answers) perGoal.set(fold(goalId), (perGoal.get(fold(goalId)) ?? 0) + 1);
  const codes = new Set(
    answers.flatMap(({ stakeholder }) => (stakeholder === '' ? [] : [fold(stakeholder)])),
  );
  return Math.max(...perGoal.values(), codes.size);
}

function linesOf({ n, mean, improved, unchanged, worse }: Pulse, day: number): readonly string[] {
  const percent = (share: number): string => `${rounded(share * 100)}%`;
  return [
    `${n}${words.answers}${dayText(day)}`,
    `${words.improved}${percent(improved)}`,
    `${words.unchanged}${percent(unchanged)}`,
    `${words.worse}${percent(worse)}`,
    `${words.mean}${signedText(roundTo(mean, 1), 1)}${words.scale}`,
  ];
}
