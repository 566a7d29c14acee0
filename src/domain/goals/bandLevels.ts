import { failure, success, type Outcome, type Reason } from '../outcome';
import type { LevelProposal, ScaledGoal } from './gasLevels';
import { endsOf, keptAsFraction } from './levelPoints';
import { numberText, withUnit } from './measureText';

/** A band to stay in, and the wider one in which the share of the way has not fallen to nothing. Ends that the scale cuts off are infinite. */
export interface Bands {
  readonly low: number;
  readonly high: number;
  readonly outerLow: number;
  readonly outerHigh: number;
}

/** The band of a goal to maintain, and half a band more on each side. */
export function bandsOf(goal: ScaledGoal): Outcome<Bands> {
  const low = goal.low ?? goal.target;
  const high = goal.high ?? goal.target;
  if (low === null || high === null || !Number.isFinite(high - low)) return failure(noBand);
  if (low > high) return failure(reversed);
  const { min, max } = endsOf(goal.unit, low, high);
  if (low < min || high > max) return failure(offScale(goal.unit));
  const half = (high - low) / 2;
  const clean = (value: number): number => Number(value.toPrecision(12));
  return success({
    low,
    high,
    outerLow: low - half > min ? clean(low - half) : -Infinity,
    outerHigh: high + half < max ? clean(high + half) : Infinity,
  });
}

/** Proposes the levels of a goal to maintain; see {@link proposeLevels}. */
export function bandLevels(goal: ScaledGoal): Outcome<LevelProposal> {
  const bands = bandsOf(goal);
  if (!bands.ok) return bands;
  const { low, high, outerLow, outerHigh } = bands.value;
  const { unit } = goal;
  const factor = keptAsFraction(unit, low, high) ? 100 : 1;
  const text = (value: number) => numberText(value * factor);
  if (low === high)
    return success({ texts: [null, null, withUnit(text(low), unit), null, null], note: noWidth });
  const expected = `Within ${withUnit(`${text(low)} to ${text(high)}`, unit)}`;
  const { min, max } = endsOf(unit, low, high);
  if (low <= min && high >= max)
    return success({ texts: [null, null, expected, null, null], note: wholeScale });
  const sides = [
    ...(outerLow > -Infinity ? [`below ${text(outerLow)}`] : []),
    ...(outerHigh < Infinity ? [`above ${text(outerHigh)}`] : []),
  ];
  if (sides.length === 0)
    return success({
      texts: [null, 'Outside the band', expected, null, null],
      note: `${beyond} The scale has no room for much less, either.`,
    });
  const outer = sides.join(' or ');
  const less = withUnit(`Outside the band, but not ${outer}`, unit);
  const muchLess = withUnit(`${outer.charAt(0).toUpperCase()}${outer.slice(1)}`, unit);
  return success({ texts: [muchLess, less, expected, null, null], note: beyond });
}

const beyond =
  'Nothing is better than holding the band: say in words what more would be, such as holding it with ease.';

const noWidth =
  'The band has no width to space the other levels by: give Low and High, or say the levels in words.';

const wholeScale =
  'The band is the whole scale, so no number lies outside it: say the other levels in words.';

const noBand: Reason = {
  code: 'levels-need-measure',
  what: 'The goal has no band.',
  why: 'The levels are proposed from its Low and High.',
  next: 'Fill both ends of the band first, or write the levels yourself.',
};

const reversed: Reason = {
  code: 'levels-contrary',
  what: 'The lower end of the band is above the upper end.',
  why: 'Nothing lies inside such a band.',
  next: 'Swap the two.',
};

const offScale = (unit: string): Reason => ({
  code: 'levels-off-scale',
  what: `The band reaches beyond the scale ${unit.trim()}.`,
  why: 'The levels must lie on the scale of the unit.',
  next: 'Correct Low, High or the unit first.',
});
