import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { EngagementAnswers } from '../../../app/engagementAnswers';
import { useFirstProblem } from '../../state/useFirstProblem';
import { en } from '../../strings/en';
import { ModelField } from './ModelField';
import { PeopleFields } from './PeopleFields';
import { SharingFields } from './SharingFields';
import { TimeFields } from './TimeFields';
import type { DraftState } from './useDraft';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  hint: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly state: DraftState;
  /** The workbook is an engagement already. */
  readonly repairs: boolean;
  readonly onSubmit: (answers: EngagementAnswers) => void;
}

/** Who, when, how many sessions and what may be shared: what a workbook needs to begin with. All can be changed in the workbook later. */
export function StartForm({ state, repairs, onSubmit }: Props) {
  const classes = useStyles();
  const { attempts, attempt } = state;
  const form = useFirstProblem(attempts);
  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        attempt(onSubmit);
      }}
    >
      <ModelField state={state} fixed={repairs} />
      <PeopleFields state={state} />
      <TimeFields state={state} />
      <SharingFields state={state} />
      <Text size={200} className={classes.hint}>
        {repairs ? en.start.undoRepair : en.start.undo}
      </Text>
      <Button appearance="primary" size="large" type="submit">
        {repairs ? en.start.repair : en.start.submit}
      </Button>
    </form>
  );
}
