import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding, Fix } from '../../../../domain/goals/goalCheck';
import { en } from '../../../strings/en';
import { Sign } from '../icons';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  item: { display: 'flex', gap: '6px' },
  content: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: '4px', minWidth: 0 },
  word: { fontWeight: tokens.fontWeightSemibold },
  icon: { paddingTop: '2px' },
  button: { minWidth: 'auto', maxWidth: '100%' },
});

interface Props {
  readonly findings: readonly Finding[];
  /** Cures a finding in the form; absent where there is none to cure it in. */
  readonly apply?: (fix: Fix) => void;
}

/** What was found, each with a sign, the word for how much it weighs, and the message. */
export function FieldFindings({ findings, apply }: Props) {
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {findings.map(({ code, severity, header, message, fix }) => (
        <li key={`${code} ${header}`} className={classes.item}>
          <span className={classes.icon}>
            <Sign of={severity} size={12} />
          </span>
          <span className={classes.content}>
            <span>
              <span className={classes.word}>{en.goals.severities[severity]}:</span> {message}
            </span>
            {fix && apply && (
              <Button size="small" className={classes.button} onClick={() => apply(fix)}>
                {fix.label}
              </Button>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
