import { Button, ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components';
import { enImport } from '../../strings/enImport';

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  button: { alignSelf: 'start' },
});

interface Props {
  readonly text: string;
  /** 0 to 100; absent where nobody knows. */
  readonly percent?: number;
  /** Absent where it is too late to stop. */
  readonly stop?: () => void;
}

/** What is being done and how far it has come, with the way out. */
export function WorkProgress({ text, percent, stop }: Props) {
  const classes = useStyles();
  return (
    <div className={classes.progress}>
      {/* The number is for the bar alone: read out at every step it would never end. */}
      <ProgressBar aria-label={text} thickness="large" {...(percent ? { value: percent / 100 } : {})} />
      <Text role="status">{text}</Text>
      {stop && (
        <Button className={classes.button} onClick={stop}>
          {enImport.stop}
        </Button>
      )}
    </div>
  );
}
