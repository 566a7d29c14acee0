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
 * Native formula for percent to target (progress.md 5.2): increase and decrease as the share of the way, below 0 and above 1 kept;
 * maintain as 1 inside the band and falling to 0 at half a band's width outside it; achieve as 0 to 1. `""` where it is not defined:
 * no current value, no target, or a target that equals the baseline.
 */
export function progressFormula({ direction, baseline, target, low, high, current }: ProgressCells): string {
  const outside = `MAX(${low}-${current},${current}-${high})`;
  const maintain =
    `IF(AND(ISNUMBER(${low}),ISNUMBER(${high})),IF(${outside}<=0,1,` +
    `IF(${high}<=${low},0,MAX(0,1-${outside}/((${high}-${low})/2)))),"")`;
  // Equal baseline and target divide by zero, which IFERROR turns into "".
  const change = `IF(AND(ISNUMBER(${baseline}),ISNUMBER(${target})),(${current}-${baseline})/(${target}-${baseline}),"")`;
  return (
    `=IFERROR(IF(ISNUMBER(${current}),IF(${direction}="Maintain",${maintain},` +
    `IF(${direction}="Achieve",MAX(0,MIN(1,${current})),` +
    `IF(OR(${direction}="Increase",${direction}="Decrease"),${change},""))),""),"")`
  );
}
