import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { SavedReview as Saved } from '../../../app/reviews/recordReview';
import type { SheetLink } from '../../../app/sheetLink';
import { SectionHeading } from '../../components/SectionHeading';
import { enReviews } from '../../strings/enReviews';
import { dayText, effectSentences } from './words';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { maxWidth: '100%', overflowWrap: 'anywhere' },
});

interface Props {
  /** ISO date. */
  readonly date: string;
  readonly review: Saved;
  /** Where it can be seen. */
  readonly sheets: readonly SheetLink[];
  readonly go: (sheet: SheetLink) => void;
  readonly onClose: () => void;
}

/** What was written, what it did to goals, and how to take it back. */
export function SavedReview({ date, review: { goals, scores, effects }, sheets, go, onClose }: Props) {
  const classes = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that was pressed is gone.
    heading.current?.focus();
  }, []);
  return (
    <section aria-labelledby="review-saved" className={classes.section}>
      <SectionHeading id="review-saved" ref={heading}>
        {enReviews.saved(dayText(date))}
      </SectionHeading>
      {goals.length > 0 && <Text>{enReviews.savedRows(goals)}</Text>}
      {scores > 0 && <Text>{enReviews.savedScores(scores)}</Text>}
      {effectSentences(effects).map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      <Text>{enReviews.undo}</Text>
      <div className={classes.buttons}>
        <Button appearance="primary" onClick={onClose}>
          {enReviews.another}
        </Button>
        {sheets
          .filter(({ present }) => present)
          .map((sheet) => (
            <Button key={sheet.sheet} className={classes.button} onClick={() => go(sheet)}>
              <span dir="auto">{enReviews.goTo(sheet.name)}</span>
            </Button>
          ))}
      </div>
    </section>
  );
}
