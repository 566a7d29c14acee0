import { roundTo, signedText } from '../../domain/audience/fixedText';
import {
  peopleBehind,
  pulseToShow,
  type CountedAnswer,
  type ShownPulse,
} from '../../domain/audience/shownPulse';
import type { SponsorPulse } from '../../domain/audience/sponsorReport';
import { pulseWords as words } from '../../domain/audience/sponsorWords';
import { pulse, pulsePoints, type Pulse } from '../../domain/progress/pulse';
import type { PulseRecord } from '../../domain/progress/records';
import { rounded } from '../../domain/progress/words';
import { fewestAnswersSpread } from '../../domain/suppression/distributionRule';
import { effectiveMinRaters } from '../../domain/suppression/minRaters';
import { fold } from '../../domain/table';
import { dayText } from './dayText';

type Answer = CountedAnswer & Pick<PulseRecord, 'followUp'> & { readonly date: number };

/** What stakeholders see, and what has to be kept in mind once somebody is told. */
export interface PulseNow {
  readonly pulse: SponsorPulse;
  /** The figures in it; `null` where it has none. */
  readonly shown: ShownPulse | null;
}

/**
 * What stakeholders see, over the goals that are shared with the sponsor, on the latest day that somebody answered. Somebody who answers
 * twice about a goal counts once, with the later row: nobody makes up for the people that the minimum wants. What copies have shown
 * before limits what may be shown now.
 *
 * @param goalIds the goals that are shared
 * @param minRaters as the engagement has it; never below three
 * @param earlier what copies have shown, the oldest first; `null` where that cannot be read
 */
export function sponsorPulse(
  all: readonly PulseRecord[],
  goalIds: readonly string[],
  minRaters: number | null,
  earlier: readonly ShownPulse[] | null,
): PulseNow {
  const told = pulseOfDay(all, goalIds, effectiveMinRaters(minRaters));
  if (!told.answers) return { pulse: told.pulse, shown: null };
  const shown = earlier && pulseToShow(told, earlier, effectiveMinRaters(minRaters));
  if (!shown) return { pulse: { lines: [words.subtractable, words.soThat] }, shown: null };
  if (shown === told) return { pulse: told.pulse, shown };
  const [first = '', ...lines] = shown.pulse.lines;
  return { pulse: { ...shown.pulse, lines: [`${first}${words.othersWait}`, ...lines] }, shown };
}

/** As if nobody had been told anything yet; without answers where there is nothing to tell. */
function pulseOfDay(
  all: readonly PulseRecord[],
  goalIds: readonly string[],
  fewest: number,
): ShownPulse | { readonly pulse: SponsorPulse; readonly answers?: never } {
  const shared = new Set(goalIds.map(fold));
  const about = all.flatMap(({ date, goalId, stakeholder, score, followUp }): readonly Answer[] =>
    date !== null && score !== null && shared.has(fold(goalId))
      ? [{ date, goalId, stakeholder, score, followUp }]
      : [],
  );
  if (about.length === 0) return { pulse: { lines: [words.nobody] } };
  const day = Math.max(...about.map(({ date }) => date));
  const answers = onePerPerson(about.filter(({ date }) => date === day));
  const people = peopleBehind(answers);
  const told = pulse(answers, fewest);
  if (!told.ok || people < fewest) return { pulse: { lines: [words.tooFew, words.soThat] } };
  const { distribution, n } = told.value;
  const lines = linesOf(told.value, day);
  if (distribution === null || people < fewestAnswersSpread)
    return { day, answers, pulse: { lines: [...lines, words.noBars] } };
  const bars = pulsePoints.map((point, index) => ({
    point: signedText(point, 0),
    share: roundTo((distribution[index] ?? 0) / n, 3),
  }));
  return { day, answers, pulse: { lines, bars } };
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
