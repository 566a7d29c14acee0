import type { Sees } from '../../domain/audience/grants';
import { coachAndClient, sponsorFrom } from './audience';
import { calculated, date, dec, id, int, link, long, oneOf, whole, yesNo } from './column';
import { progressFormula } from './progressFormula';
import { palette } from '../look';
import type { SheetSpec } from './types';

const agreed: Sees = sponsorFrom('L2');
const ofRow = (header: string): string => `Reviews[[#This Row],[${header}]]`;
/** A number of the goal; an error where it is blank. */
const ofGoal = (header: string): string => `AVERAGEIFS(Goals[${header}],Goals[Goal ID],${ofRow('Goal ID')})`;

/** The first target that was noted as the previous one on this day or later. */
const nextChange =
  `MINIFS(Reviews[Date],Reviews[Goal ID],${ofRow('Goal ID')},Reviews[Previous target],"<1E+300",` +
  `Reviews[Date],">="&${ofRow('Date')})`;
/** The target in force on the date of the review, as `targetInForce`: a changed target judges no review of before. */
const targetThen =
  `=IFERROR(IFERROR(INDEX(Reviews[Previous target],MATCH(1,INDEX((Reviews[Goal ID]=${ofRow('Goal ID')})*` +
  `(Reviews[Date]=${nextChange})*ISNUMBER(Reviews[Previous target]),0),0)),${ofGoal('Target')}),"")`;

/** Stage *Reviews*: one row per goal and review; charts and current values follow. */
export const reviews: SheetSpec = {
  key: 'reviews',
  title: 'Reviews',
  hint: 'One row per goal at every review: where it stands, what works, what to tweak, and what you decide.',
  blocks: [
    {
      kind: 'table',
      name: 'Reviews',
      title: 'Reviews',
      ticked: 'Approved for sponsor',
      columns: [
        id('Review ID', agreed, { required: true }),
        date('Date', sponsorFrom('L1'), { required: true }),
        oneOf('Kind', 'ReviewKind', sponsorFrom('L1'), { width: 14 }),
        link('Goal ID', 'Goals', 'Goal ID', sponsorFrom('L1'), { required: true }),
        dec('Current value', agreed, {
          required: true,
          prompt: 'The measure today, in the unit of the goal. For a milestone: 0 to 1.',
        }),
        whole('GAS level', -2, 2, agreed, { prompt: 'From -2, much less than expected, to +2, much more.' }),
        dec('Stakeholder mean', agreed, { width: 12, copyDecimals: 1 }),
        int('N', agreed, { min: 0 }),
        whole('Self rating', 0, 10, coachAndClient),
        whole('Confidence', 1, 10, coachAndClient, { width: 11 }),
        long('What works', coachAndClient),
        long('What to tweak', coachAndClient),
        oneOf('Decision', 'ReviewDecision', coachAndClient, {
          required: true,
          prompt:
            'Adjust target: first note the previous target and the reason here, then set the new one on the goal.',
        }),
        dec('Previous target', coachAndClient, { width: 12 }),
        long('Reason for change', coachAndClient),
        long('Note', coachAndClient),
        long('Sponsor comment', { ...coachAndClient, sponsor: 'ticked' }),
        yesNo('Approved for sponsor', coachAndClient, { width: 12 }),
        calculated('Target then', 'dec', targetThen, agreed, { width: 12 }),
        calculated(
          'Progress',
          'pct',
          progressFormula({
            direction: `INDEX(Goals[Direction],MATCH(${ofRow('Goal ID')},Goals[Goal ID],0))`,
            baseline: ofGoal('Baseline'),
            target: `AVERAGE(${ofRow('Target then')})`,
            low: ofGoal('Low'),
            high: ofGoal('High'),
            current: ofRow('Current value'),
          }),
          { ...sponsorFrom('L1'), hr: 'aggregate' },
          { copyDecimals: 2 },
        ),
      ],
      formats: [
        {
          from: 'Stakeholder mean',
          to: 'N',
          formula: '=AND(ISNUMBER({Stakeholder mean}),N({N})<Engagement_min_raters)',
          style: { fill: palette.redWash, colour: palette.red },
        },
        {
          from: 'Progress',
          to: 'Progress',
          formula: '=AND(ISNUMBER({Progress}),{Progress}<0)',
          style: { fill: palette.redWash, colour: palette.red },
        },
      ],
    },
  ],
};
