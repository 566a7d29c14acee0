import { Button, MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useState } from 'react';
import { engagementOverview, type EngagementOverview } from '../../../app/engagementOverview';
import type { StageModel } from '../../../domain/stages/models';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { PageHeading } from '../../components/PageHeading';
import { ReasonMessage } from '../../components/ReasonMessage';
import { SectionHeading } from '../../components/SectionHeading';
import type { PageProps } from '../../state/pageProps';
import { useGoTo } from '../../state/useGoTo';
import { en } from '../../strings/en';
import { DueReviews } from './DueReviews';
import { EngagementFacts } from './EngagementFacts';
import { NextStep } from './NextStep';
import { SheetButtons } from './SheetButtons';
import { stageHeader, StageStepper } from './StageStepper';
import { SustainingDue } from './SustainingDue';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  status: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  repair: { alignSelf: 'start' },
  body: { overflowWrap: 'anywhere' },
});

interface Props extends PageProps {
  readonly snapshot: WorkbookSnapshot;
  readonly model: StageModel;
}

/** Facts, next step, stages and sheets of the open engagement. */
export function Overview({ services, view, workbook, reader, open, snapshot, model }: Props) {
  const classes = useStyles();
  const overview = engagementOverview(snapshot, model, services.today());
  const { state, go } = useGoTo(services);
  const [unfolded, setUnfolded] = useState<readonly number[]>(() => current(overview));
  const [refreshed, setRefreshed] = useState(false);
  const goTo = (sheet: Parameters<typeof go>[0]) => void go(sheet);

  const { visit } = view;
  const asked = overview.stages.find(({ stages }) => stages.some((stage) => stage === view.stage));
  const [seen, setSeen] = useState<number | null>(null);
  if (seen !== visit) {
    setSeen(visit);
    if (asked) setUnfolded([...new Set([...unfolded, asked.number])]);
  }
  const showAsked = useEffectEvent(() => {
    const header = asked && document.getElementById(stageHeader(asked.number));
    header?.scrollIntoView();
    header?.focus({ preventScroll: true });
    const main = asked?.sheets[0];
    if (main) goTo(main);
  });
  useEffect(() => showAsked(), [visit]);

  const refresh = async (): Promise<void> => {
    setRefreshed(false);
    await reader.refresh();
    setRefreshed(true);
  };
  const word = state.kind === 'shown' ? en.home.opened(state.name) : '';
  return (
    <>
      <PageHeading visit={asked ? 0 : visit}>{overview.client ?? en.home.title}</PageHeading>
      {workbook.reason && <ReasonMessage intent="warning" reason={workbook.reason} title={en.home.stale} />}
      {state.kind === 'refused' && <ReasonMessage reason={state.reason} title={en.problem.title} />}
      {overview.missingSheets.length > 0 && (
        <>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody className={classes.body}>
              {en.home.sheetsMissing(overview.missingSheets.join(', '))}
            </MessageBarBody>
          </MessageBar>
          <Button className={classes.repair} onClick={() => open({ view: 'start' })}>
            {en.home.repair}
          </Button>
        </>
      )}
      <EngagementFacts overview={overview} />
      <div className={classes.row}>
        <Button size="small" onClick={() => void refresh()}>
          {en.home.refresh}
        </Button>
        <Text role="status" className={classes.status}>
          {word || (refreshed && !workbook.reading && !workbook.reason ? en.home.refreshed : '')}
        </Text>
      </div>
      <NextStep next={overview.next} go={goTo} />
      <DueReviews reviews={overview.reviews} record={() => open({ view: 'reviews' })} />
      <SustainingDue services={services} reader={reader} snapshot={snapshot} />
      <section aria-labelledby="stages" className={classes.section}>
        <SectionHeading id="stages">{en.home.stages}</SectionHeading>
        <StageStepper stages={overview.stages} unfolded={unfolded} onToggle={setUnfolded} go={goTo} />
      </section>
      <section aria-labelledby="other-sheets" className={classes.section}>
        <SectionHeading id="other-sheets">{en.home.otherSheets}</SectionHeading>
        <SheetButtons sheets={overview.otherSheets} go={goTo} />
      </section>
      <Text className={classes.status}>{en.version(services.version)}</Text>
    </>
  );
}

/** The current stage is unfolded at first. */
const current = ({ stages }: EngagementOverview): readonly number[] =>
  stages.filter(({ state }) => state === 'current').map(({ number }) => number);
