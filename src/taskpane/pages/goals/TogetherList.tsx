import { makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../domain/goals/goalCheck';
import { SectionHeading } from '../../components/SectionHeading';
import { en } from '../../strings/en';
import { FindingText } from './FindingText';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** What concerns all goals together, such as too many of them. */
export function TogetherList({ findings }: { readonly findings: readonly Finding[] }) {
  const classes = useStyles();
  return (
    <section aria-labelledby="goals-together" className={classes.section}>
      <SectionHeading id="goals-together">{en.goals.together}</SectionHeading>
      <ul className={classes.list}>
        {findings.map((finding) => (
          <li key={finding.code}>
            <FindingText finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  );
}
