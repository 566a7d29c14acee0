import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import type { FeedbackOverview } from '../../../app/feedback/feedbackOverview';
import { enFeedback } from '../../strings/enFeedback';
import { useTexts } from './useTexts';

const useStyles = makeStyles({
  body: { overflowWrap: 'anywhere' },
  title: { display: 'block' },
});

/** What the round lacks for a full report, and what can be done about it. */
export function MissingParts({ overview }: { readonly overview: FeedbackOverview }) {
  const classes = useStyles();
  const texts = useTexts();
  const sentences = missingIn(overview);
  if (sentences.length === 0) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody className={classes.body}>
        <MessageBarTitle className={classes.title}>{enFeedback.missing.title}</MessageBarTitle>
        <ul className={texts.list}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

function missingIn({ groups, report }: FeedbackOverview): string[] {
  const words = enFeedback.missing;
  const isAbsent = (name: string): boolean =>
    groups.some(({ group, how }) => group === name && how === 'absent');
  const hidden = groups.filter(({ how }) => how === 'hidden').map(({ group }) => group);
  const nothingOfOthers = report.rows.every(({ others }) => others === null);
  return [
    ...(nothingOfOthers ? [words.others] : []),
    ...(isAbsent('Self') ? [words.self] : []),
    ...(isAbsent('Manager') ? [words.manager] : []),
    ...(hidden.length > 0 ? [words.hidden(hidden.join(', '))] : []),
  ];
}
