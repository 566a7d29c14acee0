import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { Outcome } from '../domain/outcome';
import { ErrorBoundary } from './components/ErrorBoundary';
import { PageHeading } from './components/PageHeading';
import { ReloadProblem, reasonOfCrash } from './components/ReloadProblem';
import { Shell } from './components/Shell';
import { Waiting } from './components/Waiting';
import type { Services } from './state/services';
import { useLook } from './state/useLook';
import { useOpening } from './state/useOpening';
import { en } from './strings/en';
import { themeOf } from './theme';

const useStyles = makeStyles({
  root: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: '4px 20px 20px',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    // A browser's fields are some 200 px wide by nature: too wide for a narrow pane at 200 % zoom.
    '& .fui-Input, & .fui-Input__input, & .fui-Textarea, & .fui-Textarea__textarea, & .fui-Select': {
      width: '100%',
      minWidth: 0,
    },
  },
  problem: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    // Below the buttons that Excel lays over the top of the pane.
    paddingTop: '32px',
  },
});

interface Props {
  /** Settles when Office has started, or when it is clear that it will not. */
  readonly opening: Promise<Outcome<Services>>;
  readonly reload: () => void;
}

/** The pane: theme around everything, a safety net, and the shell, or why there is none. Drawn before Office has started. */
export function App({ opening, reload }: Props) {
  const classes = useStyles();
  const look = useLook();
  const opened = useOpening(opening);
  const problem = (reason: Parameters<typeof ReloadProblem>[0]['reason']) => (
    <main className={classes.problem}>
      <PageHeading visit={0}>{en.product}</PageHeading>
      <ReloadProblem reason={reason} reload={reload} />
    </main>
  );
  return (
    <FluentProvider theme={themeOf(look)} className={classes.root}>
      <ErrorBoundary fallback={(error) => problem(reasonOfCrash(error))}>
        {!opened && (
          <main className={classes.problem}>
            <Waiting text={en.opening} />
          </main>
        )}
        {opened && (opened.ok ? <Shell services={opened.value} reload={reload} /> : problem(opened.reason))}
      </ErrorBoundary>
    </FluentProvider>
  );
}
