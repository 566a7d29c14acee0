import type { Scale } from './items';

/** Johari's window in the words of the report (feedback-360.md 4.3). */
export type Quadrant =
  | 'Confirmed strength'
  | 'Hidden strength'
  | 'Blind spot'
  | 'Confirmed development need'
  | 'Not enough raters'
  | 'No self-rating';

/** Others see a strength from here on: 3.75 on 1 to 5, as a share of the scale (POMP 68.75). */
const strengthFrom = 0.6875;

/** Self and others differ from here on: 0.5 on 1 to 5, as a share of the scale (POMP 12.5). */
const differenceFrom = 0.125;

/** Means are sums of binary fractions: 3.75 may arrive as 3.7499999999999996. */
const tolerance = 1e-9;

/** Where the lines of the window are drawn, in points of the scale; `null` for the default. */
export interface QuadrantLines {
  /** Others see a strength from here on. */
  readonly cut: number | null;
  /** Self and others differ from here on, 0 or more. */
  readonly gap: number | null;
}

/**
 * Quadrant of a competency from the means of self and others on its scale; `null` for a mean that is missing or suppressed.
 */
export function quadrantOf(
  self: number | null,
  others: number | null,
  scale: Scale,
  lines: QuadrantLines = { cut: null, gap: null },
): Quadrant {
  if (others === null) return 'Not enough raters';
  if (self === null) return 'No self-rating';
  const width = scale.max - scale.min;
  const cut = lines.cut === null ? strengthFrom : (lines.cut - scale.min) / width;
  const guard = lines.gap === null ? differenceFrom : lines.gap / width;
  const gap = (self - others) / width;
  if ((others - scale.min) / width >= cut - tolerance)
    return gap <= -guard + tolerance ? 'Hidden strength' : 'Confirmed strength';
  return gap >= guard - tolerance ? 'Blind spot' : 'Confirmed development need';
}

/** True when self stands above others by the difference that counts (feedback-360.md 4.3, the note to a confirmed strength). */
export const ratesSelfHigher = (self: number | null, others: number | null, scale: Scale): boolean =>
  self !== null && others !== null && (self - others) / (scale.max - scale.min) >= differenceFrom - tolerance;
