import { makeStyles, tokens } from '@fluentui/react-components';
import type { EngagementOverview } from '../../../app/engagementOverview';
import { en } from '../../strings/en';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, margin: 0 },
  // The value beside its term, or below it where the pane is too narrow for both.
  fact: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  term: { flex: '0 0 108px', color: tokens.colorNeutralForeground3 },
  value: { flex: '1 1 108px', margin: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
});

/** Who, when and how much, as the workbook says it. */
export function FactList({ overview }: { readonly overview: EngagementOverview }) {
  const classes = useStyles();
  const { coach, start, plannedEnd, sessions, status, disclosure, chosenStage } = overview;
  const facts: readonly (readonly [string, string | null])[] = [
    [en.home.coach, coach],
    [en.home.start, start],
    [en.home.plannedEnd, plannedEnd],
    [en.home.sessions, en.home.sessionsUsed(sessions.used, sessions.agreed)],
    [en.home.status, status],
    [en.home.disclosure, disclosure],
    ...(chosenStage ? [[en.home.chosenStage, chosenStage] as const] : []),
  ];
  return (
    <dl className={classes.list}>
      {facts.map(([term, value]) => (
        <Fact key={term} term={term} value={value ?? en.home.nothing} />
      ))}
    </dl>
  );
}

function Fact({ term, value }: { readonly term: string; readonly value: string }) {
  const classes = useStyles();
  return (
    <div className={classes.fact}>
      <dt className={classes.term}>{term}</dt>
      <dd className={classes.value} dir="auto">
        {value}
      </dd>
    </div>
  );
}
