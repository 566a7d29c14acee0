import type { Sees } from '../../domain/audience/grants';
import { coachAndClient, coachClientHr, rawAnswers } from './audience';
import { date, id, int, link, long, oneOf, text, weight, whole, yesNo } from './column';
import { palette } from '../look';
import type { SheetSpec } from './types';

/** Stage *Assessment*: what is planned and found. */
const plan: SheetSpec = {
  key: 'assessment',
  title: 'Assessment',
  hint: 'What is looked at, by whom, and what was found. Set the debrief date when you have talked it through.',
  blocks: [
    {
      kind: 'table',
      name: 'Assess_Plan',
      title: 'Assessments',
      columns: [
        oneOf('Instrument', 'Instrument', coachClientHr, { required: true }),
        oneOf('Round', 'Round', coachClientHr),
        text('Provider', coachClientHr),
        date('Date sent', coachClientHr),
        date('Date done', coachClientHr),
        date('Debriefed', coachClientHr),
        oneOf('Finding', 'Finding', coachAndClient),
        long('Summary', coachAndClient),
        link('Goal ID', 'Goals', 'Goal ID', coachAndClient),
      ],
    },
  ],
};

const raters: SheetSpec = {
  key: 'raters',
  title: '360 raters',
  hint: 'For the coach only, never in a copy. One Self, at least one Manager, who are both shown by name: tell them. Three or more in every other group you use.',
  blocks: [
    {
      kind: 'table',
      name: 'Raters_360',
      title: 'Raters',
      columns: [
        id('Rater ID', rawAnswers, {
          required: true,
          prompt: 'A code such as P1, never a name: answers carry it.',
        }),
        text('Name', rawAnswers),
        text('Email', rawAnswers, { width: 28 }),
        oneOf('Group', 'Group', rawAnswers, { required: true }),
        yesNo('Named', rawAnswers, {
          prompt:
            'A record only: yes if this person was told that their answers are shown by name. Self and Manager always are, others never.',
        }),
        date('Baseline invited', rawAnswers),
        date('Baseline responded', rawAnswers),
        date('Final invited', rawAnswers),
        date('Final responded', rawAnswers),
        int('Months known', rawAnswers, { min: 0 }),
      ],
      formats: [
        {
          from: 'Months known',
          to: 'Months known',
          formula: '=AND(ISNUMBER({Months known}),{Months known}<4)',
          style: { fill: palette.amberWash, colour: palette.amber },
        },
      ],
    },
  ],
};

const coachClientAdmin: Sees = { ...coachAndClient, admin: 'always' };

const items: SheetSpec = {
  key: 'items',
  title: '360 items',
  hint: 'What is asked, and which competency it belongs to: three to seven items each.',
  blocks: [
    {
      kind: 'table',
      name: 'Items_360',
      title: 'Items',
      columns: [
        id('Item ID', coachClientAdmin, { required: true }),
        text('Competency', coachClientAdmin, { required: true, width: 30 }),
        long('Text', coachClientAdmin, { required: true, width: 62 }),
        yesNo('Reverse', coachClientAdmin, { prompt: 'Yes if a high answer is a weakness.' }),
        weight('Weight', coachClientAdmin),
        whole('Scale min', 0, 10, coachClientAdmin),
        whole('Scale max', 0, 10, coachClientAdmin),
        yesNo('Baseline', coachClientAdmin),
        yesNo('Mid', coachClientAdmin),
        yesNo('Final', coachClientAdmin),
      ],
    },
  ],
};

const responses: SheetSpec = {
  key: 'responses',
  title: '360 responses',
  hint: 'For the coach only, never in a copy. One row per rater and round, one column per item; NO means not observed.',
  blocks: [
    {
      kind: 'table',
      name: 'Responses_360',
      title: 'Responses',
      columns: [
        oneOf('Round', 'Round', rawAnswers, { required: true }),
        link('Rater ID', 'Raters_360', 'Rater ID', rawAnswers, { required: true }),
        oneOf('Group', 'Group', rawAnswers, { required: true }),
        int('Item ID', rawAnswers, { width: 7, open: true }),
      ],
    },
  ],
};

const comments: SheetSpec = {
  key: 'comments',
  title: '360 comments',
  hint: 'Read every comment before release. Remove what gives a person away, tick Edited, then tick Approved.',
  blocks: [
    {
      kind: 'table',
      name: 'Comments_360',
      title: 'Comments',
      columns: [
        oneOf('Round', 'Round', rawAnswers, { required: true }),
        oneOf('Group', 'Group', rawAnswers, { required: true }),
        oneOf('Prompt', 'Prompt', rawAnswers, { required: true }),
        long('Text', rawAnswers, { required: true, width: 80 }),
        yesNo('Approved', rawAnswers),
        yesNo('Edited', rawAnswers),
      ],
      formats: [
        {
          formula: '={Approved}="Yes"',
          style: { fill: palette.greenWash },
        },
      ],
    },
  ],
};

export const assessmentSheets: readonly SheetSpec[] = [plan, raters, items, responses, comments];
