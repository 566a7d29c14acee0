import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { noteLook, sustainingDue } from '../../../app/closure/sustainingDue';
import { shownDay } from '../../../domain/dates';
import type { Reason } from '../../../domain/outcome';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { ReasonMessage } from '../../components/ReasonMessage';
import { SectionHeading } from '../../components/SectionHeading';
import type { PageProps } from '../../state/pageProps';
import { useShownErrors } from '../../state/useShownErrors';
import { en } from '../../strings/en';
import { enSustaining } from '../../strings/enSustaining';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  soft: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props extends Pick<PageProps, 'services' | 'reader'> {
  readonly snapshot: WorkbookSnapshot;
}

type Result =
  | { readonly kind: 'none' | 'working' }
  | { readonly kind: 'noted'; readonly habit: string }
  | { readonly kind: 'refused'; readonly reason: Reason };

/** Habits whose check has come, after the closure, each with a button that says it was looked at. Nothing while there is none. */
export function SustainingDue({ services, reader, snapshot }: Props) {
  const classes = useStyles();
  const shown = useShownErrors();
  const [result, setResult] = useState<Result>({ kind: 'none' });
  const due = sustainingDue(snapshot, services.today());
  const note = async (habit: string): Promise<void> => {
    if (result.kind === 'working') return;
    setResult({ kind: 'working' });
    await shown(async () => {
      const noted = await noteLook(services.port, habit, snapshot, services.today());
      await reader.refresh();
      setResult(noted.ok ? { kind: 'noted', habit } : { kind: 'refused', reason: noted.reason });
    });
  };
  if (due.length === 0 && result.kind === 'none') return null;
  return (
    <section aria-labelledby="sustaining-due" className={classes.section}>
      <SectionHeading id="sustaining-due">{enSustaining.title}</SectionHeading>
      {due.length > 0 && (
        <ul className={classes.list}>
          {due.map(({ habit, due: day, daysLate, supportPerson }, i) => (
            // Nothing keeps two rows from naming the same habit.
            <li key={`${habit} ${i}`} className={classes.item}>
              <span dir="auto">{habit}</span>
              <span className={classes.soft}>
                {enSustaining.due(shownDay(day), daysLate)}{' '}
                {supportPerson && enSustaining.support(supportPerson)}
              </span>
              <Button
                size="small"
                aria-label={enSustaining.doneOf(habit)}
                disabledFocusable={result.kind === 'working'}
                onClick={() => void note(habit)}
              >
                {enSustaining.done}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Text role="status">{result.kind === 'noted' ? enSustaining.noted(result.habit) : ''}</Text>
      {result.kind === 'refused' && <ReasonMessage reason={result.reason} title={en.problem.title} />}
    </section>
  );
}
