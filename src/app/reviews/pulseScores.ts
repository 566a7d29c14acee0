import { parseNumber } from '../import/numbers';

/** The lowest and the highest score: much less effective, much more effective. */
export const scoreEnds = { min: -3, max: 3 } as const;
/** How often somebody followed up: never, very often. */
export const followUpEnds = { min: 1, max: 5 } as const;

/** Scores in a row, as typed. */
export interface TypedScores {
  /** `null` where a place was left blank. */
  readonly values: readonly (number | null)[];
  /** What cannot be read as one of them. */
  readonly wrong: readonly string[];
}

/** A place that somebody left out on purpose. */
const LEFT_OUT = /^[-\u2013\u2212_?]?$/;

/**
 * Reads scores that stand in a row, parted by commas, semicolons or spaces: `2, 1, 1, 0, 3`. With commas or semicolons a place can be
 * left blank: `4, , 5`.
 */
export function typedScores(
  text: string,
  { min, max }: { readonly min: number; readonly max: number },
): TypedScores {
  const bare = text.trim();
  if (bare === '') return { values: [], wrong: [] };
  const parts = bare.split(/[,;]/.test(bare) ? /[,;]/ : /\s+/).map((part) => part.trim());
  // A comma at the end is a row that goes on, not a blank place.
  if (parts.at(-1) === '') parts.pop();
  const read = parts.map((part) => {
    if (LEFT_OUT.test(part)) return { part, value: null, ok: true };
    const value = parseNumber(part, false);
    const ok = typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
    return { part, value: ok ? value : null, ok };
  });
  return {
    values: read.map(({ value }) => value),
    wrong: read.filter(({ ok }) => !ok).map(({ part }) => part),
  };
}

/** The same row as somebody would type it. */
export const scoresText = (values: readonly (number | null)[]): string =>
  values.some((value) => value !== null) ? values.map((value) => value ?? '').join(', ') : '';

/** Mean of scores; `null` for none. */
export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
