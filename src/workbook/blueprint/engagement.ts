import type { Sees } from '../../domain/audience/grants';
import { fewestComments, fewestRaters, mostComments, mostRaters } from '../../domain/suppression/minRaters';
import { coachAndHr, coachClientHr, everyone, everyoneAndAdmin } from './audience';
import { date, id, oneOf, text, whole, yesNo } from './column';
import type { SheetSpec } from './types';

const thresholds: Sees = { ...coachClientHr, admin: 'always' };

const smallest = (never: number): string =>
  `Smallest number of people or comments that is shown on its own; never below ${never}. Fixed once a report is released.`;

/** Who, when and under which rules: the first sheet to fill in. */
export const engagement: SheetSpec = {
  key: 'engagement',
  title: 'Engagement',
  hint: 'Who works together, when, and what may be shared. Everything else builds on this page.',
  blocks: [
    {
      kind: 'form',
      name: 'Engagement',
      title: 'Engagement',
      fields: [
        id('Engagement ID', everyoneAndAdmin, { required: true }),
        text('Client name', everyoneAndAdmin, { required: true, name: 'Engagement_client' }),
        text('Client code', everyone),
        text('Client role', everyone),
        text('Organisation', everyone),
        text('Coach name', everyone, { required: true, name: 'Engagement_coach' }),
        oneOf('Coach credential', 'Credential', everyone, { required: true }),
        text('Sponsor name', everyone),
        oneOf('Sponsor role', 'SponsorRole', everyone, {
          name: 'Engagement_sponsor_role',
          prompt:
            'Self-funded means that there is no sponsor: nobody else has to agree, and no sponsor copy is made.',
        }),
        text('Programme', coachAndHr),
        text('Cost centre', coachAndHr),
        oneOf('Stage model', 'StageModel', everyone, {
          required: true,
          prompt:
            'How stages are named and numbered. Chosen when the workbook is built; the tables are the same in all three.',
        }),
        date('Start date', everyone, { required: true, name: 'Engagement_start' }),
        date('Planned end', everyone, { required: true, name: 'Engagement_end', after: 'Engagement_start' }),
        whole('Sessions contracted', 1, 60, everyone, { required: true, name: 'Engagement_sessions' }),
        whole('Session minutes', 15, 240, everyone, { required: true }),
        oneOf('Frequency', 'Frequency', everyone, { required: true }),
        oneOf('Format', 'Format', everyone, { required: true }),
        oneOf('Current stage', 'Stage', everyone, {
          name: 'Engagement_stage',
          prompt:
            'Leave this empty to follow the stages on Home. To override them, choose a stage and give the reason below.',
        }),
        text('Stage override reason', coachClientHr),
        oneOf('Status', 'Status', everyone, {
          required: true,
          name: 'Engagement_status',
          initial: 'Proposed',
        }),
        oneOf('Disclosure level', 'Disclosure', everyone, {
          required: true,
          name: 'Engagement_disclosure',
          initial: 'L0 logistics only',
          prompt: 'What a sponsor may see. L3 also needs the consent of the client, below.',
        }),
        yesNo('Client consent 360', coachClientHr, {
          initial: 'No',
          name: 'Engagement_consent',
          prompt: 'Yes only if the client agreed that the sponsor may see the 360 summary.',
        }),
        date('Consent date', coachClientHr, { name: 'Engagement_consent_date' }),
        whole('Min raters', fewestRaters, mostRaters, thresholds, {
          required: true,
          initial: fewestRaters,
          name: 'Engagement_min_raters',
          prompt: smallest(fewestRaters),
        }),
        whole('Min comments', fewestComments, mostComments, thresholds, {
          required: true,
          initial: 5,
          name: 'Engagement_min_comments',
          prompt: smallest(fewestComments),
        }),
      ],
    },
  ],
};
