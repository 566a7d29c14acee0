import { fUpperPoint } from './fDistribution';
import type { IccForm, MeanSquares } from './icc';

type Ends = readonly [low: number, high: number];

/**
 * Confidence interval of an intraclass correlation (Shrout & Fleiss 1979; as R's `psych::ICC`): exact for forms 1 and 3, by
 * Satterthwaite's degrees of freedom for form 2.
 *
 * @param level confidence, over 0 and under 1
 */
export function iccInterval(squares: MeanSquares, form: IccForm, level = 0.95): Ends {
  const tail = (1 - level) / 2;
  const one = form.startsWith('2') ? twoWayRandom(squares, tail) : fromRatio(squares, form, tail);
  return form.endsWith('k') ? [ofMean(one[0], squares.judges), ofMean(one[1], squares.judges)] : one;
}

/** Spearman & Brown, for ends that may be negative. */
const ofMean = (one: number, judges: number): number => (one * judges) / (1 + one * (judges - 1));

/** Forms 1 and 3: the ratio of the mean squares over and under its own F. */
function fromRatio(
  { targets, judges, between, within, residual }: MeanSquares,
  form: IccForm,
  tail: number,
): Ends {
  const oneWay = form.startsWith('1');
  const df1 = targets - 1;
  const df2 = oneWay ? targets * (judges - 1) : df1 * (judges - 1);
  const ratio = between / (oneWay ? within : residual);
  // (F − 1)/(F + k − 1), written so that it is 1 when judges agree in full and the ratio has no bounds.
  const end = (f: number): number => 1 - judges / (f + judges - 1);
  return [end(ratio / fUpperPoint(tail, df1, df2)), end(ratio * fUpperPoint(tail, df2, df1))];
}

function twoWayRandom(squares: MeanSquares, tail: number): Ends {
  const { targets: n, judges: k, between, betweenJudges, residual } = squares;
  if (betweenJudges + residual === 0) return [1, 1];
  const one = (between - residual) / (between + (k - 1) * residual + (k * (betweenJudges - residual)) / n);
  const ofJudges = k * one * betweenJudges;
  const rest = (n * (1 + (k - 1) * one) - k * one) * residual;
  const df = ((k - 1) * (n - 1) * (ofJudges + rest) ** 2) / ((n - 1) * ofJudges ** 2 + rest ** 2);
  const over = fUpperPoint(tail, n - 1, df);
  const under = fUpperPoint(tail, df, n - 1);
  const noise = k * betweenJudges + (k * n - k - n) * residual;
  return [
    (n * (between - over * residual)) / (over * noise + n * between),
    (n * (under * between - residual)) / (noise + n * under * between),
  ];
}
