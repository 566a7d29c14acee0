import type { Reason } from '../outcome';

/** Why a figure is not shown, as the person reads it: no mistake of anybody, but protection or a lack of answers. */
export const notShown = {
  groupSuppressed: (group: string, minRaters: number): Reason => ({
    code: 'group-suppressed',
    what: `"${group}" cannot be shown.`,
    why: `Fewer than ${minRaters} raters could be told apart.`,
    next: 'Invite more raters; a smaller minimum than 3 is not possible.',
  }),
  groupPooled: (group: string, pool: string): Reason => ({
    code: 'group-pooled',
    what: `"${group}" is shown only together with others.`,
    why: 'Alone it has too few raters, or showing it would give away another group.',
    next: `Ask for "${pool}".`,
  }),
  overallSuppressed: (minRaters: number): Reason => ({
    code: 'overall-suppressed',
    what: 'The mean of all others cannot be shown.',
    why: `It needs at least 4 raters in all and ${minRaters} anonymous ones.`,
    next: 'Invite more raters.',
  }),
  tooFewAnswers: (group: string, of: string, minRaters: number): Reason => ({
    code: 'too-few-answers',
    what: `"${group}" cannot be shown for "${of}".`,
    why: `Fewer than ${minRaters} of them could say.`,
    next: 'Nothing to do: a smaller minimum than 3 is not possible.',
  }),
  notVisible: (group: string, of: string): Reason => ({
    code: 'not-visible',
    what: `"${of}" is not visible to "${group}".`,
    why: 'More than three in ten of them could not say.',
    next: 'Nothing to do: not observed is an answer too.',
  }),
  secondWithheld: (group: string, of: string): Reason => ({
    code: 'second-withheld',
    what: `"${group}" is not shown for "${of}".`,
    why: 'Beside it, one item that too few raters answered could be worked out.',
    next: 'Look at the other competencies and items, or invite more raters.',
  }),
  remainderWithheld: (group: string, of: string): Reason => ({
    code: 'remainder-withheld',
    what: `"${group}" is not shown for "${of}".`,
    why: 'Less the groups that are shown, it would give away those that are not.',
    next: 'Look at the groups that are shown, or invite more raters.',
  }),
  spreadTooFew: (item: string, fewest: number): Reason => ({
    code: 'spread-too-few',
    what: `The answers to "${item}" cannot be shown one by one.`,
    why: `It takes ${fewest} raters who are not shown by name; fewer could be told apart by their answers.`,
    next: 'Look at the mean instead.',
  }),
  spreadUnanimous: (item: string): Reason => ({
    code: 'spread-unanimous',
    what: `The answers to "${item}" are not shown one by one.`,
    why: 'All gave the same answer, and so everybody could be told.',
    next: 'Look at the mean instead.',
  }),
  tooFewComplete: (competency: string, minRaters: number): Reason => ({
    code: 'too-few-complete',
    what: `Agreement on "${competency}" has no such figure.`,
    why: `Fewer than ${minRaters} raters answered all of its items that are shown.`,
    next: 'Ask for the word instead.',
  }),
  commentsTooFew: (minComments: number): Reason => ({
    code: 'comments-too-few',
    what: 'No comments can be shown yet.',
    why: `It takes ${minComments} approved comments of others, three of them to the same prompt, so that nobody can be told by theirs.`,
    next: 'Read and approve the comments, or wait for more.',
  }),
  tooFewInvited: (minRaters: number): Reason => ({
    code: 'too-few-invited',
    what: 'The response rate cannot be shown.',
    why: `With fewer than ${minRaters} invited, it would tell who answered.`,
    next: 'Invite more raters.',
  }),
  notRated: (group: string, competency: string): Reason => ({
    code: 'not-rated',
    what: `"${group}" has no result for "${competency}" in this round.`,
    why: 'Nobody of the group answered at least half of its items.',
    next: 'Nothing to do: not observed is an answer too.',
  }),
};
