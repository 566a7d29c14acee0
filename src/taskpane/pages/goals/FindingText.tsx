import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Finding } from '../../../domain/goals/goalCheck';
import { en } from '../../strings/en';
import { Sign } from './icons';

const useStyles = makeStyles({
  finding: { display: 'flex', gap: '8px', overflowWrap: 'anywhere' },
  icon: { paddingTop: '2px' },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    flexGrow: 1,
  },
  message: { margin: 0 },
  code: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});

interface Props {
  readonly finding: Finding;
  /** Id of the message, for buttons that it describes. */
  readonly id?: string;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** One finding: how much it weighs, what it says, and the code of its rule for those who look it up. */
export function FindingText({ finding: { severity, message, code }, id, children }: Props) {
  const classes = useStyles();
  return (
    <div className={classes.finding}>
      <span className={classes.icon}>
        <Sign of={severity} size={16} label={en.goals.severities[severity]} />
      </span>
      <div className={classes.content}>
        <p id={id} className={classes.message}>
          {message} <span className={classes.code}>{code}</span>
        </p>
        {children}
      </div>
    </div>
  );
}
