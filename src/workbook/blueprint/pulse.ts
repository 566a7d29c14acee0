import { coachOnly } from './audience';
import { date, id, link, text, whole } from './column';
import type { SheetSpec } from './types';

/**
 * The stakeholder mini-survey as it was answered. Others see counts and shares of enough answers only, never these rows
 * (confidentiality.md 3.3).
 */
export const pulse: SheetSpec = {
  key: 'pulse',
  title: 'Pulse',
  hint: 'What stakeholders say about the change since the start, one row per answer. For the coach only; others see shares once enough have answered.',
  blocks: [
    {
      kind: 'table',
      name: 'Pulse',
      title: 'Answers',
      columns: [
        id('Pulse ID', coachOnly, { required: true }),
        date('Date', coachOnly, { required: true }),
        link('Goal ID', 'Goals', 'Goal ID', coachOnly, { required: true }),
        text('Stakeholder', coachOnly, { prompt: 'A code such as P3, never a name. May stay blank.' }),
        whole('Score', -3, 3, coachOnly, {
          required: true,
          prompt: 'From -3, much less effective, over 0, no change, to +3, much more effective.',
        }),
        whole('Follow-up', 1, 5, coachOnly, {
          width: 11,
          prompt: 'How often did the client follow up? From 1, never, to 5, very often.',
        }),
      ],
    },
  ],
};
