import { Accordion, Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { GoalCheck } from '../../../domain/goals/goalCheck';
import type { GoalActions, GoalActionState } from '../../state/useGoalActions';
import { en } from '../../strings/en';
import { GoalItem } from './GoalItem';
import { goalHeader, inOrder, PAGE, type KeyedGoal } from './goalKeys';

const useStyles = makeStyles({
  goals: { marginInline: '-12px' },
  soft: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  more: { alignSelf: 'start' },
});

interface Props {
  readonly goals: readonly KeyedGoal[];
  readonly actionsFor: (key: string, goal: GoalCheck) => GoalActions;
  readonly state: GoalActionState;
  readonly levels: (goalId: string, from: string) => void;
}

/** The goals, the first that is not ready unfolded; of many, some at a time. */
export function GoalList({ goals, actionsFor, state, levels }: Props) {
  const classes = useStyles();
  const ordered = inOrder(goals);
  const [unfolded, setUnfolded] = useState<readonly string[]>(() => firstToMend(ordered));
  const [count, setCount] = useState(PAGE);
  const shown = ordered.slice(0, count);
  const left = ordered.length - shown.length;

  // Whoever asks for more goes on with the first of them.
  const next = useRef<string | null>(null);
  useEffect(() => {
    if (next.current !== null) document.getElementById(goalHeader(next.current))?.focus();
    next.current = null;
  }, [count]);
  const showMore = (): void => {
    next.current = ordered[count]?.key ?? null;
    setCount(count + PAGE);
  };
  return (
    <>
      {ordered.length > PAGE && <Text className={classes.soft}>{en.goals.workFirst}</Text>}
      <Accordion
        multiple
        collapsible
        className={classes.goals}
        openItems={[...unfolded]}
        onToggle={(_, { openItems }) => setUnfolded(openItems.map(String))}
      >
        {shown.map((keyed) => (
          <GoalItem
            key={keyed.key}
            keyed={keyed}
            unfolded={unfolded.includes(keyed.key)}
            actions={actionsFor(keyed.key, keyed.goal)}
            state={state}
            levels={levels}
          />
        ))}
      </Accordion>
      {left > 0 && (
        <>
          <Text className={classes.soft}>{en.goals.shownOf(shown.length, ordered.length)}</Text>
          <Button className={classes.more} onClick={showMore}>
            {en.goals.more(Math.min(left, PAGE))}
          </Button>
        </>
      )}
    </>
  );
}

const firstToMend = (goals: readonly KeyedGoal[]): readonly string[] =>
  goals
    .filter(({ goal }) => goal.status !== 'Ready')
    .slice(0, 1)
    .map(({ key }) => key);
