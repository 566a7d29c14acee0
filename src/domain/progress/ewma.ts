/** A smooth line with the limits within which chance would keep it. */
export interface SmoothPoint {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Exponentially weighted moving average z = λx + (1 − λ)z₋₁ with z₀ the baseline (progress.md 5.6), and its limits
 * z₀ ± 3σ√(λ/(2 − λ)·(1 − (1 − λ)²ᵗ)). A smooth line for the eye; not an alarm.
 *
 * @param values in the order of time
 * @param baseline z₀, in the unit of the values
 * @param smoothing λ, over 0 to 1
 * @param sigma standard deviation of single values; 0 where it is not known, so that the limits are the baseline
 */
export function ewma(
  values: readonly number[],
  baseline: number,
  smoothing: number,
  sigma: number,
): readonly SmoothPoint[] {
  let value = baseline;
  return values.map((latest, at) => {
    value = smoothing * latest + (1 - smoothing) * value;
    const settled = 1 - (1 - smoothing) ** (2 * (at + 1));
    const half = 3 * sigma * Math.sqrt((smoothing / (2 - smoothing)) * settled);
    return { value, low: baseline - half, high: baseline + half };
  });
}
