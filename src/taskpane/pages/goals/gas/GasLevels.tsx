import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { goalLevels, type GoalLevels } from '../../../../app/goalLevels';
import type { WorkbookSnapshot } from '../../../../workbook/snapshot';
import { ReasonMessage } from '../../../components/ReasonMessage';
import { SectionHeading } from '../../../components/SectionHeading';
import type { Services } from '../../../state/services';
import { useFirstProblem } from '../../../state/useFirstProblem';
import type { WorkbookReader } from '../../../state/workbookReader';
import { en } from '../../../strings/en';
import { enGas } from '../../../strings/enGas';
import { LevelFields } from './LevelFields';
import { LevelPreview } from './LevelPreview';
import { useLevels } from './useLevels';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  statement: { margin: 0, overflowWrap: 'anywhere' },
  soft: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  button: { alignSelf: 'start' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly services: Services;
  readonly reader: WorkbookReader;
  readonly snapshot: WorkbookSnapshot;
  /** As it stands in the goals table. Another goal is another form: give it as the key, too. */
  readonly goalId: string;
  readonly onClose: () => void;
}

/** The five levels of a goal, from much less to much more than expected: proposed from its numbers, written by the person, saved as its row of the GAS table. */
export function GasLevels({ snapshot, goalId, onClose, ...rest }: Props) {
  const found = goalLevels(snapshot, goalId);
  const classes = useStyles();
  if (found) return <LevelsForm found={found} onClose={onClose} {...rest} />;
  return (
    <section className={classes.section}>
      <ReasonMessage reason={enGas.gone(goalId)} title={en.problem.title} />
      <Button className={classes.button} onClick={onClose}>
        {enGas.close}
      </Button>
    </section>
  );
}

interface FormProps extends Pick<Props, 'services' | 'reader' | 'onClose'> {
  readonly found: GoalLevels;
}

function LevelsForm({ found, services, reader, onClose }: FormProps) {
  const classes = useStyles();
  const state = useLevels(found, services, reader);
  const { result, save } = state;
  const form = useFirstProblem(state.attempts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Whoever has asked for the levels goes on here.
    heading.current?.focus();
  }, []);
  return (
    <section aria-labelledby="gas-levels" className={classes.section}>
      <SectionHeading id="gas-levels" ref={heading}>
        {enGas.title(found.id)}
      </SectionHeading>
      <p dir="auto" className={classes.statement}>
        {found.statement}
      </p>
      <p className={classes.soft}>{enGas.intro}</p>
      <form
        ref={form}
        className={classes.section}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <LevelFields state={state} measure={found.measure} />
        {result.kind === 'refused' && <ReasonMessage reason={result.reason} title={en.problem.title} />}
        <Text role="status">
          {result.kind === 'told' ? result.word : result.kind === 'saving' ? enGas.saving : ''}
        </Text>
        <div className={classes.buttons}>
          <Button appearance="primary" type="submit" disabledFocusable={result.kind === 'saving'}>
            {enGas.save}
          </Button>
          <Button onClick={onClose}>{state.changed ? enGas.discard : enGas.close}</Button>
        </div>
      </form>
      <LevelPreview measure={found.measure} baselineLevel={state.baselineLevel} />
    </section>
  );
}
