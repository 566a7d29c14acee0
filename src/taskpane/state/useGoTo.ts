import { useState } from 'react';
import type { SheetLink } from '../../app/sheetLink';
import type { Reason } from '../../domain/outcome';
import type { Services } from './services';

/** What came of going to a sheet: its tab, or why it is not shown. */
export type GoToState =
  | { readonly kind: 'none' }
  | { readonly kind: 'shown'; readonly name: string }
  | { readonly kind: 'refused'; readonly reason: Reason };

/** Going to sheets, as state of a page. */
export function useGoTo({ goTo }: Services) {
  const [state, setState] = useState<GoToState>({ kind: 'none' });
  const go = async ({ sheet, name }: SheetLink): Promise<void> => {
    try {
      const outcome = await goTo(sheet);
      setState(outcome.ok ? { kind: 'shown', name } : { kind: 'refused', reason: outcome.reason });
    } catch (error) {
      // Shown by the error boundary, as in useStart.
      setState(() => {
        throw error;
      });
    }
  };
  return { state, go };
}
