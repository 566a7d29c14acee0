import { incompleteBeta, lnBetaKernel } from './incompleteBeta';
import { upperQuantile } from './upperQuantile';

/**
 * Quantile of Student's t: the point below which it has the probability `p`.
 *
 * @param p probability, over 0 and under 1
 * @param df degrees of freedom, over 0, whole or not (Welch)
 * @returns NaN for a probability or degrees of freedom outside their ranges
 */
export function tQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1 && df > 0)) return NaN;
  if (p === 0.5) return 0;
  return p < 0.5 ? -upperPoint(p, df) : upperPoint(1 - p, df);
}

/** P(T > t) = ½·I(df/2, ½) at x = df/(df + t²); its density is the kernel of that beta function over t. */
function upperPoint(tail: number, df: number): number {
  const x = (t: number): number => 1 / (1 + (t * t) / df);
  const y = (t: number): number => 1 / (1 + df / (t * t));
  return upperQuantile(
    tail,
    (t) => incompleteBeta(x(t), y(t), df / 2, 0.5) / 2,
    (t) => Math.exp(lnBetaKernel(x(t), y(t), df / 2, 0.5)) / t,
  );
}
