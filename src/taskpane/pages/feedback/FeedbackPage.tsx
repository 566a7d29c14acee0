import { useMemo, useState } from 'react';
import { feedbackOverview } from '../../../app/feedback/feedbackOverview';
import type { StageModel } from '../../../domain/stages/models';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { PageProps } from '../../state/pageProps';
import { FeedbackView } from './FeedbackView';

/** The 360 report to read beside the sheet. The shell shows it only for a workbook that is an engagement. */
export default function FeedbackPage(props: PageProps) {
  const { snapshot } = props.workbook;
  return snapshot?.stamp ? <Read {...props} snapshot={snapshot} model={snapshot.stamp.model} /> : null;
}

interface Props extends PageProps {
  readonly snapshot: WorkbookSnapshot;
  readonly model: StageModel;
}

function Read({ snapshot, ...props }: Props) {
  const [round, setRound] = useState<string | null>(null);
  const overview = useMemo(() => {
    const chosen = feedbackOverview(snapshot, round);
    // The answers of the round that was chosen may be gone since.
    return !chosen.ok && chosen.reason.code === 'round-unknown' ? feedbackOverview(snapshot, null) : chosen;
  }, [snapshot, round]);
  return <FeedbackView {...props} snapshot={snapshot} overview={overview} chooseRound={setRound} />;
}
