import { attackAs, type Disclosure } from './attack';
import { insidersOf, type RawEngagement } from './raw';
import type { Publisher } from './policies/publisher';
import { shownOf, type Shown } from './shown';

/** What came of attacking all that a publisher makes of some engagements. */
export interface Campaign {
  readonly engagements: number;
  readonly attempts: number;
  /** Sets pinned, each with a level and a reader. */
  readonly disclosures: number;
  /** Engagements with a disclosure to anybody. */
  readonly leaking: number;
  /** Engagements with a disclosure to an outsider. */
  readonly leakingOutside: number;
  /** Engagements with a disclosure as confidentiality.md 3.4 counts them; see `isNarrow`. */
  readonly leakingNarrow: number;
  /** Engagements in which a mean came out exactly. */
  readonly exact: number;
  /** Competencies of a round, and those with a disclosure as 3.4 counts them. */
  readonly competencies: number;
  readonly competenciesNarrow: number;
  readonly shown: Shown;
  /** Milliseconds of processor time spent attacking. */
  readonly milliseconds: number;
  /** The first disclosures, to look at. */
  readonly examples: readonly Disclosure[];
}

/** How a campaign is fought. */
export interface CampaignOptions {
  readonly k: number;
  readonly decimals: number;
  /** Whether every rater of an anonymous group attacks as well, each with his own answers. Default true. */
  readonly insiders?: boolean;
}

const EXACT = 1e-6;
const MOST_EXAMPLES = 5;

export const isExact = ({ low, high }: Disclosure): boolean => high - low < EXACT;

/**
 * Whether a disclosure is one in the narrower sense of confidentiality.md 3.4: seen by an outsider, and either all there is of some
 * hidden groups, or a single person's score, as unanimity gives it.
 */
export const isNarrow = (disclosure: Disclosure): boolean =>
  disclosure.reader === null &&
  (disclosure.whole ||
    (isExact(disclosure) && disclosure.target.reduce((sum, { taken }) => sum + taken, 0) === 1));

/** Publishes each engagement, attacks it as an outsider and as every insider, and counts. */
export function fight(
  publish: Publisher,
  engagements: Iterable<RawEngagement>,
  { k, decimals, insiders = true }: CampaignOptions,
): Campaign {
  const sum = {
    engagements: 0,
    attempts: 0,
    disclosures: 0,
    leaking: 0,
    leakingOutside: 0,
    leakingNarrow: 0,
  };
  const more = { exact: 0, competencies: 0, competenciesNarrow: 0, milliseconds: 0 };
  const shown = { groupCells: 0, covered: 0, alone: 0, overallCells: 0, overall: 0 };
  const examples: Disclosure[] = [];
  for (const raw of engagements) {
    const view = publish(raw, k, decimals);
    const start = process.cpuUsage();
    const readers = insiders ? [null, ...insidersOf(raw)] : [null];
    const { attempts, disclosures: found } = attackAs(view, readers);
    sum.attempts += attempts;
    const { user, system } = process.cpuUsage(start);
    more.milliseconds += (user + system) / 1000;
    const narrow = found.filter(isNarrow);
    sum.engagements++;
    sum.disclosures += found.length;
    sum.leaking += Number(found.length > 0);
    sum.leakingOutside += Number(found.some(({ reader }) => reader === null));
    sum.leakingNarrow += Number(narrow.length > 0);
    more.exact += Number(found.some(isExact));
    more.competencies += raw.competencies.length * raw.rounds.length;
    more.competenciesNarrow += new Set(
      narrow.map(({ round, competency }) => JSON.stringify([round, competency])),
    ).size;
    const part = shownOf(raw, view);
    for (const key of ['groupCells', 'covered', 'alone', 'overallCells', 'overall'] as const)
      shown[key] += part[key];
    examples.push(...found.slice(0, MOST_EXAMPLES - examples.length));
  }
  return { ...sum, ...more, shown, examples };
}

/** Two campaigns of one publisher as one. */
export function together(a: Campaign, b: Campaign): Campaign {
  const add = <T extends object>(x: T, y: T): T =>
    Object.fromEntries(
      Object.entries(x).map(([key, value]: [string, unknown]) => {
        const other = (y as Record<string, unknown>)[key];
        return [key, typeof value === 'number' && typeof other === 'number' ? value + other : value];
      }),
    ) as T;
  return {
    ...add(a, b),
    shown: add(a.shown, b.shown),
    examples: [...a.examples, ...b.examples].slice(0, MOST_EXAMPLES),
  };
}
