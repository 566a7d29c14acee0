import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, margin: 0 },
  // The value beside its term, or below it where the pane is too narrow for both.
  fact: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  term: { flex: '0 0 108px', color: tokens.colorNeutralForeground3 },
  value: { flex: '1 1 108px', margin: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
});

/** Terms with what is known of each. */
export function FactList({ facts }: { readonly facts: readonly (readonly [term: string, value: string])[] }) {
  const classes = useStyles();
  return (
    <dl className={classes.list}>
      {facts.map(([term, value]) => (
        <div key={term} className={classes.fact}>
          <dt className={classes.term}>{term}</dt>
          <dd className={classes.value} dir="auto">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
