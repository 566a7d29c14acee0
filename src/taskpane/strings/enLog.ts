import type { LogKind } from '../../app/log/kinds';
import { count } from './count';

/** The texts of the Log page. */
export const enLog = {
  title: 'Log',
  intro: 'A minute for what just happened. It goes into the workbook, below what stands there.',
  what: 'What to add',
  kinds: {
    session: 'Session',
    checkIn: 'Check-in',
    practice: 'Practice',
    reflection: 'Reflection',
    win: 'Win',
  } satisfies Record<LogKind, string>,
  titles: {
    session: 'Add a session',
    checkIn: 'Add a check-in',
    practice: 'Add a practice note',
    reflection: 'Add a reflection',
    win: 'Add a win',
  } satisfies Record<LogKind, string>,
  /** Where the label is another word than the header of the column. */
  labels: {
    'Session no': 'Number',
    'Goal ID': 'Goal',
    Result: 'How it went',
    Shared: 'Share it',
    'Session rating': 'Rating by the client',
    'Next date': 'Next session',
  } as Readonly<Record<string, string>>,
  hints: {
    session: {
      'Shared notes': 'The client reads these.',
      Topic: 'At most 60 characters that both would be happy to read out.',
      'Session rating': 'How useful was it, from 0 to 10?',
    },
    checkIn: { Confidence: 'From 1, hardly, to 10, certain.', Effort: 'From 1, little, to 10, all I have.' },
    practice: {
      Result: 'From −2, much worse than hoped, to +2, much better.',
      Shared: 'The coach may read this row.',
    },
    reflection: { Shared: 'The coach may read this row.' },
    win: { Win: 'No matter how small.', Shared: 'Coach and sponsor may read this win.' },
  } as Readonly<Record<LogKind, Readonly<Record<string, string>>>>,
  more: 'More about the session',
  own: 'For the coach only',
  ownHint: 'Goes to a sheet that is in no copy.',
  save: {
    session: 'Save session',
    checkIn: 'Save check-in',
    practice: 'Save practice note',
    reflection: 'Save reflection',
    win: 'Save win',
  } satisfies Record<LogKind, string>,
  saving: 'Saving…',
  open: (number: number) => `Not saved yet: ${count(number, 'field needs', 'fields need')} another look.`,
  saved: (name: string, tabs: readonly string[]) => `${name} is saved on ${tabs.join(' and ')}.`,
  session: (no: string) => `Session ${no}`,
  undo: 'Ctrl+Z in Excel takes it back (⌘Z on a Mac).',
  goTo: (tab: string) => `Go to ${tab}`,
  recent: {
    session: 'Last sessions',
    checkIn: 'Last check-ins',
    practice: 'Last practice notes',
    reflection: 'Last reflections',
    win: 'Last wins',
  } satisfies Record<LogKind, string>,
  none: 'None yet.',
  noDay: 'No date',
  clear: 'Clear the form',
} as const;
