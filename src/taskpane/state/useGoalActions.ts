import { useState } from 'react';
import { acceptFinding } from '../../app/acceptFinding';
import { applyFix } from '../../app/applyFix';
import { GOAL_ID, GOALS } from '../../app/goalsTables';
import { takeBackAcceptance } from '../../app/takeBackAcceptance';
import type { Finding, Fix, GoalCheck } from '../../domain/goals/goalCheck';
import type { Outcome, Reason } from '../../domain/outcome';
import { en } from '../strings/en';
import type { Services } from './services';
import type { WorkbookReader } from './workbookReader';
import { useShownErrors } from './useShownErrors';

/** What came of the last press of a button beside a goal, which is named by its key. */
export type GoalActionState =
  | { readonly kind: 'none' }
  | { readonly kind: 'working' | 'changed'; readonly key: string; readonly word: string }
  | { readonly kind: 'shown'; readonly key: string; readonly header: string }
  | { readonly kind: 'refused'; readonly key: string; readonly reason: Reason };

/** What can be done about the findings of one goal. */
export interface GoalActions {
  readonly showCell: (header: string) => void;
  readonly fix: (fix: Fix) => void;
  /** True when it was accepted. */
  readonly accept: (finding: Finding, reason: string) => Promise<boolean>;
  readonly takeBack: (finding: Finding) => void;
}

/** The buttons of the Goals page: each writes at most once, then the workbook is read anew. */
export function useGoalActions(services: Services, reader: WorkbookReader) {
  const { port, goToCell, today } = services;
  const shown = useShownErrors();
  const [state, setState] = useState<GoalActionState>({ kind: 'none' });

  const run = async (
    key: string,
    act: () => Promise<Outcome<void>>,
    done: () => Promise<GoalActionState>,
  ): Promise<boolean> => {
    let ok = false;
    await shown(async () => {
      const outcome = await act();
      setState(outcome.ok ? await done() : { kind: 'refused', key, reason: outcome.reason });
      ok = outcome.ok;
    });
    return ok;
  };
  const change = async (key: string, word: string, act: () => Promise<Outcome<void>>): Promise<boolean> => {
    // A second press before the first is answered would do it twice.
    if (state.kind === 'working') return false;
    setState({ kind: 'working', key, word });
    return run(key, act, async () => {
      await reader.refresh();
      return { kind: 'changed', key, word };
    });
  };

  const actionsFor = (key: string, { id: goalId }: GoalCheck): GoalActions => ({
    showCell: (header) =>
      void run(
        key,
        () => goToCell({ table: GOALS, key: { header: GOAL_ID, value: goalId }, header }),
        () => Promise.resolve({ kind: 'shown', key, header }),
      ),
    fix: (fix) => void change(key, fix.label, () => applyFix(port, goalId, fix)),
    accept: ({ code }, reason) =>
      change(key, en.goals.acceptDone(code), () =>
        acceptFinding(port, { goalId, rule: code, reason }, today()),
      ),
    takeBack: ({ code }) =>
      void change(key, en.goals.takenBack(code), () => takeBackAcceptance(port, { goalId, rule: code })),
  });
  /** Something else was pressed: what came of the last press is of no interest any more. */
  const forget = (): void => setState((before) => (before.kind === 'working' ? before : { kind: 'none' }));
  return { state, actionsFor, forget };
}
