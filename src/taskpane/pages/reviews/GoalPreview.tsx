import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useDeferredValue, useMemo } from 'react';
import { draftProgress } from '../../../app/reviews/draftProgress';
import type { ReviewEntry } from '../../../app/reviews/reviewDraft';
import type { ProgressRecords } from '../../../workbook/mapping/progressRecords';
import { enReviews } from '../../strings/enReviews';

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  message: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  soft: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** What draws is large, and comes when the first goal is unfolded. */
const GoalDrawing = lazy(() => import(/* webpackChunkName: "drawing" */ './GoalDrawing'));

interface Props {
  readonly records: ProgressRecords;
  readonly entry: ReviewEntry;
  /** ISO dates. */
  readonly date: string;
  readonly today: string;
}

/** The chart of the goal as it would be if the review were saved now, and what it says in words. */
export function GoalPreview({ records, entry, date, today }: Props) {
  const classes = useStyles();
  // Typing goes first; the drawing follows.
  const settled = useDeferredValue(entry);
  const progress = useMemo(
    () => draftProgress(records, settled, date, today),
    [records, settled, date, today],
  );
  if (!progress) return null;
  return (
    <div className={classes.preview}>
      <p className={classes.message} dir="auto">
        {progress.message}
      </p>
      <Suspense fallback={<Text className={classes.soft}>{enReviews.drawing}</Text>}>
        <GoalDrawing progress={progress} isBand={entry.goal.direction === 'Maintain'} />
      </Suspense>
    </div>
  );
}
