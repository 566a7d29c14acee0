import { dimensions, type Finding, type GoalCheck, type GoalsCheck } from './goalCheck';

/** Header row of what `COACH.GOAL.CHECK` spills. */
export const checkHeader = [
  'Goal ID',
  'Status',
  'If measured soon',
  'Codes',
  'Findings',
  ...dimensions,
  'In short',
] as const;

/** Goal ID of the row that concerns all goals together. */
export const allGoals = 'All goals';

const [yes, no] = ['✔', '–'];

/**
 * A check as a table with its header row: one row per goal, and a last one when something concerns all goals together. Codes are parted
 * by blanks, findings by line breaks; those that were accepted are left out. A tick is `✔`, its absence `–`. In short is the weightiest
 * finding and how many more there are, for a row that should stay low.
 */
export const checkTable = ({ goals, together }: GoalsCheck): string[][] => [
  [...checkHeader],
  ...goals.map(rowOf),
  ...(together.length > 0
    ? [
        [
          allGoals,
          together.some(({ severity }) => severity === 'warning') ? 'Needs work' : 'Ready',
          '',
          together.map(({ code }) => code).join(' '),
          together.map(({ message }) => message).join('\n'),
          ...dimensions.map(() => ''),
          inShort(together),
        ],
      ]
    : []),
];

function rowOf({ id, status, statusIfMeasuredSoon, findings, ticks }: GoalCheck): string[] {
  const counting = findings.filter(({ accepted }) => accepted === undefined);
  return [
    id,
    status,
    statusIfMeasuredSoon,
    counting.map(({ code }) => code).join(' '),
    counting.map(({ message }) => message).join('\n'),
    ...dimensions.map((dimension) => (ticks[dimension] ? yes : no)),
    inShort(counting),
  ];
}

function inShort([first, ...more]: readonly Finding[]): string {
  if (!first) return '';
  return more.length === 0 ? first.message : `${first.message} (and ${more.length} more)`;
}
