import type { closureWants } from '../../app/closure/closureNeeds';
import type { GoalOutcome } from '../../domain/closure/goalOutcome';
import { count } from './count';

/** The texts of the Closure page. */
export const enClosure = {
  title: 'Closure',
  intro: 'A good ending: look at what came of every goal, say thank you, and plan how the change will last.',
  needs: 'What the closure needs',
  allDone: 'Everything is there. Congratulations to both of you!',
  allDoneUnsaved: 'Everything is filled in. Save it, and the closure is complete.',
  wants: {
    outcomes: 'Every goal has an outcome',
    evaluation: 'The client has said how it was',
    sustaining: 'At least one habit will be kept up',
  } satisfies Record<(typeof closureWants)[number], string>,
  want: (words: string, missing: string | null) => `${words}: ${missing === null ? 'done' : 'open'}`,
  outcomes: 'What came of the goals',
  outcomesHint: 'Numbers propose, people decide. Final value and level begin with what the last review says.',
  noGoals: 'There is no goal yet.',
  from: (day: string) => `From the review of ${day}.`,
  proposal: (outcome: GoalOutcome, percent: string | null) =>
    percent === null ? `By its status: ${outcome}.` : `By the numbers: ${outcome} (${percent} of the way).`,
  noProposal: 'The numbers say nothing here: decide together.',
  take: (outcome: GoalOutcome) => `Take ${outcome}`,
  takeFor: (outcome: GoalOutcome, goal: string) => `Take ${outcome} for ${goal}`,
  goal: (id: string, statement: string) => (statement === '' ? id : `${id}: ${statement}`),
  /** Where the label is another word than the header of the column. */
  labels: {
    'Final GAS': 'Final GAS level',
    'Client satisfaction': 'Client: how satisfied',
    'Client would recommend': 'Client: would recommend',
    'Sponsor satisfaction': 'Sponsor: how satisfied',
    'Sponsor would recommend': 'Sponsor: would recommend',
    'What I learned': 'What the client learned',
    'Behaviour others see': 'What others see now',
    'Result for the organisation': 'What it brought the organisation',
    'Proudest change': 'The change to be proudest of',
    'People to thank': 'Who deserves a thank-you',
    'How we celebrated': 'How we celebrate',
    'Handed over to manager': 'Handed over to the manager',
    'Coach reflection': 'Own reflection',
    Cue: 'What reminds of it',
    'Support person': 'Who supports it',
  } as Readonly<Record<string, string>>,
  hints: {
    'Evidence note': 'What shows it, in a sentence.',
    'Client satisfaction': 'From 1, not at all, to 5, very.',
    'Sponsor satisfaction': 'From 1, not at all, to 5, very. Blank without a sponsor.',
    'Client would recommend': 'From 0, not at all, to 10, certainly.',
    'Sponsor would recommend': 'From 0, not at all, to 10, certainly.',
    'Estimated value': 'In money, if somebody can say. A year of it is plenty.',
    'Share due to coaching': 'The rest came from elsewhere.',
    'Confidence in estimate': 'How sure whoever estimated it is.',
    'Proudest change': 'Big or small: what would you tell a friend?',
    'People to thank': 'Those who gave feedback, covered, listened. Do tell them.',
    'How we celebrated': 'A lunch, a walk, a handwritten card: mark the moment.',
    Habit: 'One thing, small enough for a bad day.',
    Cue: 'Such as: when the calendar opens on Monday.',
  } as Readonly<Record<string, string>>,
  groups: {
    how: 'How it was',
    what: 'What came of it',
    celebration: 'Celebrate',
    handover: 'Handover and records',
    coach: 'For the coach only',
  },
  groupHints: {
    celebration: 'Change like this does not happen by itself. Take a moment to be glad about it, together.',
    coach: 'What you take along, and to supervision. It is in no copy.',
  } as Readonly<Record<string, string>>,
  disposal: (day: string, months: number) =>
    `By the contract: ${day}, ${count(months, 'month', 'months')} after the planned end.`,
  takeDay: (day: string) => `Take ${day}`,
  plan: 'How the change will last',
  planHint: 'Habits to keep, and when to look at them again. Home reminds you on those days.',
  habit: (number: number) => `Habit ${number}`,
  addHabit: 'Add a habit',
  otherHabits: (number: number) =>
    `${count(number, 'row of the plan has', 'rows of the plan have')} no habit of their own; change them on the sheet.`,
  save: 'Save',
  saving: 'Saving…',
  unsaved: (number: number) => `${count(number, 'change is', 'changes are')} not saved yet.`,
  open: (number: number) => `Not saved yet: ${count(number, 'field needs', 'fields need')} another look.`,
  nothing: 'Nothing to save: the workbook holds all of this already.',
  saved: (tab: string, steps: number) =>
    `Saved on ${tab}. ${steps > 1 ? 'Ctrl+Z in Excel, pressed twice, takes it back' : 'Ctrl+Z in Excel takes it back'} (⌘Z on a Mac).`,
  goTo: (tab: string) => `Go to ${tab}`,
} as const;
