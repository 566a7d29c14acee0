import { useMemo } from 'react';
import { checkWorkbookGoals } from '../../../app/checkWorkbookGoals';
import { sheetLink } from '../../../app/sheetLink';
import type { StageModel } from '../../../domain/stages/models';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { PageProps } from '../../state/pageProps';
import { GoalsView } from './GoalsView';

/** What is good about the goals and what is not yet. The shell shows it only for a workbook that is an engagement. */
export default function GoalsPage(props: PageProps) {
  const { snapshot } = props.workbook;
  return snapshot?.stamp ? <Checked {...props} snapshot={snapshot} model={snapshot.stamp.model} /> : null;
}

interface Props extends PageProps {
  readonly snapshot: WorkbookSnapshot;
  readonly model: StageModel;
}

function Checked({ snapshot, model, ...props }: Props) {
  const today = props.services.today();
  const check = useMemo(() => checkWorkbookGoals(snapshot, today), [snapshot, today]);
  // No model puts the goals on the sheet of another stage.
  return <GoalsView {...props} check={check} sheet={sheetLink(snapshot, model, 'goals')} />;
}
