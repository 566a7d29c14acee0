import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { deleteReview } from '../../../app/reviews/deleteReview';
import { pastReviews } from '../../../app/reviews/pastReviews';
import type { Reason } from '../../../domain/outcome';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { ReasonMessage } from '../../components/ReasonMessage';
import { SectionHeading } from '../../components/SectionHeading';
import type { Services } from '../../state/services';
import { useShownErrors } from '../../state/useShownErrors';
import type { WorkbookReader } from '../../state/workbookReader';
import { en } from '../../strings/en';
import { enReviews } from '../../strings/enReviews';
import { DeleteReview } from './DeleteReview';
import { PastReviewItem, removeButton } from './PastReviewItem';
import { dayText } from './words';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  more: { alignSelf: 'start' },
});

/** Its heading. */
export const EARLIER = 'earlier-reviews';

/** Reviews shown at first; every press shows as many more. */
const PAGE = 12;

/** What came of the last press of a button. */
type Removing =
  | { readonly kind: 'none' }
  | { readonly kind: 'asked' | 'working' | 'removed'; readonly date: string }
  | { readonly kind: 'refused'; readonly reason: Reason };

interface Props {
  readonly services: Services;
  readonly reader: WorkbookReader;
  readonly snapshot: WorkbookSnapshot;
  readonly edit: (date: string) => void;
}

/** The reviews that were recorded, newest first, each to be edited or deleted. */
export function EarlierReviews({ services, reader, snapshot, edit }: Props) {
  const classes = useStyles();
  const shown = useShownErrors();
  const reviews = useMemo(() => pastReviews(snapshot), [snapshot]);
  const [state, setState] = useState<Removing>({ kind: 'none' });
  const [count, setCount] = useState(PAGE);
  const heading = useRef<HTMLHeadingElement>(null);
  const back = useRef<string | null>(null);
  useEffect(() => {
    if (state.kind === 'removed') heading.current?.focus();
    // Whoever keeps a review goes on where it was asked for.
    if (state.kind === 'none' && back.current !== null) document.getElementById(back.current)?.focus();
    back.current = null;
  }, [state]);

  const remove = async (date: string): Promise<void> => {
    // A second press before the first is answered.
    if (state.kind === 'working') return;
    setState({ kind: 'working', date });
    await shown(async () => {
      const deleted = await deleteReview(services.port, date);
      if (deleted.ok) await reader.refresh();
      setState(deleted.ok ? { kind: 'removed', date } : { kind: 'refused', reason: deleted.reason });
    });
  };
  const keep = (date: string): void => {
    back.current = removeButton(date);
    setState({ kind: 'none' });
  };
  const asked = state.kind === 'asked' || state.kind === 'working' ? state.date : null;
  const left = reviews.length - count;
  return (
    <section aria-labelledby={EARLIER} className={classes.section}>
      <SectionHeading id={EARLIER} ref={heading}>
        {enReviews.earlier}
      </SectionHeading>
      <Text role="status">{wordOf(state)}</Text>
      {state.kind === 'refused' && <ReasonMessage reason={state.reason} title={en.problem.title} />}
      {reviews.length === 0 && <Text>{enReviews.none}</Text>}
      {reviews.slice(0, count).map((review) => (
        <PastReviewItem
          key={review.date}
          review={review}
          question={
            review.date === asked && (
              <DeleteReview
                snapshot={snapshot}
                date={review.date}
                working={state.kind === 'working'}
                remove={() => void remove(review.date)}
                keep={() => keep(review.date)}
              />
            )
          }
          edit={() => edit(review.date)}
          remove={() => setState({ kind: 'asked', date: review.date })}
        />
      ))}
      {left > 0 && (
        <Button className={classes.more} onClick={() => setCount(count + PAGE)}>
          {enReviews.more(Math.min(left, PAGE))}
        </Button>
      )}
    </section>
  );
}

function wordOf(state: Removing): string {
  if (state.kind === 'working') return enReviews.removing;
  return state.kind === 'removed' ? `${enReviews.removed(dayText(state.date))} ${enReviews.undo}` : '';
}
