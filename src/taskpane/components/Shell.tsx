import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Activity, Suspense, useState, useSyncExternalStore } from 'react';
import { pages } from '../pages';
import type { PageProps } from '../state/pageProps';
import type { Services } from '../state/services';
import { useView } from '../state/useView';
import type { PageKey } from '../state/view';
import { WorkbookReader, type WorkbookState } from '../state/workbookReader';
import { en } from '../strings/en';
import { ErrorBoundary } from './ErrorBoundary';
import { NavBar } from './NavBar';
import { PageHeading } from './PageHeading';
import { ReasonMessage } from './ReasonMessage';
import { ReloadProblem, reasonOfCrash } from './ReloadProblem';
import { Waiting } from './Waiting';

const useStyles = makeStyles({
  // The height of the navigation, so that nothing jumps when it appears; Excel's own buttons lie over its corner.
  top: { minHeight: '32px' },
  main: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

// Every key of the table is one of its keys, which the typings of `keys` do not know.
const keys = Object.keys(pages) as PageKey[];

interface Props {
  readonly services: Services;
  readonly reload: () => void;
}

/** The frame around the pages, once Office has started: reads the workbook, chooses the page, and keeps the navigation working. */
export function Shell({ services, reload }: Props) {
  const classes = useStyles();
  const [reader] = useState(() => new WorkbookReader(services));
  const workbook = useSyncExternalStore(reader.subscribe, reader.state);
  const isEngagement = workbook.snapshot && workbook.snapshot.stamp !== null;
  const { view, open } = useView(isEngagement);
  const shown = view && (workbook.snapshot || view.page === 'help') ? view : null;
  const [visited, setVisited] = useState<readonly PageKey[]>([]);
  if (shown && !visited.includes(shown.page)) setVisited([...visited, shown.page]);
  return (
    <>
      <header className={classes.top}>
        {isEngagement && <NavBar pages={keys} page={view?.page} open={(page) => open({ view: page })} />}
      </header>
      <main className={classes.main}>
        {shown &&
          visited.map((key) => (
            // Hidden, not thrown away: half a form, or a build that is running, is still there when its page comes back.
            <Activity key={key} mode={key === shown.page ? 'visible' : 'hidden'}>
              <div className={classes.page}>
                <PageFrame
                  page={key}
                  reload={reload}
                  {...{ services, view: shown, workbook, reader, open }}
                />
              </div>
            </Activity>
          ))}
        {!shown && <Unread workbook={workbook} retry={() => void reader.refresh()} />}
      </main>
    </>
  );
}

/** A page, and what is shown instead of it while it loads or when it has failed. */
function PageFrame({ page, reload, ...props }: PageProps & { page: PageKey; reload: () => void }) {
  const Page = pages[page];
  return (
    <ErrorBoundary fallback={(error) => <ReloadProblem reason={reasonOfCrash(error)} reload={reload} />}>
      <Suspense fallback={<Waiting text={en.opening} />}>
        <Page {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}

/** As long as nobody knows what is in the workbook. */
const Unread = ({ workbook, retry }: { workbook: WorkbookState; retry: () => void }) =>
  workbook.reason && !workbook.reading ? (
    <>
      <PageHeading visit={0}>{en.product}</PageHeading>
      <ReasonMessage reason={workbook.reason} title={en.reading.failed} />
      <Button appearance="primary" onClick={retry}>
        {en.reading.retry}
      </Button>
    </>
  ) : (
    <Waiting text={en.reading.working} />
  );
