import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import type { Outcome } from '../domain/outcome';
import { ErrorBoundary } from './components/ErrorBoundary';
import { StartProblem } from './components/StartProblem';
import { StartPage } from './pages/StartPage';
import type { Services } from './state/services';
import { en } from './strings/en';

const useStyles = makeStyles({
  // Office lays its own buttons over the top right corner of the pane, 34 x 32 px on the Mac; scroll bars are hidden by WebView2.
  root: { minHeight: '100vh', boxSizing: 'border-box', padding: `${tokens.spacingVerticalXXXL} 20px 20px` },
  main: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

interface Props {
  readonly theme: Theme;
  /** The services of the pages, or why Office did not start. */
  readonly services: Outcome<Services>;
  readonly reload: () => void;
}

/** The pane: theme around everything, a safety net, and the page. */
export function App({ theme, services, reload }: Props) {
  const classes = useStyles();
  return (
    <FluentProvider theme={theme} className={classes.root}>
      <main className={classes.main}>
        <ErrorBoundary fallback={<StartProblem reason={en.problem.crash} reload={reload} />}>
          {services.ok ? (
            <StartPage services={services.value} />
          ) : (
            <StartProblem reason={services.reason} reload={reload} />
          )}
        </ErrorBoundary>
      </main>
    </FluentProvider>
  );
}
