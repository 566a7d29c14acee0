import { rounded } from '../progress/words';

/** Rounds to some decimals as ROUND of Excel does: halves go away from zero, as decimals show them. */
export const roundTo = (value: number, decimals: number): number =>
  rounded(value * 10 ** decimals) / 10 ** decimals;

/** A number with a fixed count of decimals, a point and no thousands separators: `FIXED(value,decimals,TRUE)` of an English Excel. */
export const fixedText = (value: number, decimals: number): string =>
  roundTo(value, decimals).toFixed(decimals);

/** The same with a plus above zero. */
export const signedText = (value: number, decimals: number): string =>
  `${value > 0 ? '+' : ''}${fixedText(value, decimals)}`;

/** As few decimals, at most two, as say all of some numbers. */
export const decimalsOf = (values: readonly number[]): number =>
  [0, 1].find((decimals) => values.every((value) => roundTo(value, decimals) === roundTo(value, 6))) ?? 2;
