import { enFeedback } from '../../strings/enFeedback';

const { blank } = enFeedback.competencies;

/** A mean for people: one decimal, because a second would promise more than so few answers hold. */
export const meanText = (mean: number | null): string => (mean === null ? blank : mean.toFixed(1));

/** With a sign that can be told from a dash; no sign where it rounds to nothing. */
export function signedText(difference: number | null): string {
  if (difference === null) return blank;
  const text = Math.abs(difference).toFixed(1);
  if (text === '0.0') return text;
  return `${difference > 0 ? '+' : '\u2212'}${text}`;
}

/** How far apart, without a sign. */
export const distanceText = (difference: number): string => Math.abs(difference).toFixed(1);

/** True where a difference shows as nothing. */
export const isNothing = (difference: number): boolean => distanceText(difference) === '0.0';
