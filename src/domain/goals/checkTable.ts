import { dimensions, type GoalCheck, type GoalsCheck } from './goalCheck';

/** Header row of what `COACH.GOAL.CHECK` spills. */
export const checkHeader = [
  'Goal ID',
  'Status',
  'If measured soon',
  'Codes',
  'Findings',
  ...dimensions,
] as const;

/** Goal ID of the row that concerns all goals together. */
export const allGoals = 'All goals';

const [yes, no] = ['✔', '–'];

/**
 * A check as a table with its header row: one row per goal, and a last one when something concerns all goals together. Codes are parted
 * by blanks, findings by blanks too, since each is a sentence; those that were accepted are left out. A tick is `✔`, its absence `–`.
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
          together.map(({ message }) => message).join(' '),
          ...dimensions.map(() => ''),
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
    counting.map(({ message }) => message).join(' '),
    ...dimensions.map((dimension) => (ticks[dimension] ? yes : no)),
  ];
}
