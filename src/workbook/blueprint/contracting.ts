import { coachAndClient, coachClientHr, everyone, parties, payers, threeWayClauses } from './audience';
import { date, id, long, money, oneOf, text, whole, yesNo } from './column';
import { clauses } from './clauses';
import { palette } from '../look';
import type { SheetSpec } from './types';

/** Stage *Contracting*: terms and clauses, each agreed by name. */
export const contracting: SheetSpec = {
  key: 'contract',
  title: 'Contracting',
  hint: 'Agree how you work together before the work begins. Change the wording of a clause until it says what you mean.',
  blocks: [
    {
      kind: 'form',
      name: 'ContractTerms',
      title: 'Terms',
      fields: [
        money('Fee', payers, { min: 0 }),
        text('Invoice to', payers),
        whole('Cancellation hours', 0, 365, everyone, { initial: 24 }),
        whole('Retention months', 0, 365, coachClientHr, { initial: 12 }),
        whole('Termination notice days', 0, 365, everyone, { initial: 14 }),
        yesNo('No-show charged', everyone, { initial: 'Yes', name: 'Terms_no_show_charged' }),
        yesNo('Limit: illegal activity', parties, { initial: 'Yes' }),
        yesNo('Limit: law or court order', parties, { initial: 'Yes' }),
        yesNo('Limit: imminent danger', parties, { initial: 'Yes' }),
        yesNo('Limit: supervision, anonymised', parties, { initial: 'Yes' }),
        yesNo('Limit: agreed sponsor report', parties, { initial: 'Yes' }),
      ],
    },
    {
      kind: 'table',
      name: 'Contract',
      title: 'Clauses',
      ticked: 'Needs sponsor',
      columns: [
        id('Clause ID', threeWayClauses, { required: true }),
        oneOf('Clause', 'Clause', threeWayClauses, { required: true, width: 26 }),
        long('Text', threeWayClauses, { required: true, width: 62 }),
        yesNo('Required', coachAndClient),
        yesNo('Needs sponsor', threeWayClauses),
        yesNo('Coach agrees', threeWayClauses),
        yesNo('Client agrees', threeWayClauses),
        yesNo('Sponsor agrees', threeWayClauses),
        date('Coach date', threeWayClauses),
        date('Client date', threeWayClauses),
        date('Sponsor date', threeWayClauses),
      ],
      rows: clauses,
      formats: [
        {
          from: 'Clause ID',
          to: 'Clause',
          formula:
            '=AND({Coach agrees}="Yes",{Client agrees}="Yes",OR({Needs sponsor}<>"Yes",{Sponsor agrees}="Yes",Engagement_sponsor_role="Self-funded"))',
          style: { fill: palette.greenWash, colour: palette.green },
        },
      ],
    },
  ],
};
