import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { PageHeading } from '../../components/PageHeading';
import type { PageProps } from '../../state/pageProps';
import { enImport } from '../../strings/enImport';
import { ImportResult } from './ImportResult';
import { ReviewStep } from './ReviewStep';
import { SourceStep } from './SourceStep';
import { useSurvey } from './useSurvey';
import { WorkProgress } from './WorkProgress';

/** Brings answers into the workbook. The shell shows it only for a workbook that is an engagement. */
export default function ImportPage(props: PageProps) {
  const { snapshot } = props.workbook;
  return snapshot?.stamp ? <Import {...props} snapshot={snapshot} /> : null;
}

function Import({
  services,
  reader,
  view,
  snapshot,
  open,
}: PageProps & { readonly snapshot: WorkbookSnapshot }) {
  const survey = useSurvey(services, reader, snapshot);
  const { state } = survey;
  const [visit, setVisit] = useState(view.visit);
  if (view.page === 'import' && view.visit !== visit) {
    setVisit(view.visit);
    // Whoever comes back wants to import, not the report of the last time.
    if (state.kind === 'done') survey.restart();
  }
  switch (state.kind) {
    case 'source':
      return (
        <>
          <PageHeading visit={state.refused || state.stopped ? visit + 1 : visit}>
            {enImport.title}
          </PageHeading>
          {state.stopped && <Text role="status">{enImport.stopped}</Text>}
          <SourceStep refused={state.refused} open={(given) => void survey.open(given)} />
        </>
      );
    case 'opening':
      return (
        <>
          {/* The button that was pressed is gone: the focus moves to the heading. */}
          <PageHeading key="opening" visit={visit + 1}>
            {enImport.title}
          </PageHeading>
          <WorkProgress text={enImport.opening} percent={survey.percent} stop={survey.stop} />
        </>
      );
    case 'writing':
      return (
        <>
          <PageHeading key="writing" visit={visit + 1}>
            {enImport.review}
          </PageHeading>
          <WorkProgress text={enImport.writing} />
        </>
      );
    case 'review':
      return (
        <ReviewStep survey={survey} state={state} snapshot={snapshot} services={services} visit={visit + 1} />
      );
    case 'done':
      return (
        <ImportResult
          reading={state.reading}
          snapshot={snapshot}
          services={services}
          visit={visit + 1}
          another={survey.restart}
          openFeedback={() => open({ view: 'feedback' })}
        />
      );
  }
}
