import { isUnreadable, known } from '../cells';
import type { CheckFacts } from '../facts';
import type { Goal } from '../goal';
import { quoted, shown, type Rule } from '../rule';
import { scaleOf } from '../units';

/** Shares of the way that is left on a scale, or of the baseline where there is no scale (goals.md 6.3, G22e and G22h). */
const tooSmall = { scale: 0.1, open: 0.05 } as const;
const tooLarge = { scale: 0.75, up: 1, down: 0.8 } as const;
/** Below it, shares of the baseline mean nothing: from 2 to 9 people is +350 %. */
const leastBaseline = 5;
/** Decimals are binary fractions: (80 − 20) / 80 must not be above 0.75. */
const slack = 1e-9;
const dimension = 'Ambitious yet achievable';

/** Rules about the size of the step, and the person's own confidence. */
export const ambitionRules: readonly Rule[] = [
  {
    code: 'G22c',
    severity: 'warning',
    dimension,
    test: ({ confidence }) => {
      if (isUnreadable(confidence) || (confidence !== null && (confidence < 1 || confidence > 10)))
        return {
          header: 'Confidence',
          message: `Confidence ${quoted(isUnreadable(confidence) ? confidence.unreadable : shown(confidence))} is no number from 1 to 10, so it says nothing. Enter one.`,
        };
      return confidence !== null && confidence <= 3
        ? {
            header: 'Confidence',
            message: 'Confidence is 3 or less, so it may be given up. Take a smaller step first.',
          }
        : null;
    },
  },
  {
    code: 'G22d',
    severity: 'info',
    dimension,
    test: ({ confidence }) =>
      known(confidence) === 10
        ? {
            header: 'Confidence',
            message: 'Confidence is 10, so it may be too easy. Ask whether it is a stretch: 5 to 8 is usual.',
          }
        : null,
  },
  {
    code: 'G22e',
    severity: 'warning',
    dimension,
    test: (goal, facts) => {
      const step = stepOf(goal);
      if (!step) return null;
      if (step.share < (step.bounded ? tooSmall.scale : tooSmall.open) - slack)
        return {
          header: 'Target',
          message: 'The step is too small to be noticed, or to be told from chance. Aim further.',
        };
      const needed = neededChange(goal, facts);
      return needed !== null && step.size < needed - slack
        ? {
            header: 'Target',
            message: `A change of ${shown(round(step.size))} may be chance; ${shown(round(needed))} or more would be a real one. Aim further.`,
          }
        : null;
    },
  },
  {
    code: 'G22h',
    severity: 'warning',
    dimension,
    test: (goal) => {
      const step = stepOf(goal);
      if (!step || (!step.bounded && step.from < leastBaseline)) return null;
      const limit = step.bounded
        ? tooLarge.scale
        : goal.direction === 'Increase'
          ? tooLarge.up
          : tooLarge.down;
      return step.share > limit + slack
        ? {
            header: 'Target',
            message:
              'The step is very large and may discourage. Lower the target, or add one on the way there.',
          }
        : null;
    },
  },
];

interface Step {
  readonly size: number;
  /** Size by the way left on the scale, or by the baseline. */
  readonly share: number;
  readonly bounded: boolean;
  /** Size of the baseline, without its sign. */
  readonly from: number;
}

/** The step from baseline to target of a goal to increase or decrease; `null` where the numbers do not say, which other rules tell. */
function stepOf({ direction, unit, baseline, target }: Goal): Step | null {
  const [from, to] = [known(baseline), known(target)];
  if (from === null || to === null) return null;
  const size = direction === 'Increase' ? to - from : direction === 'Decrease' ? from - to : 0;
  if (size <= 0) return null;
  const scale = scaleOf(unit, from, to);
  if (!scale)
    return from === 0 ? null : { size, share: size / Math.abs(from), bounded: false, from: Math.abs(from) };
  const left = direction === 'Increase' ? scale.max - from : from - scale.min;
  return size > left + slack ? null : { size, share: size / left, bounded: true, from: Math.abs(from) };
}

/**
 * Least change of a rating that is more than chance: 1.96 · SD · √(2 · (1 − reliability)), the reliable change index of Jacobson & Truax
 * solved for the change. Known for the 1-5 scale, in whose points the deviation is given.
 */
function neededChange({ unit }: Goal, { settings: { deviation, reliability } }: CheckFacts): number | null {
  const scale = scaleOf(unit);
  if (deviation === null || reliability === null || scale?.min !== 1 || scale.max !== 5) return null;
  return 1.96 * deviation * Math.sqrt(2 * (1 - reliability));
}

const round = (value: number): number => Math.round(value * 100) / 100;
