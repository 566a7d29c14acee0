import { coachOnly } from './audience';
import { date, link, long, text } from './column';
import type { SheetSpec, TableSpec } from './types';

/** Warnings of the check that somebody has accepted, with the reason. */
export const accepted: TableSpec = {
  kind: 'table',
  name: 'Accepted',
  title: 'Accepted warnings',
  hint: 'Warnings that no longer count, with your reason. Rule is a code of the check, such as G16. Errors cannot be accepted.',
  columns: [
    link('Goal ID', 'Goals', 'Goal ID', coachOnly, { required: true }),
    text('Rule', coachOnly, { required: true, width: 8 }),
    long('Reason', coachOnly, { required: true }),
    date('Date', coachOnly),
  ],
};

/** What the rules find in the goals, and which warnings the coach accepts. */
export const checksSheet: SheetSpec = {
  key: 'checks',
  title: 'Checks',
  hint: 'What the rules find in each goal, for the coach only. The add-in calculates it; without the add-in the last result stays.',
  blocks: [accepted],
};
