import { proposeLevels, type GasLevel, type ScaledGoal } from '../../../../domain/goals/gasLevels';
import { failure, type Outcome } from '../../../../domain/outcome';
import { enGas } from '../../../strings/enGas';

/** What pressing *Propose levels* brings. */
export interface Filled {
  readonly texts: readonly string[];
  /** How many were filled in or brought up to date. */
  readonly count: number;
  /** Why some stay blank. */
  readonly note: string | null;
}

/** Levels at which today's value can stand in a proposal. */
const starts = [-2, -1] as const;

/** Levels that today's value can be put at. Whoever holds a level stands at the expected one already. */
export const baselineChoices = (measure: ScaledGoal | null): readonly GasLevel[] =>
  measure?.direction === 'Maintain' ? [0, -1, -2] : starts;

/** The level from which proposals go. */
export const startOf = (level: GasLevel): -2 | -1 => (level === -1 ? -1 : -2);

/**
 * Fills blank levels with what their goal proposes. Nothing that a person wrote is touched; what was proposed for another baseline level
 * and never changed counts as blank.
 */
export function fillBlanks(
  measure: ScaledGoal | null,
  baselineLevel: GasLevel,
  texts: readonly string[],
): Outcome<Filled> {
  if (!measure) return failure(enGas.noDirection);
  const proposal = proposeLevels(measure, startOf(baselineLevel));
  if (!proposal.ok) return proposal;
  const earlier = starts.flatMap((start) => {
    const other = proposeLevels(measure, start);
    return other.ok ? [other.value.texts] : [];
  });
  const filled = texts.map((text, i) => {
    const isOurs = text.trim() === '' || earlier.some((proposed) => proposed[i] === text);
    return isOurs ? (proposal.value.texts[i] ?? '') : text;
  });
  const count = filled.filter((text, i) => text !== texts[i]).length;
  const isBlank = filled.some((text) => text.trim() === '');
  return { ok: true, value: { texts: filled, count, note: isBlank ? proposal.value.note : null } };
}
