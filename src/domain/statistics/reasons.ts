import type { Reason } from '../outcome';

/** Too few of something: `fewer('score', 'scores', 2, 1)` says that there is one score, and that two are needed. */
export const tooFew = (one: string, many: string, needed: number, given: number): Reason => ({
  code: 'too-few-scores',
  what:
    given === 0
      ? `There are no ${many}.`
      : given === 1
        ? `There is only one ${one}.`
        : `There are only ${given} ${many}.`,
  why: `The figure needs ${needed} or more; blank cells, text and errors do not count.`,
  next: 'Choose a range with more scores, without names or headers.',
});

/** Nothing varies, so that a share of the variation has no meaning. */
export const noSpread = (what: string, figure: string): Reason => ({
  code: 'no-spread',
  what,
  why: `${figure} compares differences, and there are none.`,
  next: 'Read the means instead.',
});

/** An argument outside what it can mean. */
export const outside = (what: string, why: string, next: string): Reason => ({
  code: 'argument-range',
  what,
  why,
  next,
});
