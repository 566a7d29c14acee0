import type { Sees } from '../../domain/audience/grants';
import { coachAndClient, coachClientHr, coachOnly, parties, sponsorFrom } from './audience';
import { date, dec, link, long, money, oneOf, pct, text, whole, yesNo } from './column';
import type { SheetSpec } from './types';

/** Satisfaction figures: who gave them, the coach, and HR over many engagements. */
const ofClient: Sees = { coach: 'always', client: 'own', hr: 'aggregate' };
const ofSponsor: Sees = { coach: 'always', sponsor: 'own', hr: 'aggregate' };

const satisfied = 'How satisfied are you with the coaching? From 1, not at all, to 5, very.';
const recommend = 'How likely are you to recommend the coaching? From 0, not at all, to 10, certainly.';

/** Stage *Closure*: outcomes, evaluation, celebration and how the change is kept. */
export const closure: SheetSpec = {
  key: 'closure',
  title: 'Closure',
  hint: 'What came of every goal, how the coaching was, what to celebrate, and how the change will last. Records are disposed of at the end plus the retention months agreed.',
  blocks: [
    {
      kind: 'form',
      name: 'Closure',
      title: 'Evaluation and celebration',
      fields: [
        whole('Client satisfaction', 1, 5, ofClient, {
          required: true,
          name: 'Closure_satisfaction',
          prompt: satisfied,
        }),
        whole('Sponsor satisfaction', 1, 5, ofSponsor, { prompt: satisfied }),
        whole('Client would recommend', 0, 10, ofClient, {
          required: true,
          name: 'Closure_recommend',
          prompt: recommend,
        }),
        whole('Sponsor would recommend', 0, 10, ofSponsor, { prompt: recommend }),
        long('What I learned', coachAndClient),
        long('Behaviour others see', sponsorFrom('L2')),
        long('Result for the organisation', sponsorFrom('L2')),
        money('Estimated value', sponsorFrom('L2'), { min: 0 }),
        pct('Share due to coaching', sponsorFrom('L2'), { min: 0, max: 1 }),
        pct('Confidence in estimate', sponsorFrom('L2'), { min: 0, max: 1 }),
        long('Proudest change', coachAndClient),
        long('People to thank', coachAndClient),
        long('How we celebrated', coachAndClient),
        yesNo('Handed over to manager', parties, { required: true }),
        date('Handover date', parties),
        date('Records disposal date', coachClientHr),
        long('Coach reflection', coachOnly, { prompt: 'For the coach only: it is in no copy.' }),
      ],
    },
    {
      kind: 'table',
      name: 'Outcomes',
      title: 'Outcomes',
      hint: 'One row per goal.',
      columns: [
        link('Goal ID', 'Goals', 'Goal ID', sponsorFrom('L1'), { required: true }),
        dec('Final value', sponsorFrom('L2'), { required: true }),
        whole('Final GAS', -2, 2, sponsorFrom('L2'), {
          prompt: 'From -2, much less than expected, to +2, much more.',
        }),
        oneOf('Outcome', 'Outcome', { ...sponsorFrom('L1'), hr: 'aggregate' }, { required: true, width: 12 }),
        long('Evidence note', sponsorFrom('L2')),
      ],
    },
    {
      kind: 'table',
      name: 'Sustaining',
      title: 'Sustaining plan',
      hint: 'Habits to keep, and when to look at them again.',
      columns: [
        long('Habit', coachAndClient, { required: true }),
        text('Cue', coachAndClient, { width: 34 }),
        text('Support person', coachAndClient),
        date('After 1 month', coachAndClient),
        date('After 3 months', coachAndClient),
        date('After 6 months', coachAndClient),
        date('Last looked at', coachAndClient, {
          width: 13,
          prompt:
            'The day on which you last looked at this habit together. A check from before that day is done.',
        }),
      ],
    },
  ],
};
