import type { PageProps } from '../../state/pageProps';
import { Overview } from './Overview';

/** Where the engagement stands. The shell shows it only for a workbook that is one. */
export default function HomePage(props: PageProps) {
  const { snapshot } = props.workbook;
  return snapshot?.stamp ? <Overview {...props} snapshot={snapshot} model={snapshot.stamp.model} /> : null;
}
