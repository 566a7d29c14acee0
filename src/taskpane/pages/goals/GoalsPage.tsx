import { Activity, useEffect, useMemo, useRef, useState } from 'react';
import { checkWorkbookGoals } from '../../../app/checkWorkbookGoals';
import { sheetLink } from '../../../app/sheetLink';
import type { StageModel } from '../../../domain/stages/models';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { PageHeading } from '../../components/PageHeading';
import type { PageProps } from '../../state/pageProps';
import { en } from '../../strings/en';
import { AddGoal } from './addGoal/AddGoal';
import { GasLevels } from './gas/GasLevels';
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

/** What the page shows: all goals, the form of a new one, or the levels of one. */
type Part = { readonly kind: 'list' | 'add' } | { readonly kind: 'levels'; readonly goalId: string };

const list: Part = { kind: 'list' };

function Checked({ snapshot, model, ...props }: Props) {
  const { services, reader, view } = props;
  const today = services.today();
  const check = useMemo(() => checkWorkbookGoals(snapshot, today), [snapshot, today]);
  const [part, setPart] = useState<Part>(list);
  const opener = useRef<string | null>(null);
  useEffect(() => {
    // Whoever comes back from a form goes on where it was opened.
    if (part === list && opener.current !== null) document.getElementById(opener.current)?.focus();
  }, [part]);
  const show = (next: Part, from: string): void => {
    opener.current = from;
    setPart(next);
  };
  const form = { services, reader, snapshot, onClose: () => setPart(list) };
  return (
    <>
      {/* Hidden, not thrown away: goals stay folded as they were. */}
      <Activity mode={part === list ? 'visible' : 'hidden'}>
        <GoalsView
          {...props}
          check={check}
          // No model puts the goals on the sheet of another stage.
          sheet={sheetLink(snapshot, model, 'goals')}
          add={(from) => show({ kind: 'add' }, from)}
          levels={(goalId, from) => show({ kind: 'levels', goalId }, from)}
        />
      </Activity>
      {part !== list && <PageHeading visit={view.visit}>{en.goals.title}</PageHeading>}
      {part.kind === 'add' && <AddGoal {...form} />}
      {part.kind === 'levels' && <GasLevels {...form} goalId={part.goalId} />}
    </>
  );
}
