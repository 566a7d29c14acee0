import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { SurveyReading } from '../../../app/import/survey/readSurvey';
import { SectionHeading } from '../../components/SectionHeading';
import { enImport } from '../../strings/enImport';
import { ProblemList } from './ProblemList';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
});

interface Props {
  readonly reading: SurveyReading;
  readonly working: boolean;
}

/** Lines that say what comes in. */
export function linesOf({
  rounds,
  answers,
  notObserved,
  comments,
  newRaters,
}: SurveyReading): readonly string[] {
  return [
    ...rounds
      .filter(({ round }) => round !== '')
      .map(
        ({ round, added, changed, same, removed }) =>
          `${round}: ${enImport.raters(added, changed, same, removed)}`,
      ),
    enImport.answers(answers, notObserved),
    ...(comments > 0 ? [enImport.commentCount(comments)] : []),
    ...(newRaters > 0 ? [enImport.newCodes(newRaters)] : []),
  ];
}

/** What would come in, and every problem. */
export function Preview({ reading, working }: Props) {
  const classes = useStyles();
  const { hindrances, writes, notes, problems } = reading;
  const isDone = hindrances.length === 0 && writes.length === 0;
  const lines = linesOf(reading);
  return (
    <section aria-labelledby="preview" className={classes.part}>
      <SectionHeading id="preview">{enImport.preview}</SectionHeading>
      {/* One region that is there from the start and says every new result. */}
      <Text role="status">{working ? enImport.reading : isDone ? enImport.nothingNew : lines[0]}</Text>
      <ul className={classes.list}>
        {lines.slice(isDone ? 0 : 1).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <ProblemList problems={problems} />
      {notes.length > 0 && (
        <>
          <SectionHeading>{enImport.notes}</SectionHeading>
          <ul className={classes.list}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
