import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { deletionOf } from '../../../app/reviews/deleteReview';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { ReasonMessage } from '../../components/ReasonMessage';
import { en } from '../../strings/en';
import { enReviews } from '../../strings/enReviews';
import { dayText, effectSentences } from './words';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  question: { margin: 0, fontWeight: tokens.fontWeightSemibold, outlineOffset: '4px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly snapshot: WorkbookSnapshot;
  /** ISO date. */
  readonly date: string;
  readonly working: boolean;
  readonly remove: () => void;
  readonly keep: () => void;
}

/** Asks before a review is deleted, and says what goes with it and which targets go back. */
export function DeleteReview({ snapshot, date, working, remove, keep }: Props) {
  const classes = useStyles();
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that was pressed is gone.
    question.current?.focus();
  }, []);
  const planned = deletionOf(snapshot, date);
  return (
    <div role="group" aria-labelledby="delete-review" className={classes.card}>
      <p id="delete-review" ref={question} tabIndex={-1} className={classes.question}>
        {enReviews.confirm(dayText(date))}
      </p>
      {planned.ok ? (
        <>
          <Text>{enReviews.goes(planned.value.rows, planned.value.scores)}</Text>
          {effectSentences(planned.value.effects).map((sentence) => (
            <Text key={sentence}>{sentence}</Text>
          ))}
          <Text>{enReviews.undo}</Text>
        </>
      ) : (
        <ReasonMessage reason={planned.reason} title={en.problem.title} />
      )}
      <div className={classes.buttons}>
        {planned.ok && (
          <Button appearance="primary" disabledFocusable={working} onClick={remove}>
            {enReviews.removeNow}
          </Button>
        )}
        <Button onClick={keep}>{enReviews.keep}</Button>
      </div>
    </div>
  );
}
