import type { Scale } from './items';

/** Width of the scale on which the design pages give their limits, 1 to 5. */
const usualWidth = 4;

/** A distance in points of 1 to 5 as a distance in points of another scale. */
export const distanceOn = ({ min, max }: Scale, pointsOfFive: number): number =>
  (pointsOfFive * (max - min)) / usualWidth;

/** The whole points of a scale, its ends among them. */
export const pointsOf = ({ min, max }: Scale): number[] =>
  Array.from({ length: Math.floor(max - min) + 1 }, (_, point) => min + point);
