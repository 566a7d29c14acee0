import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { EngagementAnswers } from '../../../app/engagementAnswers';
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
  const form = useRef<HTMLFormElement>(null);
  const { attempts, attempt } = state;
  useEffect(() => {
    // After the messages have been drawn. Nothing is found, and nothing moves, when all is well.
    if (attempts > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);
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
