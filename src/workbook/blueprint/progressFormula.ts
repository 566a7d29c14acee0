/** Cell texts (references or expressions) of what percent-to-target needs. */
export interface ProgressCells {
  readonly direction: string;
  readonly baseline: string;
  readonly target: string;
  readonly low: string;
  readonly high: string;
  readonly current: string;
}

/**
 * Native formula for percent to target (progress.md 5.2): what `domain/progress` computes, without the add-in. Increase and decrease give
 * the share of the way, below 0 and above 1 kept; achieve the share of milestone points, 0 to 1 by default; maintain 1 inside the band,
 * falling to 0 at half a band's width outside it, a blank end being the target. `""` where that is not defined. ROUND takes care of
 * decimals at the edge of the band: |3.8 - 4| is a hair more than 0.2.
 */
export function progressFormula({ direction, baseline, target, low, high, current }: ProgressCells): string {
  const [from, to] = [orTarget(low, target), orTarget(high, target)];
  const maintain =
    `IF(${from}=${to},IF(ROUND(${current}-${from},9)=0,1,0),IF(${from}>${to},"",` +
    `MAX(0,MIN(1,ROUND(2-ABS(2*${current}-${from}-${to})/(${to}-${from}),9)))))`;
  const achieve = `(${current}-N(${baseline}))/(IF(ISNUMBER(${target}),${target},1)-N(${baseline}))`;
  // Equal baseline and target divide by zero, which IFERROR turns into "".
  const change = `IF(AND(ISNUMBER(${baseline}),ISNUMBER(${target})),(${current}-${baseline})/(${target}-${baseline}),"")`;
  return (
    `=IFERROR(IF(ISNUMBER(${current}),IF(${direction}="Maintain",${maintain},IF(${direction}="Achieve",${achieve},` +
    `IF(OR(${direction}="Increase",${direction}="Decrease"),${change},""))),""),"")`
  );
}

/** A blank end counts as the target; without either it is an error. AVERAGE of one cell passes over text and blanks. */
const orTarget = (end: string, target: string): string => `IFERROR(AVERAGE(${end}),AVERAGE(${target}))`;
