import { makeStyles, tokens } from '@fluentui/react-components';
import type { GlanceFact } from '../../../app/charts/progressAtAGlance';
import { FactList } from '../../components/FactList';
import { SectionHeading } from '../../components/SectionHeading';
import { enProgress } from '../../strings/enProgress';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** Where the engagement stands as a whole, in sentences, above the charts. */
export function Glance({ facts }: { readonly facts: readonly GlanceFact[] }) {
  const classes = useStyles();
  return (
    <section aria-labelledby="glance" className={classes.section}>
      <SectionHeading id="glance">{enProgress.glance}</SectionHeading>
      <FactList facts={facts.map(({ label, sentence }) => [label, sentence])} />
    </section>
  );
}
