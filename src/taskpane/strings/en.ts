import type { StageModel } from '../../domain/stages/models';

/** Every text of the pane in English. A further language is a further file with the same keys. */
export const en = {
  product: 'Coachbook',
  start: {
    title: 'Start an engagement',
    intro: 'One engagement, one workbook. Everything stays in this file.',
    again: 'On a workbook that is already set up, this adds what is missing and changes nothing you wrote.',
    model: 'Stages',
    modelHint: 'Names and numbers the tabs. The tables are the same.',
    models: {
      combined: { name: 'Combined', hint: 'Eight stages, from contracting to closure' },
      process: { name: 'Process steps', hint: 'Seven, contracting and rapport in one' },
      stages: { name: 'Stages', hint: 'Seven, reviews and closure in one' },
    } satisfies Record<StageModel, { name: string; hint: string }>,
    clientName: 'Client',
    coachName: 'Coach',
    startDate: 'Start',
    plannedEnd: 'Planned end',
    sessions: 'Sessions agreed',
    undo: 'Setting up clears Excel’s list of actions to undo.',
    submit: 'Set up workbook',
    working: 'Setting up the workbook…',
  },
  done: {
    title: 'The workbook is ready',
    sheets: (count: number) => (count === 1 ? '1 sheet added' : `${count} sheets added`),
    nothingAdded: 'Nothing was missing.',
    kept: (fields: string) => `Kept as the workbook has it: ${fields}.`,
    next: 'Begin on the Home sheet: it shows each stage and the next step.',
    saveCopy: 'Save a backup copy',
    saveCopyHint: 'Holds everything, coach’s notes included. Do not pass it on.',
    saving: 'Writing the copy…',
    saved: (file: string) => `${file} is in your downloads.`,
    again: 'Back to the form',
  },
  problem: {
    title: 'That did not work',
    reload: 'Reload',
    crash: {
      code: 'pane-crashed',
      what: 'The pane ran into an error.',
      why: 'This is a fault in Coachbook. The workbook was not touched by it.',
      next: 'Press Reload and go on.',
    },
  },
} as const;
