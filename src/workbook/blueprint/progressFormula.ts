/** Cell texts (references or expressions) of what percent-to-target needs; a number that is blank may be an error, but no text. */
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
  const [from, to] = [`IFERROR(${low},${target})`, `IFERROR(${high},${target})`];
  // The root of a band whose ends are swapped is an error, as is a division by a band without width; that one has a single right value.
  const maintain =
    `IFERROR(MAX(0,MIN(1,ROUND(2-ABS(2*${current}-${from}-${to})/SQRT(${to}-${from})^2,9))),` +
    `(ROUND(${current}-${from},9)=0)/(${from}=${to}))`;
  // Only goals to achieve begin at 0 and end at 1 where nothing else is said; for others that divides by FALSE.
  const achieve = `(${direction}="Achieve")`;
  const [start, end] = [`IFERROR(${baseline},0/${achieve})`, `IFERROR(${target},1/${achieve})`];
  const change = `IF(MATCH(${direction},{"Increase","Decrease","Achieve"},0),(${current}-${start})/(${end}-${start}))`;
  return `=IFERROR(IF(ISNUMBER(${current}),IF(${direction}="Maintain",${maintain},${change}),""),"")`;
}
