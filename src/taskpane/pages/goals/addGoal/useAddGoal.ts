import { useState } from 'react';
import { addGoal, type AddedGoal } from '../../../../app/addGoal';
import type { GoalDraft } from '../../../../app/goalDraft';
import type { Reason } from '../../../../domain/outcome';
import type { Services } from '../../../state/services';
import type { WorkbookReader } from '../../../state/workbookReader';
import { useShownErrors } from '../../../state/useShownErrors';

/** Where the adding of a goal stands. */
type AddGoalState =
  | { readonly kind: 'form'; readonly refused?: Reason }
  | { readonly kind: 'adding' }
  | { readonly kind: 'added'; readonly goal: AddedGoal };

/** The use case *add a goal* as state of the form. */
export function useAddGoal({ port, today }: Services, reader: WorkbookReader) {
  const shown = useShownErrors();
  const [state, setState] = useState<AddGoalState>({ kind: 'form' });

  const add = async (draft: GoalDraft): Promise<void> => {
    // A second press before the first is answered would add it twice.
    if (state.kind === 'adding') return;
    setState({ kind: 'adding' });
    await shown(async () => {
      const outcome = await addGoal(port, draft, today());
      setState(
        outcome.ok ? { kind: 'added', goal: outcome.value } : { kind: 'form', refused: outcome.reason },
      );
      if (outcome.ok) await reader.refresh();
    });
  };

  return { state, add, reset: () => setState({ kind: 'form' }) };
}
