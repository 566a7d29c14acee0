import { useState } from 'react';
import type { EngagementAnswers } from '../../app/engagementAnswers';
import type { StartedEngagement, StartOutcome } from '../../app/startEngagement';
import type { Services } from './services';

/** Where the start of an engagement stands. */
export type StartState =
  | { readonly kind: 'form'; readonly refused?: Extract<StartOutcome, { ok: false }> }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly started: StartedEngagement };

/** The use case *start an engagement* as state of a page. */
export function useStart({ port, today, version }: Services) {
  const [state, setState] = useState<StartState>({ kind: 'form' });
  const start = async (answers: EngagementAnswers): Promise<void> => {
    setState({ kind: 'working' });
    try {
      // The blueprint is larger than the form: it loads while the person waits for the workbook anyway.
      const { startEngagement } = await import(/* webpackChunkName: "start" */ '../../app/startEngagement');
      const outcome = await startEngagement(port, answers, { today: today(), version });
      setState(outcome.ok ? { kind: 'done', started: outcome.value } : { kind: 'form', refused: outcome });
    } catch (error) {
      // Shown by the error boundary: a promise that fails would go unseen.
      setState(() => {
        throw error;
      });
    }
  };
  return { state, start, back: () => setState({ kind: 'form' }) };
}
