import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ReasonMessage } from '../../components/ReasonMessage';
import type { GoalActions, GoalActionState } from '../../state/useGoalActions';
import { en } from '../../strings/en';
import { GoalDetails } from './GoalDetails';
import { goalHeader, levelsButton, type KeyedGoal } from './goalKeys';
import { Sign } from './icons';
import { Ticks } from './Ticks';

const useStyles = makeStyles({
  header: { display: 'block', width: '100%', paddingBlock: '6px', overflowWrap: 'anywhere' },
  line: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '8px' },
  id: { fontWeight: tokens.fontWeightSemibold },
  status: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  statement: { display: 'block' },
  levels: { minWidth: 'auto', marginBottom: tokens.spacingVerticalL },
});

interface Props {
  readonly keyed: KeyedGoal;
  readonly unfolded: boolean;
  readonly actions: GoalActions;
  /** What came of the last press of a button, of any goal. */
  readonly state: GoalActionState;
  /** Opens the levels of a goal; told by which element. */
  readonly levels: (goalId: string, from: string) => void;
}

/** A goal with its status and its ticks; unfolded, with all that was found about it. */
export function GoalItem({ keyed: { key, goal }, unfolded, actions, state, levels }: Props) {
  const classes = useStyles();
  return (
    <AccordionItem value={key}>
      <AccordionHeader
        as="h3"
        expandIconPosition="end"
        button={{ id: goalHeader(key) }}
        icon={<Sign of={goal.status} size={20} />}
      >
        <span className={classes.header}>
          <span className={classes.line}>
            <span className={classes.id} dir="auto">
              {goal.id || en.goals.noId}
            </span>{' '}
            <span className={classes.status}>{en.goals.statuses[goal.status]}</span>
          </span>{' '}
          <span className={classes.statement} dir="auto">
            {(unfolded ? goal.statement : beginning(goal.statement)) || en.goals.noStatement}
          </span>
        </span>
      </AccordionHeader>
      <Ticks ticks={goal.ticks} />
      <AccordionPanel>
        {state.kind === 'refused' && state.key === key && (
          <ReasonMessage reason={state.reason} title={en.problem.title} />
        )}
        <GoalDetails goal={goal} actions={actions} busy={state.kind === 'working'} />
        {goal.id && (
          <Button
            id={levelsButton(key)}
            size="small"
            className={classes.levels}
            aria-label={en.goals.levelsOf(goal.id)}
            onClick={() => levels(goal.id, levelsButton(key))}
          >
            {en.goals.levels}
          </Button>
        )}
      </AccordionPanel>
    </AccordionItem>
  );
}

/** A statement may be a page long; folded, it is recognised by how it begins. */
function beginning(statement: string): string {
  const characters = [...statement];
  return characters.length > SHORT ? `${characters.slice(0, SHORT).join('')}…` : statement;
}

const SHORT = 140;
