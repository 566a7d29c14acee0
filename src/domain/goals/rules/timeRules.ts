import { isoOfSerial, serialOfDay, shownDay } from '../../dates';
import { isUnreadable, known } from '../cells';
import type { CheckFacts } from '../facts';
import type { Goal } from '../goal';
import { fixOfMeant, quoted, set, type Rule } from '../rule';

/** Fewest days in which behaviour can change. */
const fewestDays = 14;

/** The goal's own start, or that of the engagement. */
const startOf = (goal: Goal, facts: CheckFacts): number | null => known(goal.start) ?? facts.start;

/** Rules about the dates. */
export const timeRules: readonly Rule[] = [
  {
    code: 'G11',
    severity: 'error',
    dimension: 'Time-bound',
    test: ({ due }) => {
      if (isUnreadable(due))
        return {
          header: 'Due',
          message: `Due ${quoted(due.unreadable)} is not a date, so nothing can be planned by it. Enter a date.`,
          ...fixOfMeant('Due', due, shownDay),
        };
      return due === null
        ? {
            header: 'Due',
            message: 'A goal without a date is soon put off. Set the day by which it is done.',
          }
        : null;
    },
  },
  {
    code: 'G12',
    severity: 'error',
    dimension: 'Time-bound',
    test: (goal, facts) => {
      if (isUnreadable(goal.start))
        return {
          header: 'Start',
          message: `Start ${quoted(goal.start.unreadable)} is not a date, so the time cannot be counted. Enter a date.`,
          ...fixOfMeant('Start', goal.start, shownDay),
        };
      const [start, due] = [startOf(goal, facts), known(goal.due)];
      return start !== null && due !== null && due <= start
        ? {
            header: 'Due',
            message: `It is due before it starts, so there is no time for it. Set a date after ${shownDay(start)}.`,
          }
        : null;
    },
  },
  {
    code: 'G13',
    severity: 'error',
    dimension: 'Time-bound',
    test: (goal, facts) => {
      const { end } = facts;
      const due = known(goal.due);
      if (due === null || end === null || due <= end) return null;
      const begins = startOf(goal, facts);
      return {
        header: 'Due',
        message: `It is due after the engagement ends, so nobody reviews it. Set a date up to ${shownDay(end)}.`,
        // A goal that begins later would only exchange one error for another.
        ...(begins === null || begins < end ? { fix: set(`Set due to ${shownDay(end)}`, 'Due', end) } : {}),
      };
    },
  },
  {
    code: 'G14',
    severity: 'warning',
    dimension: 'Time-bound',
    test: (goal, facts) => {
      const [start, due] = [startOf(goal, facts), known(goal.due)];
      if (start === null || due === null || due <= start) return null;
      if (due - start < fewestDays)
        return {
          header: 'Due',
          message:
            'Less than two weeks is very short for behaviour to change. Set a later date or a smaller goal.',
        };
      return due > yearAfter(start)
        ? {
            header: 'Due',
            message:
              'More than a year is long to keep at it. Set a nearer date, or a goal for the way there.',
          }
        : null;
    },
  },
];

/** The same day a year later; 28 February for the 29th. */
function yearAfter(serial: number): number {
  const [year = 0, month = 1, day = 1] = (isoOfSerial(serial) ?? '').split('-').map(Number);
  return serialOfDay(year + 1, month, day) ?? serialOfDay(year + 1, month, day - 1) ?? serial + 365;
}
