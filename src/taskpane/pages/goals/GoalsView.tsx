import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useState } from 'react';
import type { SheetLink } from '../../../app/sheetLink';
import type { GoalsCheck, GoalStatus } from '../../../domain/goals/goalCheck';
import type { Outcome } from '../../../domain/outcome';
import { PageHeading } from '../../components/PageHeading';
import { ReasonMessage } from '../../components/ReasonMessage';
import { SectionHeading } from '../../components/SectionHeading';
import type { PageProps } from '../../state/pageProps';
import { useGoalActions, type GoalActionState } from '../../state/useGoalActions';
import { useGoTo } from '../../state/useGoTo';
import { en } from '../../strings/en';
import { goalHeader, keyed, type KeyedGoal } from './goalKeys';
import { GoalList } from './GoalList';
import { TogetherList } from './TogetherList';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  summary: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  button: { maxWidth: '100%', overflowWrap: 'anywhere' },
  word: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

interface Props extends Omit<PageProps, 'open'> {
  readonly check: Outcome<GoalsCheck>;
  readonly sheet: SheetLink;
  /** Opens the form of a new goal; told by which element. */
  readonly add: (from: string) => void;
  /** Opens the levels of a goal. */
  readonly levels: (goalId: string, from: string) => void;
}

const ADD = 'goals-add';

/** The check of the goals as a page: all of them in a line, then each with what was found and what can be done about it. */
export function GoalsView({ services, view, workbook, reader, check, sheet, add, levels }: Props) {
  const classes = useStyles();
  const { state: gone, go } = useGoTo(services);
  const { state, actionsFor, forget } = useGoalActions(services, reader);
  const [asked, setAsked] = useState<'sheet' | 'refresh' | null>(null);
  const goals = check.ok ? keyed(check.value.goals) : [];

  const keepFocus = useEffectEvent(() => {
    if (state.kind !== 'changed' || document.activeElement !== document.body) return;
    // The button that was pressed has gone with its finding.
    document.getElementById(goalHeader(state.key))?.focus();
  });
  useEffect(() => keepFocus(), [state]);

  const showSheet = async (): Promise<void> => {
    forget();
    await go(sheet);
    setAsked('sheet');
  };
  const refresh = async (): Promise<void> => {
    forget();
    setAsked(null);
    await reader.refresh();
    setAsked('refresh');
  };
  const word =
    // What could not be read anew may be out of date.
    wordOf(state, workbook.reason ? [] : goals) ||
    (asked === 'sheet' && gone.kind === 'shown' ? en.goals.opened(gone.name) : '') ||
    (asked === 'refresh' && !workbook.reading && !workbook.reason ? en.goals.refreshed : '');
  return (
    <>
      <PageHeading visit={view.visit}>{en.goals.title}</PageHeading>
      {workbook.reason && <ReasonMessage intent="warning" reason={workbook.reason} title={en.home.stale} />}
      {gone.kind === 'refused' && <ReasonMessage reason={gone.reason} title={en.problem.title} />}
      {!check.ok && <ReasonMessage reason={check.reason} title={en.goals.notChecked} />}
      {check.ok && (
        <p role="status" className={classes.summary}>
          {goals.length === 0 ? en.goals.none : summaryOf(goals)}
        </p>
      )}
      {check.ok && goals.length === 0 && <Text>{en.goals.noneHint(sheet.name)}</Text>}
      <div className={classes.row}>
        {check.ok && (
          <Button id={ADD} size="small" appearance="primary" onClick={() => add(ADD)}>
            {en.goals.add}
          </Button>
        )}
        {sheet.present && (
          <Button size="small" className={classes.button} onClick={() => void showSheet()}>
            <span dir="auto">{en.goals.goTo(sheet.name)}</span>
          </Button>
        )}
        <Button size="small" onClick={() => void refresh()}>
          {en.goals.refresh}
        </Button>
        <Text role="status" className={classes.word}>
          {word}
        </Text>
      </div>
      {check.ok && check.value.together.length > 0 && <TogetherList findings={check.value.together} />}
      {goals.length > 0 && (
        <section aria-labelledby="each-goal" aria-busy={workbook.reading} className={classes.section}>
          <SectionHeading id="each-goal">{en.goals.each}</SectionHeading>
          <GoalList goals={goals} actionsFor={actionsFor} state={state} levels={levels} />
        </section>
      )}
    </>
  );
}

function summaryOf(goals: readonly KeyedGoal[]): string {
  const number = (status: GoalStatus): number => goals.filter(({ goal }) => goal.status === status).length;
  return en.goals.summary(number('Ready'), number('Needs work'), number('Blocked'));
}

/** What the last press of a button beside a goal has brought. */
function wordOf(state: GoalActionState, goals: readonly KeyedGoal[]): string {
  if (state.kind === 'shown') return en.goals.shown(state.header);
  if (state.kind !== 'changed') return '';
  const goal = goals.find(({ key }) => key === state.key)?.goal;
  const now = goal ? ` ${en.goals.nowIs(goal.id, en.goals.statuses[goal.status])}` : '';
  return `${en.goals.done(state.word)}${now}`;
}
