import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { StartedEngagement } from '../../app/startEngagement';
import type { Reason } from '../../domain/outcome';
import { ReasonMessage } from '../components/ReasonMessage';
import { writeCopy } from '../state/saveCopy';
import type { Services } from '../state/services';
import { en } from '../strings/en';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** What was set up, sentence by sentence. */
function summary({ build, kept, warnings }: StartedEngagement): string[] {
  const { addedSheets, notes } = build;
  return [
    addedSheets.length > 0 ? `${en.done.sheets(addedSheets.length)}.` : en.done.nothingAdded,
    ...(kept.length > 0 ? [en.done.kept(kept.join(', '))] : []),
    ...notes,
    ...warnings.map(({ sentence }) => sentence),
    en.done.next,
  ];
}

interface Props {
  readonly started: StartedEngagement;
  readonly services: Services;
  readonly back: () => void;
}

export function StartResult({ started, services, back }: Props) {
  const classes = useStyles();
  return (
    <div className={classes.page}>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{en.done.title}</MessageBarTitle>
          <br />
          {summary(started).join(' ')}
        </MessageBarBody>
      </MessageBar>
      {services.download && <BackupCopy services={services} download={services.download} />}
      <Button onClick={back}>{en.done.again}</Button>
      <Text size={200} className={classes.hint}>
        {en.product} {services.version}
      </Text>
    </div>
  );
}

type CopyState =
  | { readonly kind: 'idle' | 'writing' }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'refused'; readonly reason: Reason };

interface CopyProps {
  readonly services: Services;
  readonly download: NonNullable<Services['download']>;
}

function BackupCopy({ services, download }: CopyProps) {
  const [state, setState] = useState<CopyState>({ kind: 'idle' });
  const save = async (): Promise<void> => {
    setState({ kind: 'writing' });
    try {
      const copy = await writeCopy(services);
      if (copy.ok) download(copy.value.name, copy.value.bytes);
      setState(copy.ok ? { kind: 'saved', file: copy.value.name } : { kind: 'refused', reason: copy.reason });
    } catch (error) {
      // Shown by the error boundary, as in useStart.
      setState(() => {
        throw error;
      });
    }
  };
  return (
    <>
      <Field hint={state.kind === 'saved' ? en.done.saved(state.file) : en.done.saveCopyHint}>
        <Button disabled={state.kind === 'writing'} onClick={() => void save()}>
          {en.done.saveCopy}
        </Button>
      </Field>
      {state.kind === 'writing' && <ProgressBar aria-label={en.done.saving} />}
      {state.kind === 'refused' && <ReasonMessage reason={state.reason} title={en.problem.title} />}
    </>
  );
}
