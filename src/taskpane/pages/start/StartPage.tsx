import { Button, Divider, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { PageHeading } from '../../components/PageHeading';
import { ReasonMessage } from '../../components/ReasonMessage';
import { SectionHeading } from '../../components/SectionHeading';
import type { PageProps } from '../../state/pageProps';
import { useStart } from '../../state/useStart';
import { en } from '../../strings/en';
import { draftOf } from './draft';
import { Progress } from './Progress';
import { StartForm } from './StartForm';
import { StartResult } from './StartResult';
import { useDraft } from './useDraft';

const useStyles = makeStyles({
  soft: { color: tokens.colorNeutralForeground2 },
  sample: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  help: { alignSelf: 'start', minWidth: 'auto', marginInlineStart: '-12px' },
});

/** Answers a few questions, sets up the workbook or repairs it, and says what happened. */
export default function StartPage({ services, view, workbook, reader, open }: PageProps) {
  const classes = useStyles();
  const { state, start, trySample, reset } = useStart(services, reader);
  const [visit, setVisit] = useState(view.visit);
  const repairs = workbook.snapshot?.stamp != null;
  const today = services.today();
  const form = useDraft(() => draftOf(workbook.snapshot, today), today);
  if (view.page === 'start' && view.visit !== visit) {
    setVisit(view.visit);
    // Whoever comes back wants the form, not the report of the last time.
    if (state.kind === 'done') {
      reset();
      form.restart(draftOf(workbook.snapshot, today));
    }
  }
  if (state.kind === 'done')
    return <StartResult result={state.result} visit={visit} openHome={() => open({ view: 'home' })} />;
  const heading = repairs ? en.start.repairTitle : en.start.title;
  if (state.kind === 'working')
    return (
      <>
        {/* The button that was pressed is gone: the focus moves to the heading. */}
        <PageHeading key="working" visit={visit + 1}>
          {heading}
        </PageHeading>
        <Progress steps={state.steps} step={state.step} />
      </>
    );
  return (
    <>
      <PageHeading visit={state.refused ? visit + 1 : view.visit}>{heading}</PageHeading>
      {state.refused && <ReasonMessage reason={state.refused} title={en.problem.title} />}
      {view.notice === 'not-set-up' && <Text role="status">{en.start.notSetUp}</Text>}
      <Text className={classes.soft}>{repairs ? en.start.repairIntro : en.start.intro}</Text>
      {!repairs && (
        // Before the form: whoever is only looking must not have to read past it.
        <section className={classes.sample} aria-labelledby="sample">
          <SectionHeading id="sample">{en.start.sampleTitle}</SectionHeading>
          <Text className={classes.soft}>{en.start.sampleHint}</Text>
          <Button onClick={() => void trySample(form.draft.model)}>{en.start.sample}</Button>
          <Divider />
        </section>
      )}
      <StartForm state={form} repairs={repairs} onSubmit={(answers) => void start(answers)} />
      {!repairs && (
        <Button appearance="subtle" className={classes.help} onClick={() => open({ view: 'help' })}>
          {en.start.help}
        </Button>
      )}
    </>
  );
}
