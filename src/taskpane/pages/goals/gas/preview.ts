import { numberOf } from '../../../../app/goalDraft';
import type { GasLevel, ScaledGoal } from '../../../../domain/goals/gasLevels';
import { levelOf } from '../../../../domain/goals/levelOf';
import { keptAsFraction } from '../../../../domain/goals/levelPoints';
import { percentToTarget } from '../../../../domain/progress/percentToTarget';
import { enGas } from '../../../strings/enGas';
import { startOf } from './proposal';

/** How far a value would be on the way to the target, and at which level, in words; `''` for no value. */
export function previewOf(measure: ScaledGoal | null, baselineLevel: GasLevel, text: string): string {
  if (text.trim() === '') return '';
  const typed = numberOf(text);
  if (typed === null) return enGas.noNumber;
  if (!measure) return enGas.noDirection.what;
  const [from, to] = [measure.low ?? measure.baseline, measure.high ?? measure.target];
  // Excel keeps 45 % as 0.45; people type 45.
  const isPercent = from !== null && to !== null && keptAsFraction(measure.unit, from, to);
  const current = isPercent && (Math.abs(typed) > 1 || text.includes('%')) ? typed / 100 : typed;
  const share = percentToTarget({ ...measure, current });
  if (!share.ok) return `${share.reason.what} ${share.reason.next}`;
  const way = wayOf(measure, share.value ?? 0);
  const level = levelOf(measure, startOf(baselineLevel), current);
  return level === null ? `${way} ${enGas.ownLevel}` : `${way} ${enGas.reached(enGas.levels[level], level)}`;
}

function wayOf({ direction }: ScaledGoal, share: number): string {
  const percent = Math.round(share * 100);
  if (direction === 'Maintain') return share >= 1 ? enGas.inBand : enGas.outOfBand(percent);
  if (percent < 0) return enGas.behind(-percent);
  return percent > 100 ? enGas.past(percent) : enGas.way(percent);
}
