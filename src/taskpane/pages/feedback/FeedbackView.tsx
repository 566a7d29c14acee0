import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { FeedbackOverview } from '../../../app/feedback/feedbackOverview';
import { setAside } from '../../../app/feedback/setAside';
import { sheetLink, type SheetLink } from '../../../app/sheetLink';
import type { Outcome } from '../../../domain/outcome';
import type { StageModel } from '../../../domain/stages/models';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { PageHeading } from '../../components/PageHeading';
import { ReasonMessage } from '../../components/ReasonMessage';
import type { PageProps } from '../../state/pageProps';
import { useGoTo } from '../../state/useGoTo';
import { en } from '../../strings/en';
import { enFeedback } from '../../strings/enFeedback';
import { ChangeSection } from './ChangeSection';
import { CommentSection } from './CommentSection';
import { CompetencySection } from './CompetencySection';
import { GroupSection } from './GroupSection';
import { MissingParts } from './MissingParts';
import { QuadrantSection } from './QuadrantSection';
import { QualitySection } from './QualitySection';
import { RoundSelect } from './RoundSelect';
import { ReleaseSection } from './release/ReleaseSection';
import { TopBottomSection } from './TopBottomSection';

const useStyles = makeStyles({
  summary: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  button: { maxWidth: '100%', overflowWrap: 'anywhere' },
  word: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

interface Props extends PageProps {
  readonly snapshot: WorkbookSnapshot;
  readonly model: StageModel;
  readonly overview: Outcome<FeedbackOverview>;
  readonly chooseRound: (round: string) => void;
}

/** The report of a round from the top down: what stands out, each competency, items, who is shown, comments, change. */
export function FeedbackView({
  services,
  view,
  workbook,
  reader,
  open,
  snapshot,
  model,
  overview,
  chooseRound,
}: Props) {
  const classes = useStyles();
  const { state, go } = useGoTo(services);
  const found = useMemo(() => setAside(snapshot), [snapshot]);
  const [asked, setAsked] = useState<'sheet' | 'refresh' | null>(null);
  // No model puts the report or the comments on the sheet of another stage.
  const [report, comments] = [sheetLink(snapshot, model, 'report'), sheetLink(snapshot, model, 'comments')];
  const goTo = (sheet: SheetLink): void => {
    void go(sheet).then(() => setAsked('sheet'));
  };
  const refresh = async (): Promise<void> => {
    setAsked(null);
    await reader.refresh();
    setAsked('refresh');
  };
  const word =
    (asked === 'sheet' && state.kind === 'shown' ? enFeedback.opened(state.name) : '') ||
    (asked === 'refresh' && !workbook.reading && !workbook.reason ? enFeedback.refreshed : '');
  return (
    <>
      <PageHeading visit={view.visit}>{enFeedback.title}</PageHeading>
      {workbook.reason && <ReasonMessage intent="warning" reason={workbook.reason} title={en.home.stale} />}
      {state.kind === 'refused' && <ReasonMessage reason={state.reason} title={en.problem.title} />}
      {!overview.ok && (
        <ReasonMessage intent="warning" reason={overview.reason} title={enFeedback.notShown} />
      )}
      {overview.ok && (
        <>
          <RoundSelect
            label={enFeedback.round}
            rounds={overview.value.rounds}
            round={overview.value.report.round}
            choose={chooseRound}
          />
          <p role="status" className={classes.summary}>
            {summaryOf(overview.value)}
          </p>
        </>
      )}
      <div className={classes.row}>
        <Button
          size="small"
          appearance={overview.ok ? 'secondary' : 'primary'}
          onClick={() => open({ view: 'import' })}
        >
          {enFeedback.import}
        </Button>
        {report.present && (
          <Button size="small" className={classes.button} onClick={() => goTo(report)}>
            <span dir="auto">{enFeedback.goTo(report.name)}</span>
          </Button>
        )}
        {!overview.ok && overview.reason.code === 'feedback-table-missing' && (
          <Button size="small" onClick={() => open({ view: 'start' })}>
            {enFeedback.repair}
          </Button>
        )}
        <Button size="small" onClick={() => void refresh()}>
          {enFeedback.refresh}
        </Button>
        <Text role="status" className={classes.word}>
          {word}
        </Text>
      </div>
      {overview.ok && (
        <>
          <MissingParts overview={overview.value} />
          <QuadrantSection report={overview.value.report} />
          <CompetencySection overview={overview.value} />
          <TopBottomSection items={overview.value.items} />
          <GroupSection overview={overview.value} />
          <CommentSection comments={overview.value.comments} sheet={comments} go={goTo} />
          <ChangeSection snapshot={snapshot} rounds={overview.value.rounds} />
          <QualitySection quality={overview.value.report.quality} found={found} />
          <ReleaseSection
            key={overview.value.report.round}
            services={services}
            reader={reader}
            snapshot={snapshot}
            round={overview.value.report.round}
          />
        </>
      )}
      {!overview.ok && found.length > 0 && <QualitySection quality={null} found={found} />}
    </>
  );
}

/** The round and how many others answered, as the rule for response rates lets it be said. */
function summaryOf({ report, rate }: FeedbackOverview): string {
  const all = rate.ok ? rate.value.rows.find(({ group }) => group === 'Others') : undefined;
  return enFeedback.summary(
    report.round || enFeedback.noRoundName,
    all ? all.responded : null,
    report.minRaters,
  );
}
