import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ImportProblem } from '../../../app/import/report';
import { SectionHeading } from '../../components/SectionHeading';
import { enImport } from '../../strings/enImport';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  problem: {
    listStyleType: 'none',
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorStatusWarningBorder2,
    overflowWrap: 'anywhere',
  },
  error: { borderInlineStartColor: tokens.colorStatusDangerBorder2 },
  place: { display: 'block' },
  button: { alignSelf: 'start' },
});

/** Problems that are shown at once: a file with thousands of them has one cause. */
const AT_ONCE = 50;

/** Every problem by row and column: what is left out before what is only to be known. */
export function ProblemList({ problems }: { readonly problems: readonly ImportProblem[] }) {
  const classes = useStyles();
  const [shown, setShown] = useState(AT_ONCE);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const sorted = [...errors, ...problems.filter(({ severity }) => severity === 'warning')];
  if (sorted.length === 0) return <Text>{enImport.noProblems}</Text>;
  const sums = [
    ...(errors.length > 0 ? [enImport.errors(errors.length)] : []),
    ...(sorted.length > errors.length ? [enImport.warnings(sorted.length - errors.length)] : []),
  ];
  return (
    <>
      <SectionHeading id="problems">{enImport.problems}</SectionHeading>
      <Text>{sums.join(', ')}</Text>
      <ul className={classes.list} aria-labelledby="problems">
        {sorted.slice(0, shown).map(({ severity, row, column, sentence }, i) => (
          <li key={i} className={mergeClasses(classes.problem, severity === 'error' && classes.error)}>
            <Text weight="semibold" size={200} className={classes.place}>
              {enImport.severities[severity]} · {enImport.place(row, column)}
            </Text>
            <Text>{sentence}</Text>
          </li>
        ))}
      </ul>
      {sorted.length > shown && (
        <Button className={classes.button} onClick={() => setShown(shown + AT_ONCE)}>
          {enImport.more(Math.min(AT_ONCE, sorted.length - shown))}
        </Button>
      )}
    </>
  );
}
