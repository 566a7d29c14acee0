import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { agreedDisposal } from '../../../app/closure/disposal';
import { isoOfSerial, shownDay } from '../../../domain/dates';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { SectionHeading } from '../../components/SectionHeading';
import { enClosure } from '../../strings/enClosure';
import { BlockFields } from './BlockFields';
import type { ClosureState } from './useClosure';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  soft: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  proposal: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

const DISPOSAL = 'Records disposal date';

const headers = {
  how: [
    ...['Client satisfaction', 'Client would recommend', 'Sponsor satisfaction', 'Sponsor would recommend'],
    'What I learned',
  ],
  what: [
    ...['Behaviour others see', 'Result for the organisation'],
    ...['Estimated value', 'Share due to coaching', 'Confidence in estimate'],
  ],
  celebration: ['Proudest change', 'People to thank', 'How we celebrated'],
  handover: ['Handed over to manager', 'Handover date', DISPOSAL],
  coach: ['Coach reflection'],
} as const;

interface Props {
  readonly state: ClosureState;
  readonly snapshot: WorkbookSnapshot;
}

/** How the coaching was, what it brought, what to celebrate, what is handed over, and what the coach takes along. */
export const Evaluation = ({ state, snapshot }: Props) => (
  <>
    <Group state={state} of="how" />
    <Group state={state} of="what" />
    <Group state={state} of="celebration" />
    <Group state={state} of="handover">
      <DisposalProposal state={state} snapshot={snapshot} />
    </Group>
    <Group state={state} of="coach" />
  </>
);

interface GroupProps {
  readonly state: ClosureState;
  readonly of: keyof typeof headers;
  readonly children?: ReactNode;
}

function Group({ state, of, children }: GroupProps) {
  const classes = useStyles();
  const hint = enClosure.groupHints[of];
  return (
    <section aria-labelledby={`closure-${of}`} className={classes.group}>
      <SectionHeading id={`closure-${of}`}>{enClosure.groups[of]}</SectionHeading>
      {hint && <Text className={classes.soft}>{hint}</Text>}
      <BlockFields state={state} reading={state.reading.form} headers={headers[of]} />
      {children}
    </section>
  );
}

/** The day that follows from the contract, as long as the field holds another. */
function DisposalProposal({ state, snapshot }: Props) {
  const classes = useStyles();
  const disposal = agreedDisposal(snapshot);
  if (!disposal) return null;
  const { form } = state.reading;
  const iso = isoOfSerial(disposal.day) ?? '';
  const day = shownDay(disposal.day);
  return (
    <div className={classes.proposal}>
      <Text className={classes.soft}>{enClosure.disposal(day, disposal.months)}</Text>
      {form.typed[DISPOSAL] !== iso && (
        <Button size="small" onClick={() => state.change(form, DISPOSAL, iso)}>
          {enClosure.takeDay(day)}
        </Button>
      )}
    </div>
  );
}
