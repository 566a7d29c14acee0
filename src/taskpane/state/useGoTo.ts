import { useState } from 'react';
import type { SheetLink } from '../../app/sheetLink';
import type { Reason } from '../../domain/outcome';
import type { Services } from './services';
import { useShownErrors } from './useShownErrors';

/** What came of going to a sheet: its tab, or why it is not shown. */
export type GoToState =
  | { readonly kind: 'none' }
  | { readonly kind: 'shown'; readonly name: string }
  | { readonly kind: 'refused'; readonly reason: Reason };

/** Going to sheets, as state of a page. */
export function useGoTo({ goTo }: Services) {
  const shown = useShownErrors();
  const [state, setState] = useState<GoToState>({ kind: 'none' });
  const go = async ({ sheet, name }: SheetLink): Promise<void> => {
    await shown(async () => {
      const outcome = await goTo(sheet);
      setState(outcome.ok ? { kind: 'shown', name } : { kind: 'refused', reason: outcome.reason });
    });
  };
  return { state, go };
}
