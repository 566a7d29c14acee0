import { Text, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { logKinds } from '../../../app/log/kinds';
import type { StageModel } from '../../../domain/stages/models';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { PageHeading } from '../../components/PageHeading';
import type { PageProps } from '../../state/pageProps';
import { enLog } from '../../strings/enLog';
import { LogFields } from './LogFields';
import { RecentEntries } from './RecentEntries';
import { useLog } from './useLog';

const useStyles = makeStyles({
  soft: { color: tokens.colorNeutralForeground2 },
  kinds: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  kind: { minWidth: 'auto' },
});

/** Adds what just happened, a short form for each kind. The shell shows it only for a workbook that is an engagement. */
export default function LogPage(props: PageProps) {
  const { snapshot } = props.workbook;
  return snapshot?.stamp ? <Log {...props} snapshot={snapshot} model={snapshot.stamp.model} /> : null;
}

interface Props extends PageProps {
  readonly snapshot: WorkbookSnapshot;
  readonly model: StageModel;
}

function Log({ services, view, reader, snapshot, model }: Props) {
  const classes = useStyles();
  const state = useLog(services, reader, snapshot);
  return (
    <>
      <PageHeading visit={view.visit}>{enLog.title}</PageHeading>
      <Text className={classes.soft}>{enLog.intro}</Text>
      <div role="group" aria-label={enLog.what} className={classes.kinds}>
        {logKinds.map((kind) => (
          <ToggleButton
            key={kind}
            size="small"
            shape="circular"
            className={classes.kind}
            checked={kind === state.kind}
            appearance={kind === state.kind ? 'primary' : 'outline'}
            onClick={() => state.choose(kind)}
          >
            {enLog.kinds[kind]}
          </ToggleButton>
        ))}
      </div>
      {/* Each form is another: its folds and the browser's own memory of fields stay apart. */}
      <LogFields key={state.kind} state={state} services={services} snapshot={snapshot} model={model} />
      <RecentEntries kind={state.kind} snapshot={snapshot} />
    </>
  );
}
