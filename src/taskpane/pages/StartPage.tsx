import { Field, ProgressBar, Text, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { EngagementAnswers } from '../../app/engagementAnswers';
import { ReasonMessage } from '../components/ReasonMessage';
import type { Services } from '../state/services';
import { useStart } from '../state/useStart';
import { en } from '../strings/en';
import { StartForm } from './StartForm';
import { StartResult } from './StartResult';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  intro: { color: tokens.colorNeutralForeground2 },
});

const blank = (today: string): EngagementAnswers => ({
  model: 'combined',
  clientName: '',
  coachName: '',
  startDate: today,
  plannedEnd: '',
  sessions: 8,
});

/** The first page: answers a few questions, sets up the workbook, says what happened. */
export function StartPage({ services }: { readonly services: Services }) {
  const classes = useStyles();
  const { state, start, back } = useStart(services);
  const [answers, setAnswers] = useState(() => blank(services.today()));
  if (state.kind === 'done') return <StartResult started={state.started} services={services} back={back} />;
  const refused = state.kind === 'form' ? state.refused : undefined;
  return (
    <div className={classes.page}>
      <Title3 as="h1">{en.start.title}</Title3>
      <Text className={classes.intro}>{en.start.intro}</Text>
      {state.kind === 'working' ? (
        <Field validationMessage={en.start.working} validationState="none">
          <ProgressBar aria-label={en.start.working} />
        </Field>
      ) : (
        <>
          {refused && <ReasonMessage reason={refused.reason} title={en.problem.title} />}
          <StartForm
            initial={answers}
            problems={refused?.fields ?? []}
            onSubmit={(given) => {
              setAnswers(given);
              void start(given);
            }}
          />
        </>
      )}
    </div>
  );
}
