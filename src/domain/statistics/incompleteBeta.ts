import { lnGamma } from './lnGamma';

/** Stands for a zero that must not divide (Lentz, Thompson & Barnett). */
const tiny = 1e-300;

/** The fraction needs about √max(a, b) steps; this many are only reached far beyond a million scores. */
const mostSteps = 10_000;

/**
 * Logarithm of xᵃ·yᵇ / B(a, b): the derivative of the incomplete beta function times x·y.
 *
 * @param y 1 − x, given apart because it is lost in 1 − x when x is close to 1
 */
export const lnBetaKernel = (x: number, y: number, a: number, b: number): number =>
  a * Math.log(x) + b * Math.log(y) + lnGamma(a + b) - lnGamma(a) - lnGamma(b);

/**
 * Regularised incomplete beta function Iₓ(a, b), from 0 to 1, for a and b > 0: the continued fraction of Abramowitz & Stegun 26.5.8 by
 * Lentz's method, on the side of its mean where it converges.
 *
 * @param y 1 − x
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  const kernel = Math.exp(lnBetaKernel(x, y, a, b));
  return x < (a + 1) / (a + b + 2) ? (kernel / a) * fraction(x, a, b) : 1 - (kernel / b) * fraction(y, b, a);
}

function fraction(x: number, a: number, b: number): number {
  const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let step = 1; step <= mostSteps; step++) {
    const even = (step * (b - step) * x) / ((a + 2 * step - 1) * (a + 2 * step));
    const odd = (-(a + step) * (a + b + step) * x) / ((a + 2 * step) * (a + 2 * step + 1));
    let change = 1;
    for (const term of [even, odd]) {
      d = 1 / away(1 + term * d);
      c = away(1 + term / c);
      change = c * d;
      value *= change;
    }
    if (Math.abs(change - 1) < Number.EPSILON) break;
  }
  return value;
}
