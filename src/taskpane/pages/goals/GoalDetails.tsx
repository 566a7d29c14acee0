import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Finding, GoalCheck } from '../../../domain/goals/goalCheck';
import type { GoalActions } from '../../state/useGoalActions';
import { en } from '../../strings/en';
import { FindingItem } from './FindingItem';
import { FindingText } from './FindingText';

const useStyles = makeStyles({
  details: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingBlock: `${tokens.spacingVerticalXS} ${tokens.spacingVerticalL}`,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  paragraph: { margin: 0 },
  label: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  soft: { margin: 0, color: tokens.colorNeutralForeground2 },
  button: { alignSelf: 'start', minWidth: 'auto' },
});

interface Props {
  readonly goal: GoalCheck;
  readonly actions: GoalActions;
  readonly busy: boolean;
}

/** All that was found about a goal; what was accepted comes last, with its reason. */
export function GoalDetails({ goal: { findings }, actions, busy }: Props) {
  const classes = useStyles();
  const open = findings.filter(({ accepted }) => accepted === undefined);
  const accepted = findings.filter((finding) => finding.accepted !== undefined);
  return (
    <div className={classes.details}>
      {open.length === 0 && <p className={classes.paragraph}>{en.goals.nothingFound}</p>}
      {open.length > 0 && (
        <ul aria-label={en.goals.findings} className={classes.list}>
          {open.map((finding) => (
            <li key={keyOf(finding)}>
              <FindingItem finding={finding} actions={actions} busy={busy} />
            </li>
          ))}
        </ul>
      )}
      {accepted.length > 0 && (
        <div>
          <h4 className={classes.label}>{en.goals.accepted}</h4>
          <ul aria-label={en.goals.accepted} className={classes.list}>
            {accepted.map((finding) => (
              <li key={keyOf(finding)}>
                <AcceptedItem finding={finding} busy={busy} takeBack={() => actions.takeBack(finding)} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

const keyOf = ({ code, header }: Finding): string => `${code} ${header}`;

interface AcceptedProps {
  readonly finding: Finding;
  readonly busy: boolean;
  readonly takeBack: () => void;
}

function AcceptedItem({ finding, busy, takeBack }: AcceptedProps) {
  const classes = useStyles();
  const message = useId();
  return (
    <FindingText finding={finding} id={message}>
      <p className={classes.soft}>
        {en.goals.acceptedBecause}
        <span dir="auto">{finding.accepted}</span>
      </p>
      <Button
        size="small"
        className={classes.button}
        aria-describedby={message}
        disabledFocusable={busy}
        onClick={takeBack}
      >
        {en.goals.takeBack}
      </Button>
    </FindingText>
  );
}
