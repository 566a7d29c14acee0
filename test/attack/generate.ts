import { chanceFrom, type Chance } from './random';
import { MANAGER, SELF, type RawEngagement, type RawRater, type RawRound } from './raw';
import type { ViewCompetency } from './view';

/** Anonymous groups of the model of reliability.md 2, with the fewest and the most raters of each. */
const groupSizes: readonly (readonly [string, number, number])[] = [
  [MANAGER, 1, 2],
  ['Peer', 2, 8],
  ['Direct report', 0, 8],
  ['Stakeholder', 0, 5],
];
const NOT_OBSERVED = 0.05;

/** What a generated engagement is to have besides its first round. */
export interface GenerateOptions {
  /** Raters of each round who answer only after its first edition. Default none: one edition. */
  readonly late?: number;
  /** Default 1. */
  readonly rounds?: number;
}

/**
 * An engagement after the model of reliability.md 2: managers 1–2, peers 2–8, reports 0–8, stakeholders 0–5, 5 % not observed, on
 * 1 to 4 competencies of 1 to 5 items from 1 to 5. Ratings run as high as 360s do (means of 3.5 to 4.3), and go together: raters
 * are lenient or strict, and the client is better at one thing than at another.
 *
 * @param seed The same seed gives the same engagement.
 */
export function generate(seed: number, { late = 0, rounds = 1 }: GenerateOptions = {}): RawEngagement {
  const chance = chanceFrom(seed);
  const competencies: ViewCompetency[] = Array.from({ length: chance.whole(1, 4) }, (_, competency) => ({
    name: `Competency ${competency + 1}`,
    scale: { min: 1, max: 5 },
    items: Array.from({ length: chance.whole(1, 5) }, (_, item) => ({
      id: `C${competency + 1}.${item + 1}`,
      weight: 1,
    })),
  }));
  const level = 3.5 + 0.8 * chance.next();
  const skills = competencies.map(() => level + 0.25 * chance.normal());
  return {
    competencies,
    rounds: Array.from({ length: rounds }, (_, round) =>
      generateRound(
        chance,
        competencies,
        skills.map((skill) => skill + 0.2 * round),
        round,
        late,
      ),
    ),
  };
}

/** An engagement as they come: every fourth has late raters and a second edition, every fifth a second round. */
export const generateMixed = (seed: number): RawEngagement =>
  generate(seed, { late: seed % 4 === 0 ? 1 + (seed % 3) : 0, rounds: seed % 5 === 0 ? 2 : 1 });

function generateRound(
  chance: Chance,
  competencies: readonly ViewCompetency[],
  skills: readonly number[],
  round: number,
  late: number,
): RawRound {
  const raters: RawRater[] = [answer(chance, competencies, skills, SELF, 'Self 1')];
  for (const [group, fewest, most] of groupSizes) {
    const size = chance.whole(fewest, most);
    for (let rater = 1; rater <= size; rater++)
      raters.push(answer(chance, competencies, skills, group, `${group} ${rater}`));
  }
  const anonymous = raters.filter(({ group }) => group !== SELF && group !== MANAGER);
  const lateOnes = new Set<RawRater>();
  for (let draw = 0; draw < late; draw++) {
    const rater = anonymous[chance.whole(0, anonymous.length - 1)];
    if (rater) lateOnes.add(rater);
  }
  return {
    name: `Round ${round + 1}`,
    editions: late > 0 ? 2 : 1,
    raters: raters.map((rater) => (lateOnes.has(rater) ? { ...rater, edition: 1 } : rater)),
  };
}

function answer(
  chance: Chance,
  competencies: readonly ViewCompetency[],
  skills: readonly number[],
  group: string,
  id: string,
): RawRater {
  const leniency = 0.4 * chance.normal();
  const answers = new Map<string, number | null>();
  competencies.forEach(({ items, scale }, competency) => {
    const impression = (skills[competency] ?? level(scale)) + leniency + 0.3 * chance.normal();
    for (const { id: item } of items) {
      const score = Math.round(impression + 0.55 * chance.normal());
      const skipped = chance.next() < NOT_OBSERVED;
      answers.set(item, skipped ? null : Math.min(scale.max, Math.max(scale.min, score)));
    }
  });
  return { id, group, edition: 0, answers };
}

const level = ({ min, max }: ViewCompetency['scale']): number => (min + max) / 2;
