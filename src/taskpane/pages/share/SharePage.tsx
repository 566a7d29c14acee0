import { Button, Field, Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { prepareCopy } from '../../../app/share/prepareCopy';
import { sheetLink } from '../../../app/sheetLink';
import type { Audience } from '../../../domain/audience/grants';
import type { StageModel } from '../../../domain/stages/models';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { PageHeading } from '../../components/PageHeading';
import { ReasonMessage } from '../../components/ReasonMessage';
import type { PageProps } from '../../state/pageProps';
import { useGoTo } from '../../state/useGoTo';
import { en } from '../../strings/en';
import { enShare } from '../../strings/enShare';
import { BackupSection } from './BackupSection';
import { CopyView } from './CopyView';
import { MergeSection } from './merge/MergeSection';
import { ShareLog } from './ShareLog';

const audiences: readonly Audience[] = ['client', 'sponsor', 'hr', 'admin', 'coach'];

const useStyles = makeStyles({
  soft: { color: tokens.colorNeutralForeground2 },
  button: { alignSelf: 'start' },
});

/** Copies for others. The shell shows the page only for a workbook that is an engagement. */
export default function SharePage(props: PageProps) {
  const { snapshot } = props.workbook;
  return snapshot?.stamp ? <Share {...props} snapshot={snapshot} model={snapshot.stamp.model} /> : null;
}

interface Props extends PageProps {
  readonly snapshot: WorkbookSnapshot;
  readonly model: StageModel;
}

function Share({ services, view, reader, snapshot, model }: Props) {
  const classes = useStyles();
  const [audience, setAudience] = useState<Audience>('client');
  const { state: gone, go } = useGoTo(services);
  const today = services.today();
  const draft = useMemo(() => prepareCopy(snapshot, audience, today), [snapshot, audience, today]);
  const engagement = sheetLink(snapshot, model, 'engagement');
  return (
    <>
      <PageHeading visit={view.visit}>{enShare.title}</PageHeading>
      <Text className={classes.soft}>{enShare.intro}</Text>
      <Field label={enShare.for}>
        <RadioGroup
          value={audience}
          // The values of the radios are audiences.
          onChange={(_, { value }) => setAudience(value as Audience)}
        >
          {audiences.map((one) => (
            <Radio key={one} value={one} label={enShare.audiences[one]} />
          ))}
        </RadioGroup>
      </Field>
      <Text className={classes.soft}>{enShare.hints[audience]}</Text>
      {draft.ok ? (
        <CopyView
          key={audience}
          services={services}
          reader={reader}
          draft={draft.value}
          snapshot={snapshot}
          go={(link) => void go(link)}
        />
      ) : (
        <>
          <ReasonMessage intent="warning" reason={draft.reason} title={enShare.refused} />
          {engagement.present && (
            <Button className={classes.button} onClick={() => void go(engagement)}>
              {enShare.goTo(engagement.name)}
            </Button>
          )}
        </>
      )}
      {gone.kind === 'refused' && <ReasonMessage reason={gone.reason} title={en.problem.title} />}
      <Text role="status">{gone.kind === 'shown' ? enShare.opened(gone.name) : ''}</Text>
      <MergeSection services={services} reader={reader} />
      <ShareLog snapshot={snapshot} tab={sheetLink(snapshot, model, 'share').name} />
      <BackupSection services={services} />
    </>
  );
}
