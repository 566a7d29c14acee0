import { incompleteBeta, lnBetaKernel } from './incompleteBeta';
import { upperQuantile } from './upperQuantile';

/**
 * Point of the F distribution above which it leaves the probability `tail`. P(F > f) = I(df₂/2, df₁/2) at x = df₂/(df₂ + df₁·f), whose
 * density is the kernel of that beta function over f.
 *
 * @param tail probability, over 0 and under 1
 * @param df1 degrees of freedom of the numerator, over 0, whole or not
 * @param df2 degrees of freedom of the denominator, over 0, whole or not
 * @returns NaN for a probability or degrees of freedom outside their ranges
 */
export function fUpperPoint(tail: number, df1: number, df2: number): number {
  if (!(tail > 0 && tail < 1 && df1 > 0 && df2 > 0)) return NaN;
  const x = (f: number): number => 1 / (1 + (df1 * f) / df2);
  const y = (f: number): number => 1 / (1 + df2 / (df1 * f));
  return upperQuantile(
    tail,
    (f) => incompleteBeta(x(f), y(f), df2 / 2, df1 / 2),
    (f) => Math.exp(lnBetaKernel(x(f), y(f), df2 / 2, df1 / 2)) / f,
  );
}
