import type { SampleStep } from '../../app/startSample';
import type { StageModel } from '../../domain/stages/models';
import type { PageKey } from '../state/view';

const count = (number: number, one: string, many: string): string =>
  number === 1 ? `1 ${one}` : `${number} ${many}`;

/** Every text of the pane in English. A further language is a further file with the same keys. */
export const en = {
  product: 'Coachbook',
  version: (version: string) => `Coachbook ${version}`,
  opening: 'Starting…',
  pages: { label: 'Pages', home: 'Home', start: 'Set up', help: 'Help' } satisfies Record<
    PageKey | 'label',
    string
  >,
  reading: {
    working: 'Reading the workbook…',
    failed: 'The workbook could not be read',
    retry: 'Try again',
  },
  start: {
    title: 'Start an engagement',
    repairTitle: 'Set up and repair',
    notSetUp: 'This workbook is no engagement yet, so it has to be set up first.',
    intro: 'One engagement, one workbook. Everything stays in this file.',
    repairIntro:
      'This workbook is set up already. Repair puts back missing sheets, tables and formulas, fills blank fields of the Engagement sheet, and changes nothing you wrote.',
    model: 'Stages',
    modelHint: 'Names and numbers the sheets. The tables are the same.',
    modelFixed: 'Chosen when the workbook was set up; it stays.',
    models: {
      combined: { name: 'Combined', hint: 'Eight stages, from contracting to closure' },
      process: { name: 'Process steps', hint: 'Seven, contracting and rapport in one' },
      stages: { name: 'Stages', hint: 'Seven, reviews and closure in one' },
    } satisfies Record<StageModel, { name: string; hint: string }>,
    clientName: 'Client',
    coachName: 'Coach',
    sponsorName: 'Sponsor',
    sponsorRole: 'Role of the sponsor',
    sponsorRoleHint: 'Self-funded: nobody else has to agree to anything.',
    noRole: 'Not decided yet',
    startDate: 'Start',
    plannedEnd: 'Planned end',
    sessions: 'Sessions agreed',
    disclosure: 'What the sponsor may see',
    disclosureHints: {
      L0: 'Dates, sessions and status. Nothing of what is worked on.',
      L1: 'How far each goal has come, without its words.',
      L2: 'The goals that were agreed for sharing, and their progress.',
      L3: 'All of that, and a summary of the 360 feedback. Needs the client’s consent.',
    } as Readonly<Record<string, string>>,
    consent: 'The client agreed that the sponsor may see the 360 summary',
    consentDate: 'Agreed on',
    rounds: 'Rounds of 360 feedback',
    roundsHint: 'Each becomes a line of the Assessment sheet. None is fine, too.',
    roundNames: { Baseline: 'Baseline, before goals are set', Mid: 'Mid-way', Final: 'Final, at the end' },
    optional: 'optional',
    undo: 'Setting up clears Excel’s list of actions to undo.',
    undoRepair: 'Repairing clears Excel’s list of actions to undo.',
    submit: 'Set up workbook',
    repair: 'Repair',
    sampleTitle: 'Just looking?',
    sampleHint:
      'A made-up engagement with goals, reviews and 360 feedback, in an empty workbook. Setting up clears Excel’s list of actions to undo.',
    sample: 'Try it with the sample engagement',
    help: 'Help',
    working: 'Setting up the workbook…',
    steps: {
      looking: 'Looking at the workbook',
      writing: 'Writing sheets, tables and formulas',
      dressing: 'Formatting the sheets',
      locking: 'Locking what is calculated',
      filling: 'Filling in your answers',
      checking: 'Checking the result',
      importing: 'Importing the sample',
    } satisfies Record<SampleStep, string>,
    step: (number: number, of: number, words: string) => `Step ${number} of ${of}: ${words}…`,
  },
  done: {
    title: 'The workbook is ready',
    intact: 'Nothing was missing',
    sheets: (number: number) => count(number, 'sheet added', 'sheets added'),
    tables: (number: number) => count(number, 'table or form added', 'tables and forms added'),
    nothingAdded: 'Every sheet, table and form is in place.',
    filled: (fields: string) => `Filled in: ${fields}.`,
    kept: (fields: string) => `Kept as the workbook has it: ${fields}.`,
    rounds: (number: number) =>
      `${count(number, 'round', 'rounds')} of 360 feedback planned on the Assessment sheet.`,
    imported: (rows: number, tables: number) =>
      `${rows} rows imported into ${tables} tables. All are made up.`,
    look: 'Worth a look',
    next: 'Home shows each stage and the next step.',
    openHome: 'Open Home',
  },
  home: {
    title: 'Coaching engagement',
    coach: 'Coach',
    start: 'Start',
    plannedEnd: 'Planned end',
    sessions: 'Sessions used',
    sessionsUsed: (used: number, agreed: number | null) => `${used} of ${agreed ?? '–'}`,
    status: 'Status',
    disclosure: 'Sponsor sees',
    chosenStage: 'Stage chosen by hand',
    nothing: '–',
    next: 'Next step',
    goTo: (tab: string) => `Go to ${tab}`,
    opened: (tab: string) => `${tab} is open in Excel.`,
    stages: 'Stages',
    states: { done: 'Done', current: 'Current', open: 'Open' },
    missing: 'What is missing',
    purpose: 'Purpose',
    prepare: 'How the client prepares',
    doneWhen: 'Done when',
    sheets: 'Sheets',
    deleted: 'deleted',
    otherSheets: 'More sheets',
    sheetsMissing: (tabs: string) => `Missing from this workbook: ${tabs}.`,
    repair: 'Repair',
    stale: 'What you see may be out of date',
    refresh: 'Refresh',
    refreshed: 'Up to date.',
  },
  copy: {
    title: 'Copies',
    save: 'Save a backup copy',
    warning:
      'A backup holds everything: 360 answers, comments and your private notes. Keep it to yourself and do not pass it on.',
    later: 'Copies that are safe for the client, the sponsor or HR are not part of this version yet.',
    onMac: 'In Excel for Mac choose File > Save As: a pane cannot save files there.',
    saving: 'Writing the copy…',
    saved: (file: string) => `${file} is in your downloads.`,
  },
  help: {
    title: 'Help',
    answers: [
      {
        question: 'What does this pane do?',
        answer:
          'It sets up one workbook for one coaching engagement, says which stage comes next and what is missing, and brings you to the right sheet. The workbook works without it, in any Excel.',
      },
      {
        question: 'Where is my data?',
        answer:
          'In this workbook and nowhere else. Coachbook has no server and no account; nothing leaves the file unless you send it.',
      },
      {
        question: 'A cell shows #NAME? or #BUSY!',
        answer:
          'The 360 report is calculated by Coachbook. Keep this pane open for a moment; if it does not help, press Ctrl+Alt+F9 on Windows to calculate anew, or save, close and open the workbook.',
      },
      {
        question: 'Can I undo?',
        answer:
          'Setting up and repairing clear Excel’s list of actions to undo, so both say so first. What you type yourself can be undone as always.',
      },
      {
        question: 'A sheet or table was deleted',
        answer:
          'Choose Set up, then Repair. It puts back what is missing and changes no cell that you wrote. What stood in a deleted sheet does not come back.',
      },
    ],
    back: 'Set up this workbook',
    report: 'For support',
    reportHint: 'Describes this Excel. Nothing of the engagement is in it.',
    reportLabel: 'Support report',
    copy: 'Copy report',
    copied: 'The report is on the clipboard.',
    selected: 'This Excel lets no add-in copy. The report is selected: press Ctrl+C, or ⌘C on a Mac.',
    unknown: 'not told',
    none: 'none',
    fields: {
      version: 'Coachbook',
      platform: 'Platform',
      officeVersion: 'Office version',
      displayLanguage: 'Language of the interface',
      contentLanguage: 'Language of the data',
    },
  },
  problem: {
    title: 'That did not work',
    reload: 'Reload',
    crash: {
      code: 'pane-crashed',
      what: 'This page ran into an error.',
      why: 'This is a fault in Coachbook. What you wrote in the workbook is still there.',
      next: 'Press Reload and go on.',
    },
    chunk: {
      code: 'page-not-loaded',
      what: 'This page could not be loaded.',
      why: 'The network may be down, or Coachbook was updated a moment ago.',
      next: 'Check the network, then press Reload.',
    },
  },
} as const;
