import type { Gate } from './gates';
import { guides } from './guides';
import type { Stage } from './stage';

/** Said when every gate is done. */
export const allDone = 'Every stage is complete. Keep the follow-up dates of the sustaining plan.';

/** The first stage whose gate is open; the last one when all are done. A stage chosen by hand (with a reason) goes before it. */
export function currentStage(gates: readonly Gate[], chosen: Stage | null): Stage {
  return chosen ?? gates.find((gate) => !gate.done)?.stage ?? 'Closure';
}

/** One sentence: what to do now. It follows the first open gate, whatever stage was chosen by hand. */
export function nextStep(gates: readonly Gate[]): string {
  const open = gates.find((gate) => !gate.done);
  return open ? guides[open.stage].next : allDone;
}
