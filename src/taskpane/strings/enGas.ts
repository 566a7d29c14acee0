import type { GasLevel } from '../../domain/goals/gasLevels';
import { count } from './count';

/** With a sign that can be told from a dash, as in a column of levels. */
const signed = (level: GasLevel): string => (level > 0 ? `+${level}` : String(level).replace('-', '\u2212'));

/** The texts of the levels of goal attainment scaling; a part of `en`. */
export const enGas = {
  title: (id: string) => `Levels of ${id}`,
  intro:
    'Say beforehand what each level would look like, so that nobody has to guess later which one was reached.',
  levels: {
    [-2]: 'Much less',
    [-1]: 'Less',
    0: 'Expected',
    1: 'More',
    2: 'Much more',
  } satisfies Record<GasLevel, string>,
  level: (word: string, level: GasLevel) => `${word} (${signed(level)})`,
  baselineLevel: 'Level of today’s value',
  baselineHint: 'Much less is usual. Less, where it could become worse still.',
  bandHint: 'Expected, as long as the value lies in the band that is to be held.',
  propose: 'Propose levels',
  proposed: (number: number) =>
    `${count(number, 'level', 'levels')} proposed; what you wrote stays. Read and change them, then save.`,
  nothingToPropose: 'No level that can be proposed is blank. Clear one to have it proposed.',
  noDirection: {
    code: 'levels-need-measure',
    what: 'The goal has no direction.',
    why: 'The levels are proposed from its measure.',
    next: 'Choose a direction for the goal first, or write the levels yourself.',
  },
  gone: (id: string) => ({
    code: 'goal-gone',
    what: `There is no goal ${id} any more.`,
    why: 'It was deleted or has another id now.',
    next: 'Go back to the list and choose the goal again.',
  }),
  save: 'Save levels',
  saving: 'Saving the levels…',
  saved: (id: string) => `The levels of ${id} are saved.`,
  notSaved: (number: number) => `Not saved yet: ${count(number, 'level needs', 'levels need')} another look.`,
  close: 'Back to the goals',
  discard: 'Discard and go back',
  tryValue: 'Try a value',
  tryHint: 'Shows how far it would be, and at which level. Nothing is saved.',
  noNumber: 'This is not a number. Write one such as 3.5.',
  way: (percent: number) => `${percent} % of the way.`,
  past: (percent: number) => `${percent} % of the way: past the target.`,
  behind: (percent: number) => `${percent} % behind the start: it has become worse.`,
  inBand: 'Inside the band: 100 %.',
  outOfBand: (percent: number) => `Outside the band: ${percent} %.`,
  reached: (word: string, level: GasLevel) =>
    `By the numbers of the goal this is ${word} (${signed(level)}).`,
  ownLevel: 'Your own words say which level that is.',
} as const;
