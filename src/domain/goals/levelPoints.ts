import type { Direction } from '../progress/percentToTarget';
import { scaleOf } from './units';

/** Five numbers from −2 to +2; `null` where the scale leaves no room. */
export type LevelPoints = readonly [number | null, number | null, number, number | null, number | null];

/** What a goal to increase or decrease is measured from and to. */
export interface Stretch {
  readonly direction: Extract<Direction, 'Increase' | 'Decrease'>;
  readonly unit: string;
  readonly baseline: number;
  readonly target: number;
}

/** The ends that values of a unit can have; infinite where there is none. What is counted from nought up does not go below it. */
export function endsOf(unit: string, a: number, b: number): { readonly min: number; readonly max: number } {
  return scaleOf(unit, a, b) ?? { min: a >= 0 && b >= 0 ? 0 : -Infinity, max: Infinity };
}

/** Excel keeps 18 % as 0.18: the unit says percent, and the numbers run from 0 to 1. */
export const keptAsFraction = (unit: string, a: number, b: number): boolean =>
  !/^[-+\u2212]?\d/.test(unit.trim()) && scaleOf(unit, a, b)?.max === 1;

/** Room smaller than this share of the numbers is dust of binary fractions. */
const DUST = 1e-9;

/**
 * The numbers of the levels: 0 is the target, `baselineLevel` the baseline, evenly spaced between and on by the same step. Where that
 * leaves the scale the rest of it is shared out evenly, and where nothing is left the level has no number.
 *
 * @param baselineLevel level of the baseline, −2 or −1
 */
export function levelPoints(stretch: Stretch, baselineLevel: -2 | -1): LevelPoints {
  const { baseline, target, unit } = stretch;
  const { min, max } = endsOf(unit, baseline, target);
  const step = (target - baseline) / -baselineLevel;
  const [far, near] = step > 0 ? [max, min] : [min, max];
  const [more, muchMore] = onwards(target, step, far, 2);
  const less = baselineLevel === -2 ? baseline + step : baseline;
  const [muchLess] = baselineLevel === -2 ? [baseline] : onwards(baseline, -step, near, 1);
  return [muchLess ?? null, less, target, more ?? null, muchMore ?? null];
}

/** So many numbers after one, a step apart, or closer together so that the last is the end. */
function onwards(from: number, step: number, end: number, count: number): readonly number[] {
  const room = Math.abs(end - from);
  const dust = DUST * Math.max(1, Math.abs(from));
  if (room <= dust) return [];
  const fits = Math.abs(step) * count <= room + dust;
  const stride = fits ? step : (end - from) / count;
  return Array.from({ length: count }, (_, i) =>
    i + 1 === count && Math.abs(from + stride * count - end) <= dust ? end : from + stride * (i + 1),
  );
}

/** Units whose values are not counted in whole things, although no scale bounds them. */
const fractional = new Set(['h/week', 'days', 'money']);

/**
 * Rounds what was computed as far as a person would: whole things stay whole, other numbers keep the fewest decimals that lie within a
 * fiftieth of the smallest gap. Target and baseline stay as they are.
 */
export function roundPoints(points: LevelPoints, { unit, baseline, target }: Stretch): LevelPoints {
  const given = (value: number) => value === target || value === baseline;
  const rounded = (decimals: number): LevelPoints => {
    const round = (value: number | null): number | null =>
      value === null || given(value) ? value : Number(value.toFixed(decimals));
    const [a, b, , d, e] = points;
    return [round(a), round(b), target, round(d), round(e)];
  };
  if (isCounted(unit, baseline, target) && isOrdered(rounded(0))) return rounded(0);
  const gap = smallestGap(points);
  for (let decimals = 0; decimals < 12; decimals += 1) {
    const tried = rounded(decimals);
    if (tried.every((value, i) => Math.abs((value ?? 0) - (points[i] ?? 0)) <= gap / 50)) return tried;
  }
  return points;
}

function isCounted(unit: string, baseline: number, target: number): boolean {
  const { min, max } = endsOf(unit, baseline, target);
  const whole = Number.isInteger(baseline) && Number.isInteger(target);
  return whole && min === 0 && max === Infinity && !fractional.has(unit.trim().toLowerCase());
}

/** True when the numbers rise, or fall, from each to the next. */
export function isOrdered(points: LevelPoints): boolean {
  const known = points.filter((value) => value !== null);
  const gaps = known.slice(1).map((value, i) => value - (known[i] ?? NaN));
  return gaps.every((gap) => gap > 0) || gaps.every((gap) => gap < 0);
}

/** The least distance between two neighbouring levels. */
export function smallestGap(points: LevelPoints): number {
  const known = points.filter((value) => value !== null);
  return Math.min(...known.slice(1).map((value, i) => Math.abs(value - (known[i] ?? NaN))));
}
