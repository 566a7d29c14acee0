import { Button, Text } from '@fluentui/react-components';
import { Activity, useEffect, useRef, useState } from 'react';
import { sheetLink, type SheetLink } from '../../../app/sheetLink';
import { hostOf } from '../../../workbook/layout/tabs';
import type { StageModel } from '../../../domain/stages/models';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { PageHeading } from '../../components/PageHeading';
import { ReasonMessage } from '../../components/ReasonMessage';
import type { PageProps } from '../../state/pageProps';
import { useGoTo } from '../../state/useGoTo';
import { en } from '../../strings/en';
import { enReviews } from '../../strings/enReviews';
import { carriedOver } from './carriedOver';
import { EARLIER, EarlierReviews } from './EarlierReviews';
import { changeButton } from './PastReviewItem';
import { ReviewPart } from './ReviewPart';
import type { ReviewForm, Typed } from './useReviewForm';

/** Records how the goals stand, and shows how they stood. The shell shows it only for a workbook that is an engagement. */
export default function ReviewsPage(props: PageProps) {
  const { snapshot } = props.workbook;
  return snapshot?.stamp ? <Reviews {...props} snapshot={snapshot} model={snapshot.stamp.model} /> : null;
}

interface Props extends PageProps {
  readonly snapshot: WorkbookSnapshot;
  readonly model: StageModel;
}

/** The review that is edited; with what was typed for a new one of the same day, if it comes from there. */
interface Edited {
  readonly date: string;
  readonly carried?: Typed;
}

function Reviews({ services, view, workbook, reader, open, snapshot, model }: Props) {
  const { state: gone, go } = useGoTo(services);
  const [edited, setEdited] = useState<Edited | null>(null);
  /** Counts the forms of new reviews: what was carried over and saved is not asked for again. */
  const [round, setRound] = useState(0);
  const opener = useRef<string | null>(null);
  useEffect(() => {
    if (edited === null && opener.current !== null) goOnAt(opener.current);
    opener.current = null;
  }, [edited]);
  const sheets: readonly SheetLink[] = (['reviews', 'pulse', 'goalCharts'] as const).map((key) =>
    sheetLink(snapshot, model, hostOf(model, key)),
  );
  const close = (): void => {
    if (edited) opener.current = changeButton(edited.date);
    setEdited(null);
  };
  const part = { services, reader, snapshot, go: (sheet: SheetLink) => void go(sheet) };
  const editExisting = (date: string, form: ReviewForm): void =>
    setEdited({ date, carried: carriedOver(form, snapshot, date) });
  return (
    <>
      <PageHeading visit={view.visit}>{enReviews.title}</PageHeading>
      {workbook.reason && <ReasonMessage intent="warning" reason={workbook.reason} title={en.home.stale} />}
      {gone.kind === 'refused' && <ReasonMessage reason={gone.reason} title={en.problem.title} />}
      <Text role="status">{gone.kind === 'shown' ? enReviews.opened(gone.name) : ''}</Text>
      {/* Hidden, not thrown away: a new review that is half written is still there after another was edited. */}
      <Activity mode={edited === null ? 'visible' : 'hidden'}>
        <ReviewPart
          key={round}
          {...part}
          edited={null}
          sheets={sheets}
          editExisting={editExisting}
          noGoals={
            <>
              <Text>{enReviews.noGoals}</Text>
              <Button onClick={() => open({ view: 'goals' })}>{enReviews.goals}</Button>
            </>
          }
        />
        <EarlierReviews {...part} edit={(date) => setEdited({ date })} />
      </Activity>
      {edited && (
        <ReviewPart
          key={edited.date}
          {...part}
          edited={edited.date}
          begin={edited.carried}
          sheets={sheets}
          editExisting={(date) => setEdited({ date })}
          onSaved={() => {
            if (edited.carried) setRound(round + 1);
          }}
          onClose={close}
        />
      )}
    </>
  );
}

/** Whoever comes back from an earlier review goes on where it was opened or, when that is folded or gone, at the list. */
function goOnAt(opener: string): void {
  const button = document.getElementById(opener);
  button?.focus();
  if (document.activeElement !== button || !button) document.getElementById(EARLIER)?.focus();
}
