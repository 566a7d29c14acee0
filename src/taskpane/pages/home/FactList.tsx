import { makeStyles, tokens } from '@fluentui/react-components';
import type { EngagementOverview } from '../../../app/engagementOverview';
import { en } from '../../strings/en';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(min-content, max-content) 1fr',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
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
    <>
      <dt className={classes.term}>{term}</dt>
      <dd className={classes.value} dir="auto">
        {value}
      </dd>
    </>
  );
}
