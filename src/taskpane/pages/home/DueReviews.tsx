import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { EngagementOverview } from '../../../app/engagementOverview';
import type { DueReview } from '../../../app/reviews/dueReviews';
import { shownDay } from '../../../domain/dates';
import { SectionHeading } from '../../components/SectionHeading';
import { enDueReviews } from '../../strings/enDueReviews';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: '18px', overflowWrap: 'anywhere' },
});

/** More goals than this would push everything else away. */
const SHOWN = 5;

interface Props {
  readonly reviews: EngagementOverview['reviews'];
  /** Opens the page where a review is recorded. */
  readonly record: () => void;
}

/** Goals whose review is overdue or missing; nothing while none is. */
export function DueReviews({ reviews: { due, midpoint }, record }: Props) {
  const classes = useStyles();
  if (due.length === 0 && !midpoint) return null;
  const more = due.length - SHOWN;
  return (
    <section aria-labelledby="due-reviews" className={classes.section}>
      <SectionHeading id="due-reviews">{enDueReviews.title}</SectionHeading>
      <ul className={classes.list}>
        {midpoint && <li>{enDueReviews.midpoint}</li>}
        {due.slice(0, SHOWN).map((one) => (
          <li key={one.goalId} dir="auto">
            {sentence(one)}
          </li>
        ))}
      </ul>
      {more > 0 && <Text>{enDueReviews.more(more)}</Text>}
      <Button onClick={record}>{enDueReviews.record}</Button>
    </section>
  );
}

const sentence = ({ goalId, last, start, days }: DueReview): string =>
  last === null
    ? enDueReviews.never(goalId, shownDay(Math.floor(start ?? 0)), days)
    : enDueReviews.overdue(goalId, shownDay(last), days);
