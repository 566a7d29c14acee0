import type { Sees } from '../../domain/audience/grants';
import { checksSheet } from './accepted';
import { coachAndClient, coachClientAggregate, coachOnly, sponsorFrom } from './audience';
import { calculated, date, dec, id, link, long, oneOf, text, weight, whole, yesNo } from './column';
import { checkFormula, findingsFormula, shownStatus } from './goalCheck';
import { progressFormula } from './progressFormula';
import { palette } from '../look';
import type { FormatRule, SheetSpec } from './types';

const agreed: Sees = sponsorFrom('L2');
const figure: Sees = { ...sponsorFrom('L1'), hr: 'aggregate' };
const cell = (header: string): string => `Goals[[#This Row],[${header}]]`;
/** A number; an error where it is blank or text, which AVERAGE of one cell passes over. */
const number = (header: string): string => `AVERAGE(${cell(header)})`;

/** Value at the latest review that has one; reviews of one day are averaged. */
const currentValue =
  `=IFERROR(AVERAGEIFS(Reviews[Current value],Reviews[Goal ID],${cell('Goal ID')},` +
  `Reviews[Date],MAXIFS(Reviews[Date],Reviews[Goal ID],${cell('Goal ID')},Reviews[Current value],"<1E+300")),"")`;

const checked = (status: Parameters<typeof shownStatus>[0], fill: string, colour: string): FormatRule => ({
  from: 'Check',
  to: 'Check',
  formula: `={Check}="${shownStatus(status)}"`,
  style: { fill, colour },
});

const goals: SheetSpec = {
  key: 'goals',
  title: 'Goals',
  hint: 'One to three goals, each with a measure, a starting point, a target and a date. Grey columns fill themselves.',
  blocks: [
    {
      kind: 'table',
      name: 'Goals',
      title: 'Goals',
      columns: [
        id('Goal ID', figure, { required: true }),
        long('Statement', agreed, {
          required: true,
          width: 46,
          prompt: 'One sentence: who will see what, and where. Start with a verb.',
        }),
        calculated('Check', 'text', checkFormula, coachOnly, { width: 15 }),
        calculated('Findings', 'long', findingsFormula, coachOnly, { width: 60 }),
        oneOf('Kind', 'GoalKind', agreed),
        oneOf('Origin', 'Origin', coachAndClient, { width: 10 }),
        text('Metric', agreed, { required: true, width: 28 }),
        oneOf('Unit', 'Unit', agreed, { free: true, width: 12 }),
        oneOf('Direction', 'Direction', agreed, {
          required: true,
          width: 11,
          prompt: 'Maintain: fill in Low and High. Achieve: fill in Milestone.',
        }),
        dec('Baseline', agreed),
        dec('Target', agreed),
        dec('Low', agreed),
        dec('High', agreed),
        text('Milestone', agreed),
        date('Baseline date', agreed),
        date('Start', figure),
        date('Due', figure, { required: true }),
        oneOf('Owner', 'Owner', agreed, { required: true, width: 10 }),
        text('Evidence', agreed),
        text('Value', coachAndClient),
        link('Aspiration', 'Aspirations', 'Aspiration ID', coachAndClient, { width: 11 }),
        oneOf('Reason', 'Reason', coachAndClient),
        whole('Importance', 1, 3, coachAndClient, { width: 11 }),
        whole('Difficulty', 1, 3, coachAndClient),
        weight('Weight', coachAndClient),
        whole('Confidence', 1, 10, coachAndClient, { width: 11 }),
        whole('Commitment', 1, 10, coachAndClient, { width: 12 }),
        calculated(
          'Actions',
          'int',
          `=IF(${cell('Goal ID')}="","",COUNTIFS(Actions[Goal ID],${cell('Goal ID')},Actions[Owner],"?*",Actions[Due],">0"))`,
          { ...sponsorFrom('L1'), hr: 'aggregate' },
        ),
        yesNo('Sponsor visible', coachAndClient, {
          prompt: 'Yes: the sponsor may read this goal, from disclosure level L2 on.',
        }),
        oneOf('Status', 'GoalStatus', figure, { required: true, width: 11 }),
        calculated('Current value', 'dec', currentValue, agreed),
        calculated(
          'Progress',
          'pct',
          progressFormula({
            direction: cell('Direction'),
            baseline: number('Baseline'),
            target: number('Target'),
            low: number('Low'),
            high: number('High'),
            current: cell('Current value'),
          }),
          figure,
          { copyDecimals: 2 },
        ),
      ],
      formats: [
        checked('Ready', palette.greenWash, palette.green),
        checked('Needs work', palette.amberWash, palette.amber),
        checked('Blocked', palette.redWash, palette.red),
        {
          from: 'Goal ID',
          to: 'Statement',
          formula: '={Status}="Dropped"',
          style: { colour: palette.muted, strike: true },
        },
        {
          from: 'Due',
          to: 'Due',
          formula:
            '=AND(ISNUMBER({Due}),OR({Due}<=N({Start}),AND({Due}<TODAY(),{Status}<>"Achieved",{Status}<>"Dropped")))',
          style: { fill: palette.redWash, colour: palette.red },
        },
        {
          from: 'Progress',
          to: 'Progress',
          formula: '=AND(ISNUMBER({Progress}),{Progress}>=1)',
          style: { fill: palette.greenWash, colour: palette.green },
        },
      ],
    },
  ],
};

const gas: SheetSpec = {
  key: 'gas',
  title: 'Goal attainment scaling',
  hint: 'Say beforehand what each level would look like, from much less (-2) to much more (+2). Expected (0) is what you agreed.',
  blocks: [
    {
      kind: 'table',
      name: 'GAS',
      title: 'Levels',
      columns: [
        link('Goal ID', 'Goals', 'Goal ID', agreed, { required: true }),
        long('Much less', agreed, { required: true }),
        long('Less', agreed, { required: true }),
        long('Expected', agreed, { required: true }),
        long('More', agreed, { required: true }),
        long('Much more', agreed, { required: true }),
        whole('Importance', 1, 3, coachClientAggregate, { width: 11 }),
        whole('Difficulty', 1, 3, coachClientAggregate),
        whole('Baseline level', -2, 2, agreed),
      ],
    },
  ],
};

export const goalSheets: readonly SheetSpec[] = [goals, gas, checksSheet];
