import { Button, makeStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Finding } from '../../../domain/goals/goalCheck';
import type { GoalActions } from '../../state/useGoalActions';
import { en } from '../../strings/en';
import { AcceptForm } from './AcceptForm';
import { FindingText } from './FindingText';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  button: { minWidth: 'auto', maxWidth: '100%', overflowWrap: 'anywhere' },
  quiet: { minWidth: 'auto', marginInlineStart: '-4px' },
});

interface Props {
  readonly finding: Finding;
  readonly actions: GoalActions;
  /** A change is on its way. */
  readonly busy: boolean;
}

/** A finding about a goal and what can be done about it: look, mend, or accept. */
export function FindingItem({ finding, actions, busy }: Props) {
  const classes = useStyles();
  const message = useId();
  const opener = useId();
  const [accepting, setAccepting] = useState(false);
  const { fix, header, severity } = finding;
  const close = (): void => {
    setAccepting(false);
    document.getElementById(opener)?.focus();
  };
  return (
    <FindingText finding={finding} id={message}>
      <div className={classes.buttons}>
        {fix && (
          <Button
            size="small"
            className={classes.button}
            aria-describedby={message}
            disabledFocusable={busy}
            onClick={() => actions.fix(fix)}
          >
            {fix.label}
          </Button>
        )}
        <Button
          size="small"
          appearance={fix ? 'subtle' : 'secondary'}
          className={classes.button}
          aria-describedby={message}
          onClick={() => actions.showCell(header)}
        >
          {en.goals.showCell}
        </Button>
        {severity === 'warning' && (
          <Button
            id={opener}
            size="small"
            appearance="subtle"
            className={classes.button}
            aria-describedby={message}
            aria-expanded={accepting}
            onClick={() => setAccepting(!accepting)}
          >
            {en.goals.accept}
          </Button>
        )}
      </div>
      {accepting && (
        <AcceptForm
          busy={busy}
          cancel={close}
          accept={async (reason) => {
            // Where the finding is gone, so is the form, and the goal's header takes the focus.
            if (await actions.accept(finding, reason)) close();
          }}
        />
      )}
    </FindingText>
  );
}
