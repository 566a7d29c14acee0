import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { sheetLink } from '../../../app/sheetLink';
import type { SurveyChoices } from '../../../app/import/survey/choices';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { PageHeading } from '../../components/PageHeading';
import { ReasonMessage } from '../../components/ReasonMessage';
import type { Services } from '../../state/services';
import { useFirstProblem } from '../../state/useFirstProblem';
import { useGoTo } from '../../state/useGoTo';
import { en } from '../../strings/en';
import { enImport } from '../../strings/enImport';
import { ColumnList } from './ColumnList';
import { Meanings } from './Meanings';
import { Preview } from './Preview';
import { RoundFields } from './RoundFields';
import { SourceFields } from './SourceFields';
import type { SurveyState, useSurvey } from './useSurvey';
import { WorkProgress } from './WorkProgress';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

interface Props {
  readonly survey: ReturnType<typeof useSurvey>;
  readonly state: Extract<SurveyState, { kind: 'review' }>;
  readonly snapshot: WorkbookSnapshot;
  readonly services: Services;
  readonly visit: number;
}

/** What was understood, what has to be said, and what would come in: all on one page, and worked out anew with every choice. */
export function ReviewStep({ survey, state, snapshot, services, visit }: Props) {
  const classes = useStyles();
  const { review, working, refused } = state;
  const { reading } = review;
  const [attempts, setAttempts] = useState(0);
  const form = useFirstProblem(attempts);
  const goTo = useGoTo(services);
  const choose = (choices: Partial<SurveyChoices>): void => void survey.choose(review, choices);
  const hindrances = reading?.hindrances ?? [];
  const items = snapshot.stamp && sheetLink(snapshot, snapshot.stamp.model, 'items');
  const parts = { review, hindrances: attempts > 0 ? hindrances : [], choose };
  const left = reading?.problems.filter(({ severity }) => severity === 'error').length ?? 0;
  const isNew = (reading?.writes.length ?? 0) > 0 || hindrances.length > 0;
  return (
    <>
      <PageHeading visit={visit}>{enImport.review}</PageHeading>
      {refused && <ReasonMessage reason={refused} title={en.problem.title} />}
      <form
        ref={form}
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (working || !isNew) return;
          setAttempts(attempts + 1);
          if (hindrances.length === 0) void survey.run(review);
        }}
      >
        <SourceFields
          {...parts}
          show={(sheet) => void survey.show(review.source, sheet)}
          snapshot={snapshot}
        />
        {hindrances.includes('no-items') && items ? (
          <>
            <Text role="alert">{enImport.hindrances['no-items']}</Text>
            <Button onClick={() => void goTo.go(items)}>{enImport.goToItems}</Button>
            {goTo.state.kind === 'refused' && (
              <ReasonMessage reason={goTo.state.reason} title={en.problem.title} />
            )}
          </>
        ) : (
          <>
            <RoundFields {...parts} />
            {reading && <Meanings {...parts} reading={reading} />}
            <ColumnList {...parts} snapshot={snapshot} />
            {working && !reading && (
              <WorkProgress text={enImport.reading} percent={survey.percent} stop={survey.stop} />
            )}
            {reading && <Preview reading={reading} working={working} />}
            {attempts > 0 && hindrances.length > 0 && (
              <Text role="alert" className={classes.problem}>
                {enImport.toAnswer}
              </Text>
            )}
          </>
        )}
        <div className={classes.buttons}>
          <Button appearance="primary" size="large" type="submit" disabledFocusable={working || !isNew}>
            {left > 0 ? enImport.submitRest(left) : enImport.submit}
          </Button>
          <Button size="large" onClick={survey.restart}>
            {enImport.other}
          </Button>
        </div>
      </form>
    </>
  );
}
