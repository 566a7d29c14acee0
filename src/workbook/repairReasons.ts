import type { Reason } from '../domain/outcome';

/** Something of the user bears a name that we need. */
export const taken = (kind: 'sheet' | 'table' | 'defined name', name: string): Reason => ({
  code: `${kind.replace(' ', '-')}-taken`,
  what: `This workbook already has a ${kind} called "${name}".`,
  why: 'Coachbook needs that name for its own and never takes over something of yours.',
  next: `Rename your ${kind}, or start the engagement in a new workbook.`,
});

/** The cells where something missing belongs are not empty. */
export const placeTaken = (kind: 'table' | 'form', name: string, tab: string): Reason => ({
  code: 'place-taken',
  what: `The ${kind} ${name} is missing on the sheet "${tab}", and its place is not empty.`,
  why: 'Coachbook never writes over filled cells. Perhaps the cells were moved, or a table was turned into plain cells.',
  next: `Move those cells to another sheet and run Start again; then paste what belongs to the ${kind} back into it.`,
});

export const otherModel: Reason = {
  code: 'other-model',
  what: 'This workbook was built with another stage model.',
  why: 'The model decides the names and numbers of the sheets, and they are kept for the whole engagement.',
  next: 'Choose the model the workbook has, or start a new workbook.',
};
