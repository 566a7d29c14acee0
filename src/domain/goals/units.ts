/** The lowest and the highest value that a unit allows. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

const number = '([+\\u2212-]?\\d+(?:[.,]\\d+)?)';
/** `1-5 rating`, `-3 to +3`, `-3..+3`, `0–10`. */
const span = new RegExp(`^${number}\\s*(?:to|bis|\\.\\.\\.?|[-\\u2013\\u2212])\\s*${number}(?![\\d.,])`, 'u');

/**
 * The scale of a unit that has one: a rating by its ends (`1-5 rating`, `-3 to +3`), percent from 0 to 100. `null` for a unit without
 * ends, such as `h/week`.
 *
 * @param values values in the unit, such as baseline and target. Excel keeps 18 % as 0.18: when they lie within 0 to 1 and one of them
 *   is a fraction, percent runs from 0 to 1.
 */
export function scaleOf(unit: string, ...values: readonly (number | null)[]): Scale | null {
  const text = unit.trim().toLowerCase();
  if (/^(%|percent|per cent|prozent)/.test(text)) return { min: 0, max: asFractions(values) ? 1 : 100 };
  const found = span.exec(text);
  if (!found) return null;
  const [min, max] = [valueOf(found[1]), valueOf(found[2])];
  return min < max ? { min, max } : null;
}

const valueOf = (text = ''): number => Number(text.replace('\u2212', '-').replace(',', '.'));

function asFractions(values: readonly (number | null)[]): boolean {
  const given = values.filter((value) => value !== null);
  return given.every((value) => value >= 0 && value <= 1) && given.some((value) => !Number.isInteger(value));
}
