import { coachOnly } from './audience';
import { date, id, long, text } from './column';
import type { SheetSpec } from './types';

/** What left the workbook, and what came back into it. The add-in writes these tables. */
export const share: SheetSpec = {
  key: 'share',
  title: 'Share log',
  hint: 'Every copy that was made, and every change taken over from one that came back. The add-in writes it, for the coach only.',
  blocks: [
    {
      kind: 'table',
      name: 'Share_log',
      title: 'Copies',
      hint: 'The fingerprint (SHA-256) tells whether a file is the one that was made.',
      columns: [
        date('Made on', coachOnly, { written: true }),
        text('Audience', coachOnly),
        text('Level', coachOnly, { width: 8 }),
        text('File', coachOnly, { width: 40 }),
        id('Copy ID', coachOnly, { width: 20 }),
        text('Fingerprint', coachOnly, { width: 68 }),
        // What the pulse was made of: a later copy must not differ from it by too few people.
        text('Pulse shown', coachOnly, { width: 20 }),
      ],
    },
    {
      kind: 'table',
      name: 'Merge_log',
      title: 'Changes that came back',
      hint: 'What was decided about each change of a returned copy. Both sides stay readable here.',
      columns: [
        date('Decided on', coachOnly, { written: true }),
        id('Copy ID', coachOnly, { width: 20 }),
        text('Table', coachOnly),
        text('Row', coachOnly),
        text('Column', coachOnly),
        long('Ours', coachOnly),
        long('Theirs', coachOnly),
        text('Decision', coachOnly, { width: 12 }),
      ],
    },
  ],
};
