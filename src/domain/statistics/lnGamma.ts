const halfLnTwoPi = Math.log(2 * Math.PI) / 2;

/** Coefficients of 1/x, 1/x³ … in Stirling's series (Abramowitz & Stegun 6.1.41). */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188];

/** From here on the series is exact to a double. */
const seriesFrom = 24;

/**
 * Natural logarithm of the gamma function for x > 0: Stirling's series, reached through Γ(x + 1) = x·Γ(x). The gamma function itself
 * would overflow from 171.6.
 */
export function lnGamma(x: number): number {
  let product = 1;
  let at = x;
  for (; at < seriesFrom; at++) product *= at;
  const series = stirling.reduce(
    (total, coefficient, power) => total + coefficient / at ** (2 * power + 1),
    0,
  );
  return (at - 0.5) * Math.log(at) - at + halfLnTwoPi + series - Math.log(product);
}
