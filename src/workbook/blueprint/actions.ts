import type { Sees } from '../../domain/audience/grants';
import { coachAndClient } from './audience';
import { calculated, date, id, link, long, oneOf, text, whole } from './column';
import { palette } from '../look';
import type { SheetSpec } from './types';

/** Counts and completion only: the sponsor from L1, HR over many rows. */
const counted: Sees = { ...coachAndClient, sponsor: 'aggregate', hr: 'aggregate' };

const period = { start: 'Start', due: 'Due', end: 'Engagement_end' };

/** Stage *Actions*: steps that serve a goal. */
export const actions: SheetSpec = {
  key: 'actions',
  title: 'Actions',
  hint: 'Steps small enough to start this week. Each serves a goal and has an owner and a due date.',
  blocks: [
    {
      kind: 'table',
      name: 'Actions',
      title: 'Actions',
      columns: [
        id('Action ID', counted, { required: true }),
        link('Goal ID', 'Goals', 'Goal ID', counted, { required: true }),
        long('Action', coachAndClient, { required: true, width: 42 }),
        long('If-then plan', coachAndClient, {
          prompt: 'If this situation comes up, then I will … Plans of this form are kept far more often.',
        }),
        oneOf('Kind', 'ActionKind', coachAndClient, { required: true, width: 13 }),
        oneOf('Owner', 'Owner', coachAndClient, { required: true, width: 10 }),
        text('Support needed', coachAndClient),
        text('From whom', coachAndClient, { width: 18 }),
        date('Start', coachAndClient, { period }),
        date('Due', counted, { required: true, period }),
        date('Done date', counted),
        oneOf('Status', 'ActionStatus', counted, { required: true, width: 13 }),
        whole('Effort', 1, 5, coachAndClient),
        text('Evidence', coachAndClient),
        calculated(
          'Overdue',
          'bool',
          '=IF(AND(ISNUMBER(Actions[[#This Row],[Due]]),Actions[[#This Row],[Status]]<>"Done",Actions[[#This Row],[Status]]<>"Dropped"),IF(Actions[[#This Row],[Due]]<TODAY(),"Yes","No"),"")',
          counted,
        ),
      ],
      formats: [
        { formula: '=OR({Status}="Done",{Status}="Dropped")', style: { colour: palette.muted } },
        {
          from: 'Due',
          to: 'Due',
          formula: '={Overdue}="Yes"',
          style: { fill: palette.redWash, colour: palette.red },
        },
        {
          from: 'Status',
          to: 'Status',
          formula: '={Status}="Blocked"',
          style: { fill: palette.amberWash, colour: palette.amber },
        },
        {
          from: 'Done date',
          to: 'Done date',
          formula: '=AND({Status}="Done",{Done date}="")',
          style: { fill: palette.amberWash },
        },
      ],
    },
  ],
};
