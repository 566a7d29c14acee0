import { clientTicks, coachAndClient, coachClientHr } from './audience';
import { date, id, link, long, oneOf, text, whole, yesNo } from './column';
import type { SheetSpec } from './types';

/** Stage *Rapport*: do we suit each other, and what matters to the client. */
export const rapport: SheetSpec = {
  key: 'rapport',
  title: 'Rapport',
  hint: 'Whether you suit each other, how the client likes to work, and what matters most.',
  blocks: [
    {
      kind: 'form',
      name: 'Rapport',
      title: 'Working together',
      fields: [
        date('Chemistry date', coachAndClient),
        whole(
          'Fit for the client',
          1,
          5,
          { client: 'always', coach: 'released' },
          { prompt: 'From 1, not at all, to 5, very well. Each fills in their own first.' },
        ),
        whole(
          'Fit for the coach',
          1,
          5,
          { coach: 'always', client: 'released' },
          { prompt: 'From 1, not at all, to 5, very well. Each fills in their own first.' },
        ),
        oneOf('Decision', 'Decision', coachClientHr, { required: true, name: 'Rapport_decision' }),
        long('How to challenge me', coachAndClient),
        long('Feedback style', coachAndClient),
        text('Best time of day', coachAndClient),
        long('Triggers', coachAndClient),
        long('Support needed', coachAndClient),
        long('Hopes and concerns', coachAndClient, { required: true }),
        long('Success looks like', coachAndClient, { required: true }),
      ],
    },
    {
      kind: 'table',
      name: 'Values',
      title: 'Values',
      hint: 'Three or more; rank from 1, matters most, to 5; lived now from 0 to 10.',
      ticked: 'Share with sponsor',
      columns: [
        text('Value', clientTicks, { required: true }),
        long('Meaning', clientTicks),
        whole('Rank', 1, 5, clientTicks),
        whole('Lived now', 0, 10, coachAndClient),
        yesNo('Share with sponsor', coachAndClient),
      ],
    },
    {
      kind: 'table',
      name: 'Aspirations',
      title: 'Aspirations',
      hint: 'Where you want to be.',
      ticked: 'Share with sponsor',
      columns: [
        id('Aspiration ID', clientTicks, { required: true }),
        long('Text', clientTicks, { required: true }),
        oneOf('Horizon', 'Horizon', clientTicks),
        yesNo('Share with sponsor', coachAndClient),
      ],
    },
    {
      kind: 'table',
      name: 'Alliance',
      title: 'Working alliance',
      hint: 'How the work felt, 0 to 10, after a session.',
      columns: [
        link('Session no', 'Sessions', 'Session no', coachAndClient, { required: true }),
        whole('Goal', 0, 10, coachAndClient),
        whole('Task', 0, 10, coachAndClient),
        whole('Bond', 0, 10, coachAndClient),
      ],
    },
  ],
};
