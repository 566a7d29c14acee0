import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { EngagementOverview } from '../../../app/engagementOverview';
import type { SheetLink } from '../../../app/sheetLink';
import { SectionHeading } from '../../components/SectionHeading';
import { en } from '../../strings/en';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  sentence: { margin: 0 },
  button: { maxWidth: '100%', overflowWrap: 'anywhere' },
});

interface Props {
  readonly next: EngagementOverview['next'];
  readonly go: (sheet: SheetLink) => void;
}

/** What to do now, and the way there. */
export function NextStep({ next: { sentence, sheet }, go }: Props) {
  const classes = useStyles();
  return (
    <section aria-labelledby="next-step" className={classes.card}>
      <SectionHeading id="next-step">{en.home.next}</SectionHeading>
      <p className={classes.sentence}>{sentence}</p>
      {sheet?.present && (
        <Button appearance="primary" className={classes.button} onClick={() => go(sheet)}>
          <span dir="auto">{en.home.goTo(sheet.name)}</span>
        </Button>
      )}
    </section>
  );
}
