import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { en } from '../../strings/en';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  button: { minWidth: 'auto' },
});

interface Props {
  readonly busy: boolean;
  readonly accept: (reason: string) => Promise<void>;
  readonly cancel: () => void;
}

/** Asks for the reason for which a warning is right as it is. Enter accepts, Escape cancels. */
export function AcceptForm({ busy, accept, cancel }: Props) {
  const classes = useStyles();
  const field = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    // Escape also leaves a half-composed character, and that is all it should do then.
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) cancel();
  };
  const isBlank = reason.trim() === '';
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setRefused(isBlank);
        if (isBlank) field.current?.focus();
        else if (!busy) void accept(reason);
      }}
    >
      <Field
        label={en.goals.acceptReason}
        required
        {...(refused && isBlank ? { validationMessage: en.goals.acceptNeedsReason } : {})}
      >
        <Input
          input={{ ref: field }}
          value={reason}
          onKeyDown={onKeyDown}
          onChange={(_, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <div className={classes.buttons}>
        <Button
          type="submit"
          size="small"
          appearance="primary"
          className={classes.button}
          disabledFocusable={busy}
          onKeyDown={onKeyDown}
        >
          {en.goals.acceptSave}
        </Button>
        <Button size="small" className={classes.button} onKeyDown={onKeyDown} onClick={cancel}>
          {en.goals.acceptCancel}
        </Button>
      </div>
    </form>
  );
}
