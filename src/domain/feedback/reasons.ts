import type { Reason } from '../outcome';

/** Why answers or a question about them cannot be read, as the person reads it. Why a figure is not shown stands in notShown.ts. */
export const reasons = {
  itemsNoColumn: (column: string): Reason => ({
    code: 'items-no-column',
    what: `The items have no column "${column}".`,
    why: 'Without it the answers cannot be matched to competencies.',
    next: `Give the items table with its header row; it needs the columns Item ID and Competency.`,
  }),
  itemsEmpty: (): Reason => ({
    code: 'items-empty',
    what: 'There are no items yet.',
    why: 'A report has one row per competency, and competencies come from the items.',
    next: 'Fill the items table, or import a questionnaire.',
  }),
  itemDuplicate: (id: string): Reason => ({
    code: 'item-duplicate',
    what: `Item ${id} stands twice in the items table.`,
    why: 'Its answers would count in two places.',
    next: 'Delete one of the two rows or give it an id of its own.',
  }),
  itemNoCompetency: (id: string): Reason => ({
    code: 'item-no-competency',
    what: `Item ${id} has no competency.`,
    why: 'Its answers would belong to nothing.',
    next: 'Fill the column Competency, or delete the item.',
  }),
  itemReverse: (id: string): Reason => ({
    code: 'item-reverse',
    what: `Item ${id}: Reverse is neither yes nor no.`,
    why: 'Read the wrong way round, its answers would turn into their opposite.',
    next: 'Write Yes, No or leave it blank.',
  }),
  itemWeight: (id: string): Reason => ({
    code: 'item-weight',
    what: `Item ${id}: the weight is not a number above 0.`,
    why: 'A competency is the weighted mean of its items.',
    next: 'Write a number such as 1 or 2, or leave it blank for 1.',
  }),
  itemScale: (id: string): Reason => ({
    code: 'item-scale',
    what: `Item ${id}: the scale is not two numbers, the smaller one first.`,
    why: 'Scores outside the scale are set aside, and reversed items need both ends.',
    next: 'Write both Scale min and Scale max, or leave both blank for 1 to 5.',
  }),
  competencyScales: (competency: string): Reason => ({
    code: 'competency-scales',
    what: `The items of "${competency}" have different scales.`,
    why: 'A mean over a 1 to 5 and a 1 to 7 scale means nothing.',
    next: 'Give all items of a competency the same Scale min and Scale max.',
  }),
  responsesNoColumn: (column: string): Reason => ({
    code: 'responses-no-column',
    what: `The responses have no column "${column}".`,
    why: 'Raters are counted and protected by their group, each once per round.',
    next: 'Give the responses table with its header row: Round, Rater ID, Group, then one column per item.',
  }),
  responsesNoItems: (): Reason => ({
    code: 'responses-no-items',
    what: 'No column of the responses is called like an item.',
    why: 'Answers are matched to items by the id in the header.',
    next: 'Head each answer column with its item id, or import the answers with the mapping.',
  }),
  noAnswers: (): Reason => ({
    code: 'no-answers',
    what: 'There are no answers yet.',
    why: 'No row of the responses has a rater, a group and at least one score.',
    next: 'Import or paste the answers.',
  }),
  roundUnknown: (round: string, present: readonly string[]): Reason => ({
    code: 'round-unknown',
    what: `There are no answers of the round "${round}".`,
    why: `Rounds with answers: ${present.map((name) => name || '(without a name)').join(', ')}.`,
    next: 'Name one of these, or leave the round out for the latest.',
  }),
  competencyUnknown: (competency: string): Reason => ({
    code: 'competency-unknown',
    what: `There is no competency "${competency}".`,
    why: 'No item names it.',
    next: 'Write it as in the column Competency of the items.',
  }),
  groupUnknown: (group: string): Reason => ({
    code: 'group-unknown',
    what: `There is no rater group "${group}".`,
    why: 'No rater of this group has answered in any round.',
    next: 'Write Self, Manager, Others or a group as in the heading of the report.',
  }),
  boxesOutside: (points: number): Reason => ({
    code: 'boxes-outside',
    what: 'The number of boxes is not a whole number from 1 to the points of the scale.',
    why: `The scale has ${points} points; boxes are counted from the top.`,
    next: 'Give 1 for the highest answer alone, or 2 for the two highest.',
  }),
  scaleTooLong: (item: string): Reason => ({
    code: 'scale-too-long',
    what: `The scale of "${item}" has too many points to count answers at each.`,
    why: 'Up to eleven points, 0 to 10, can be shown; on more, a point is a person.',
    next: 'Look at the mean instead.',
  }),
  linesOutside: (): Reason => ({
    code: 'lines-outside',
    what: 'The cut is not on the scale, or the gap is below 0.',
    why: 'The cut parts strengths from the rest, and the gap says what counts as a difference, both in points of the scale.',
    next: 'Give such as 3.75 and 0.5 on a scale from 1 to 5, or leave both out.',
  }),
  indexUnknown: (index: string, known: readonly string[]): Reason => ({
    code: 'index-unknown',
    what: `"${index}" is no index of agreement.`,
    why: `There are ${known.join(', ')}.`,
    next: 'Name one of these, or leave it out for the word.',
  }),
  oneRound: (round: string): Reason => ({
    code: 'one-round',
    what: `"${round}" cannot be compared with itself.`,
    why: 'A change needs two rounds with answers.',
    next: 'Name another round, or wait for the next one.',
  }),
  itemUnknown: (item: string): Reason => ({
    code: 'item-unknown',
    what: `There is no item "${item}" among the answers.`,
    why: 'No column of the responses is called so, or no row of the items.',
    next: 'Write it as in the column Item ID of the items.',
  }),
  ratersNoColumn: (column: string): Reason => ({
    code: 'raters-no-column',
    what: `The raters have no column "${column}".`,
    why: 'The response rate counts, by group, who was invited and who responded.',
    next: 'Give the raters table with its header row: Rater ID, Group, and per round such as "Final invited" and "Final responded".',
  }),
  nobodyInvited: (round: string | null): Reason => ({
    code: 'nobody-invited',
    what: round === null ? 'Nobody was invited yet.' : `Nobody was invited to the round "${round}" yet.`,
    why: 'The response rate is the share of the invited raters who responded.',
    next: 'Enter the day of the invitation for each rater.',
  }),
  commentsNoColumn: (column: string): Reason => ({
    code: 'comments-no-column',
    what: `The comments have no column "${column}".`,
    why: 'Comments are shown by prompt, and only those the coach has approved.',
    next: 'Give the comments table with its header row: Round, Group, Prompt, Text, Approved, Edited.',
  }),
};
