import { useEffect, useMemo } from 'react';
import { progressAtAGlance } from '../../../app/charts/progressAtAGlance';
import { workbookCharts } from '../../../app/charts/workbookCharts';
import type { PageProps } from '../../state/pageProps';
import { ChartsView } from './ChartsView';

/** Every chart of the workbook as a picture. The shell shows it only for a workbook that is an engagement. */
export default function ProgressPage(props: PageProps) {
  const { reader, services } = props;
  // Functions in cells tell nobody when they have calculated, so the page looks again whenever it comes into view.
  useEffect(() => void reader.refresh(), [reader]);
  const { snapshot } = props.workbook;
  const charts = useMemo(() => snapshot && workbookCharts(snapshot), [snapshot]);
  const today = services.today();
  const facts = useMemo(() => (snapshot ? progressAtAGlance(snapshot, today) : []), [snapshot, today]);
  return charts && <ChartsView {...props} charts={charts} facts={facts} />;
}
