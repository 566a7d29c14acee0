/** Chance that can be repeated: a stream of numbers from a seed. */
export interface Chance {
  /** From 0 up to but not including 1. */
  readonly next: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number;
  /** Standard normal (Box and Muller 1958). */
  readonly normal: () => number;
}

/** Numbers of a xorshift32 generator (Marsaglia 2003), its state stirred up first so that neighbouring seeds part at once. */
export function chanceFrom(seed: number): Chance {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ 0x27d4eb2f || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
  for (let stir = 0; stir < 8; stir++) next();
  return {
    next,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}
