import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { sheetLink } from '../../../app/sheetLink';
import type { SurveyReading } from '../../../app/import/survey/readSurvey';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { PageHeading } from '../../components/PageHeading';
import { ReasonMessage } from '../../components/ReasonMessage';
import type { Services } from '../../state/services';
import { useGoTo } from '../../state/useGoTo';
import { en } from '../../strings/en';
import { enImport } from '../../strings/enImport';
import { linesOf } from './Preview';
import { ProblemList } from './ProblemList';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly reading: SurveyReading;
  readonly snapshot: WorkbookSnapshot;
  readonly services: Services;
  /** For the heading, which takes the focus: the button that was pressed is gone. */
  readonly visit: number;
  readonly another: () => void;
  readonly openFeedback: () => void;
}

/** What was imported, what was left out, and where to look at it. */
export function ImportResult({ reading, snapshot, services, visit, another, openFeedback }: Props) {
  const classes = useStyles();
  const { state, go } = useGoTo(services);
  const link = snapshot.stamp && sheetLink(snapshot, snapshot.stamp.model, 'responses');
  return (
    <>
      <PageHeading key="done" visit={visit + 1}>
        {reading.writes.length > 0 ? enImport.done : enImport.doneNothing}
      </PageHeading>
      <ul className={classes.list}>
        {linesOf(reading).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {reading.comments > 0 && <Text>{enImport.readComments}</Text>}
      <Text>{enImport.remembered}</Text>
      {reading.problems.length > 0 && <ProblemList problems={reading.problems} />}
      <div className={classes.buttons}>
        <Button appearance="primary" size="large" onClick={openFeedback}>
          {enImport.openFeedback}
        </Button>
        {link && (
          <Button size="large" onClick={() => void go(link)}>
            {enImport.goToResponses(link.name)}
          </Button>
        )}
        <Button size="large" onClick={another}>
          {enImport.another}
        </Button>
      </div>
      <Text role="status">{state.kind === 'shown' ? enImport.opened(state.name) : ''}</Text>
      {state.kind === 'refused' && <ReasonMessage reason={state.reason} title={en.problem.title} />}
    </>
  );
}
