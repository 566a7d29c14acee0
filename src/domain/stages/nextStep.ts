import type { Gate } from './gates';
import { guides } from './guides';

/** Said when every gate is done. */
export const allDone = 'Every stage is complete. Keep the follow-up dates of the sustaining plan.';

/** Stands in the place of the stage when every gate is done. */
export const allStagesDone = 'All stages done';

/** One sentence: what to do now. It follows the first open gate, whatever stage was chosen by hand. */
export function nextStep(gates: readonly Gate[]): string {
  const open = gates.find((gate) => !gate.done);
  return open ? guides[open.stage].next : allDone;
}
