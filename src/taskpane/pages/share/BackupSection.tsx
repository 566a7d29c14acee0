import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ReasonMessage } from '../../components/ReasonMessage';
import { SectionHeading } from '../../components/SectionHeading';
import type { Services } from '../../state/services';
import { useBackup } from '../../state/useBackup';
import { en } from '../../strings/en';
import { enCopy } from '../../strings/enCopy';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  button: { alignSelf: 'start' },
  file: { overflowWrap: 'anywhere' },
});

/** The backup, for the coach alone, with the warning that belongs to it. */
export function BackupSection({ services }: { readonly services: Services }) {
  const classes = useStyles();
  return (
    <section aria-labelledby="backup" className={classes.section}>
      <SectionHeading id="backup">{enCopy.title}</SectionHeading>
      <Text>{enCopy.warning}</Text>
      {services.download ? (
        <Backup services={services} download={services.download} />
      ) : (
        <Text>{enCopy.onMac}</Text>
      )}
    </section>
  );
}

interface BackupProps {
  readonly services: Services;
  readonly download: NonNullable<Services['download']>;
}

function Backup({ services, download }: BackupProps) {
  const classes = useStyles();
  const { state, save } = useBackup(services, download);
  const word = { idle: '', writing: enCopy.saving, saved: '', refused: '' }[state.kind];
  return (
    <>
      {/* Kept pressable while writing: a disabled button would lose the focus. */}
      <Button
        className={classes.button}
        disabledFocusable={state.kind === 'writing'}
        onClick={() => void save()}
      >
        {enCopy.save}
      </Button>
      <Text role="status" className={classes.file}>
        {state.kind === 'saved' ? enCopy.saved(state.file) : word}
      </Text>
      {state.kind === 'refused' && <ReasonMessage reason={state.reason} title={en.problem.title} />}
    </>
  );
}
