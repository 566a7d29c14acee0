import type { Scale } from './scale';

/**
 * A score or mean of one scale on another: c + (x − a)(d − c)/(b − a) (feedback-360.md 4.2). For standard deviations and gaps only the
 * widths count: give both scales from 0.
 */
export const rescale = (value: number, from: Scale, to: Scale): number =>
  to.min + ((value - from.min) * (to.max - to.min)) / (from.max - from.min);

/** Percent of the maximum possible: 0 at the lower end of the scale, 100 at the upper. */
export const pomp = (value: number, scale: Scale): number => rescale(value, scale, { min: 0, max: 100 });
