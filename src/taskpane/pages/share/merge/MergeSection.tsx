import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { ReasonMessage } from '../../../components/ReasonMessage';
import { SectionHeading } from '../../../components/SectionHeading';
import type { Services } from '../../../state/services';
import type { WorkbookReader } from '../../../state/workbookReader';
import { enMerge } from '../../../strings/enMerge';
import { ChangeReview } from './ChangeReview';
import { useMerge, type MergeState } from './useMerge';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  choice: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS },
  soft: { color: tokens.colorNeutralForeground2 },
  words: { overflowWrap: 'anywhere' },
});

interface Props {
  readonly services: Services;
  readonly reader: WorkbookReader;
}

/** Takes over what came back in a client copy: choose the file, look at every change, tick what comes in. */
export function MergeSection({ services, reader }: Props) {
  const classes = useStyles();
  const { state, choose, take, tick } = useMerge(services, reader);
  const input = useRef<HTMLInputElement>(null);
  const choice = useRef<HTMLDivElement>(null);
  const { kind } = state;
  useEffect(() => {
    // The button that was pressed is gone with the list.
    if (kind === 'done') choice.current?.querySelector('button')?.focus();
  }, [kind]);
  const busy = kind === 'reading' || kind === 'writing';
  return (
    <section aria-labelledby="merge" className={classes.section}>
      <SectionHeading id="merge">{enMerge.title}</SectionHeading>
      <Text className={classes.soft}>{enMerge.intro}</Text>
      <div ref={choice} className={classes.choice}>
        <Button disabledFocusable={busy} onClick={() => input.current?.click()}>
          {enMerge.choose}
        </Button>
        <Text size={200} className={classes.soft}>
          {enMerge.chooseHint}
        </Text>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={enMerge.choose}
          accept=".xlsx"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            // So that the same file can be chosen again.
            event.target.value = '';
            if (file) void choose(file);
          }}
        />
      </div>
      <Text role="status" className={classes.words}>
        {wordOf(state)}
      </Text>
      {state.kind === 'refused' && <ReasonMessage reason={state.reason} title={enMerge.refused} />}
      {(state.kind === 'found' || state.kind === 'writing') && (
        <ChangeReview found={state} take={() => void take(state)} tick={(ids) => tick(state, ids)} />
      )}
    </section>
  );
}

function wordOf(state: MergeState): string {
  switch (state.kind) {
    case 'none':
    case 'refused':
      return '';
    case 'reading':
      return enMerge.reading;
    case 'writing':
      return enMerge.writing;
    case 'done':
      return enMerge.done(state.merged.taken, state.merged.kept);
    case 'found': {
      const { changes } = state.review;
      return enMerge.found(state.file, changes.length, changes.filter(({ conflict }) => conflict).length);
    }
  }
}
