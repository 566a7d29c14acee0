import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { sheetLink } from '../../../app/sheetLink';
import type { StageModel } from '../../../domain/stages/models';
import { hostOf } from '../../../workbook/layout/tabs';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { PageHeading } from '../../components/PageHeading';
import { ReasonMessage } from '../../components/ReasonMessage';
import { SectionHeading } from '../../components/SectionHeading';
import type { PageProps } from '../../state/pageProps';
import { useFirstProblem } from '../../state/useFirstProblem';
import { useGoTo } from '../../state/useGoTo';
import { en } from '../../strings/en';
import { enClosure } from '../../strings/enClosure';
import { Evaluation } from './Evaluation';
import { GoalOutcome } from './GoalOutcome';
import { Needs } from './Needs';
import { SustainingPlan } from './SustainingPlan';
import { useClosure, type ClosureState } from './useClosure';

const useStyles = makeStyles({
  soft: { color: tokens.colorNeutralForeground2 },
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
    // What has the focus must not lie under the bar at the end.
    '& input, & select, & textarea, & button': { scrollMarginBottom: '110px' },
  },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  // The page is long, and what is filled in should be saved from anywhere.
  end: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginInline: '-20px',
    padding: '12px 20px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Ends an engagement well. The shell shows the page only for a workbook that is one. */
export default function ClosurePage(props: PageProps) {
  const { snapshot } = props.workbook;
  return snapshot?.stamp ? <Closure {...props} snapshot={snapshot} model={snapshot.stamp.model} /> : null;
}

interface Props extends PageProps {
  readonly snapshot: WorkbookSnapshot;
  readonly model: StageModel;
}

function Closure({ services, view, reader, snapshot, model }: Props) {
  const classes = useStyles();
  const state = useClosure(services, reader, snapshot);
  const { state: gone, go } = useGoTo(services);
  const form = useFirstProblem(state.attempts);
  const { goals } = state.reading;
  const { result } = state;
  const link = sheetLink(snapshot, model, hostOf(model, 'closure'));
  return (
    <>
      <PageHeading visit={view.visit}>{enClosure.title}</PageHeading>
      <Text className={classes.soft}>{enClosure.intro}</Text>
      <Needs state={state} />
      <form
        ref={form}
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void state.save();
        }}
      >
        <section aria-labelledby="closure-outcomes" className={classes.section}>
          <SectionHeading id="closure-outcomes">{enClosure.outcomes}</SectionHeading>
          <Text className={classes.soft}>
            {goals.length > 0 ? enClosure.outcomesHint : enClosure.noGoals}
          </Text>
          {goals.map((goal) => (
            <GoalOutcome key={goal.block.id} state={state} reading={goal} />
          ))}
        </section>
        <Evaluation state={state} snapshot={snapshot} />
        <SustainingPlan state={state} />
        {result.kind === 'refused' && <ReasonMessage reason={result.reason} title={en.problem.title} />}
        {gone.kind === 'refused' && <ReasonMessage reason={gone.reason} title={en.problem.title} />}
        <div className={classes.end}>
          <Text role="status" className={classes.words}>
            {wordOf(state, link.name)}
          </Text>
          <div className={classes.buttons}>
            <Button appearance="primary" type="submit" disabledFocusable={result.kind === 'saving'}>
              {enClosure.save}
            </Button>
            {link.present && <Button onClick={() => void go(link)}>{enClosure.goTo(link.name)}</Button>}
          </div>
        </div>
      </form>
    </>
  );
}

function wordOf({ result, reading }: ClosureState, tab: string): string {
  switch (result.kind) {
    case 'saving':
      return enClosure.saving;
    case 'nothing':
      return enClosure.nothing;
    case 'open':
      return enClosure.open(result.count);
    case 'saved':
      return enClosure.saved(tab, result.steps);
    case 'none':
    case 'refused':
      return reading.changes > 0 ? enClosure.unsaved(reading.changes) : '';
  }
}
