import { failure, success, type Outcome, type Reason } from '../outcome';
import type { MeasuredGoal } from '../progress/percentToTarget';
import { bandLevels } from './bandLevels';
import { endsOf, isOrdered, keptAsFraction, levelPoints, roundPoints, type Stretch } from './levelPoints';
import { numberText, withUnit } from './measureText';

/** Levels of goal attainment scaling: much less than expected, less, expected, more, much more. */
export type GasLevel = -2 | -1 | 0 | 1 | 2;

export const gasLevels: readonly GasLevel[] = [-2, -1, 0, 1, 2];

/** A goal's measure, as far as its levels follow from it. */
export interface ScaledGoal extends Omit<MeasuredGoal, 'current'> {
  readonly unit: string;
  /** Achieve: the event that means done. */
  readonly milestone: string | null;
}

/** What the levels could say. */
export interface LevelProposal {
  /** Five texts from −2 to +2; `null` where the person has to find the words. */
  readonly texts: readonly (string | null)[];
  /** Why some are `null`, in a sentence or two. */
  readonly note: string | null;
}

/** Four decimals are more than anybody reads; more only where the levels would look the same. */
const SHOWN_DECIMALS = [4, 12];

const areDistinct = (texts: readonly (string | null)[]): boolean => {
  const known = texts.filter((text) => text !== null);
  return new Set(known).size === known.length;
};

/**
 * Proposes the five levels of a goal from its measure (progress.md 5.1). Increase and Decrease: expected is the target, the baseline
 * level the baseline, evenly spaced between and on, within the unit's scale. Maintain: expected is the band, less is up to half a band
 * outside it, where {@link percentToTarget} ends, and much less beyond. Achieve: expected is the milestone.
 *
 * @param baselineLevel level of today's value, normally −2; for Increase and Decrease
 */
export function proposeLevels(goal: ScaledGoal, baselineLevel: -2 | -1 = -2): Outcome<LevelProposal> {
  if (goal.direction === 'Achieve') return milestoneLevels(goal);
  if (goal.direction === 'Maintain') return bandLevels(goal);
  const stretch = stretchOf(goal);
  if (!stretch.ok) return stretch;
  const { unit } = goal;
  const points = roundPoints(levelPoints(stretch.value, baselineLevel), stretch.value);
  const factor = keptAsFraction(unit, stretch.value.baseline, stretch.value.target) ? 100 : 1;
  const texts = SHOWN_DECIMALS.map((decimals) =>
    points.map((value) => (value === null ? null : withUnit(numberText(value * factor, decimals), unit))),
  ).find(areDistinct);
  if (!texts || !isOrdered(points)) return failure(tooNear);
  return success({ texts, note: noRoom(points[0] === null, points[4] === null) });
}

/** The numbers of a goal to increase or decrease, when levels can be computed from them. */
export function stretchOf({ direction, unit, baseline, target }: ScaledGoal): Outcome<Stretch> {
  if (direction !== 'Increase' && direction !== 'Decrease') return failure(missing('direction'));
  if (baseline === null) return failure(missing('baseline'));
  if (target === null) return failure(missing('target'));
  if (!Number.isFinite(target - baseline)) return failure(missing('target'));
  if (target === baseline) return failure(tooNear);
  if (target > baseline !== (direction === 'Increase')) return failure(contrary);
  const { min, max } = endsOf(unit, baseline, target);
  const outside = [baseline, target].find((value) => value < min || value > max);
  if (outside !== undefined) return failure(offScale(outside, unit));
  return success({ direction, unit, baseline, target });
}

function milestoneLevels({ milestone }: ScaledGoal): Outcome<LevelProposal> {
  const expected = milestone?.trim() ?? '';
  if (expected === '') return failure(missing('milestone'));
  return success({
    texts: [null, null, expected, null, null],
    note: 'A milestone has no numbers to space the other levels by: say in words what less and more would look like.',
  });
}

function noRoom(below: boolean, above: boolean): string | null {
  const sentences = [
    ...(above
      ? [
          'The target is the end of the scale, so no number is left above it: say in words what more would be.',
        ]
      : []),
    ...(below
      ? [
          'The baseline is the end of the scale, so no number is left below it: say in words what less would be.',
        ]
      : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : null;
}

const missing = (what: 'baseline' | 'target' | 'direction' | 'milestone'): Reason => ({
  code: 'levels-need-measure',
  what: `The goal has no ${what}.`,
  why: 'The levels are proposed from its measure.',
  next: `Fill the ${what} of the goal first, or write the levels yourself.`,
});

const tooNear: Reason = {
  code: 'levels-too-near',
  what: 'Target and baseline are the same, or too near each other.',
  why: 'No level fits between them.',
  next: 'Correct one of the two, or write the levels yourself.',
};

const contrary: Reason = {
  code: 'levels-contrary',
  what: 'Direction and numbers of the goal disagree.',
  why: 'The levels would lead away from what the direction says.',
  next: 'Correct the direction, the baseline or the target first.',
};

const offScale = (value: number, unit: string): Reason => ({
  code: 'levels-off-scale',
  what: `${numberText(value)} is not a value of ${unit.trim()}.`,
  why: 'The levels must lie on the scale of the unit.',
  next: 'Correct the baseline, the target or the unit first.',
});
