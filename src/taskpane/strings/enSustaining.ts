import { count } from './count';

/** The texts of the checks of the sustaining plan on Home. */
export const enSustaining = {
  title: 'Sustaining checks due',
  due: (day: string, daysLate: number) =>
    daysLate === 0
      ? 'To be looked at today.'
      : `To be looked at on ${day}, ${count(daysLate, 'day', 'days')} ago.`,
  support: (person: string) => `Support: ${person}.`,
  done: 'Looked at today',
  doneOf: (habit: string) => `Looked at today: ${habit}`,
  noted: (habit: string) =>
    `Noted: "${habit}" was looked at today. Ctrl+Z in Excel takes it back (⌘Z on a Mac).`,
} as const;
