import type { Reason } from '../outcome';
import type { Withheld } from '../suppression/withheld';

const people = (count: number): string => (count === 1 ? '1 rater' : `${count} raters`);

/** Why a round can't be released, or not again. */
export const releaseReasons = {
  answersChanged: (raters: readonly string[], release: string): Reason => ({
    code: 'release-answers-changed',
    what: `Answers that were released are no longer the same: ${raters.join(', ')}.`,
    why: `${release} was published with them. A second report beside it would show what these raters answered.`,
    next: 'The release keeps its values. Put the answers back, or ask again in a new round.',
  }),
  holds: (gained: number, minRaters: number, release: string): Reason => ({
    code: 'release-holds',
    what: `${people(gained)} answered after ${release}. The release keeps its values.`,
    why: 'Set against the report that is already out, a new one would show what so few people answered.',
    next: `It can be released again once ${minRaters} or more have answered since; until then only your own report has them.`,
  }),
  unchanged: (release: string): Reason => ({
    code: 'release-unchanged',
    what: `Nothing has changed since ${release}.`,
    why: 'The same raters gave the same answers.',
    next: 'Use the release as it is.',
  }),
  nothingToShow: (round: string, minRaters: number): Reason => ({
    code: 'release-nothing-to-show',
    what: `Too few people answered in the round ${round}: no figure of theirs can be shown.`,
    why: `A figure needs at least ${minRaters} anonymous raters.`,
    next: 'Invite more raters, then release.',
  }),
};

/** Notes beside released cells. */
export const notes = {
  band: 'Shown as a band: near the end of the scale a mean gives away those behind it.',
  kept: (release: string): string => `Kept from ${release}: too few answers came after it.`,
  notRated: 'Nobody answered at least half of the items.',
} as const;

/** Why a cell is blank. `null`: no rule forbids it, but the audit did. */
export function blankNote(withheld: Withheld | null, minRaters: number): string {
  switch (withheld) {
    case 'nobody':
      return 'Nobody could say.';
    case 'too few':
      return `Fewer than ${minRaters} answers.`;
    case 'not observed':
      return 'More than three in ten could not say.';
    case 'second item':
    case 'remainder':
    case null:
      return 'Withheld: beside the other figures it would narrow down what single raters answered.';
  }
}
