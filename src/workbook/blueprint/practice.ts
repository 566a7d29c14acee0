import { clientShares, coachAndClient, coachClientAggregate, coachOnly, everyone } from './audience';
import { date, int, link, long, oneOf, text, whole, yesNo } from './column';
import { palette } from '../look';
import type { SheetSpec } from './types';

const sessions: SheetSpec = {
  key: 'sessions',
  title: 'Sessions',
  hint: 'One row per session, held or not. Notes here are shared with the client; private notes have a sheet of their own.',
  blocks: [
    {
      kind: 'table',
      name: 'Sessions',
      title: 'Sessions',
      columns: [
        int('Session no', everyone, { required: true, min: 1 }),
        date('Date', everyone, { required: true }),
        whole('Minutes', 15, 240, everyone, { required: true }),
        oneOf('Format', 'Format', everyone, { required: true, width: 12 }),
        oneOf('Type', 'SessionType', everyone, { required: true, width: 13 }),
        oneOf('Attendance', 'Attendance', everyone, { required: true, width: 18 }),
        text('Topic', coachAndClient, {
          max: 60,
          width: 34,
          prompt: 'A label of at most 60 characters that you would both be happy to read out.',
        }),
        long('Shared notes', coachAndClient),
        long('Insights', coachAndClient),
        long('Commitments', coachAndClient),
        whole('Session rating', 0, 10, coachClientAggregate, { prompt: 'How useful was it, from 0 to 10?' }),
        date('Next date', coachAndClient),
      ],
      formats: [
        {
          from: 'Attendance',
          to: 'Attendance',
          formula: '=OR({Attendance}="No-show",{Attendance}="Late cancel")',
          style: { fill: palette.amberWash, colour: palette.amber },
        },
      ],
    },
  ],
};

const coachPrivate: SheetSpec = {
  key: 'coachPrivate',
  title: 'Coach private',
  hint: 'For the coach only. This sheet is in no copy, but whoever opens this file can read it: share copies, never the file.',
  blocks: [
    {
      kind: 'table',
      name: 'CoachPrivate',
      title: 'Private notes',
      columns: [
        link('Session no', 'Sessions', 'Session no', coachOnly, { required: true }),
        long('Private notes', coachOnly, { width: 62 }),
        long('Hypotheses', coachOnly),
        long('For supervision', coachOnly),
      ],
    },
  ],
};

const practice: SheetSpec = {
  key: 'practice',
  title: 'Practice',
  hint: 'What was tried between sessions, short check-ins, and wins, no matter how small.',
  blocks: [
    {
      kind: 'table',
      name: 'PracticeLog',
      title: 'Practice log',
      hint: 'One row per attempt, by the client.',
      ticked: 'Shared',
      columns: [
        date('Date', clientShares, { required: true }),
        link('Goal ID', 'Goals', 'Goal ID', clientShares),
        long('Situation', clientShares),
        long('What I tried', clientShares, { required: true }),
        whole('Result', -2, 2, clientShares, {
          prompt: 'From -2, much worse than hoped, to +2, much better.',
        }),
        long('Learned', clientShares),
        yesNo('Shared', clientShares, { prompt: 'Yes: the coach may read this row.' }),
      ],
    },
    {
      kind: 'table',
      name: 'CheckIns',
      title: 'Check-ins',
      hint: 'A minute between sessions.',
      columns: [
        date('Date', coachAndClient, { required: true }),
        link('Goal ID', 'Goals', 'Goal ID', coachAndClient),
        whole('Confidence', 1, 10, coachAndClient, { width: 11 }),
        whole('Effort', 1, 10, coachAndClient),
        text('Blocker', coachAndClient, { width: 34 }),
        text('Win', coachAndClient, { width: 34 }),
      ],
    },
    {
      kind: 'table',
      name: 'Reflections',
      title: 'Reflections',
      hint: 'What the client notices, in a few words.',
      ticked: 'Shared',
      columns: [
        date('Date', clientShares, { required: true }),
        link('Goal ID', 'Goals', 'Goal ID', clientShares),
        long('Reflection', clientShares, { required: true }),
        yesNo('Shared', clientShares, { prompt: 'Yes: the coach may read this row.' }),
      ],
    },
    {
      kind: 'table',
      name: 'Wins',
      title: 'Wins',
      hint: 'Worth celebrating.',
      ticked: 'Shared',
      columns: [
        date('Date', { client: 'always', coach: 'ticked', sponsor: 'ticked' }, { required: true }),
        long('Win', { client: 'always', coach: 'ticked', sponsor: 'ticked' }, { required: true }),
        yesNo('Shared', clientShares, { prompt: 'Yes: coach and sponsor may read this win.' }),
      ],
    },
  ],
};

export const practiceSheets: readonly SheetSpec[] = [sessions, coachPrivate, practice];
