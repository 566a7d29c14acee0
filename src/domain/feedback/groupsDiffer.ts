import type { Scale } from './items';

/** Displayed groups see something differently from here on: 1.0 on 1 to 5, as a share of the scale (feedback-360.md 4.2). */
const differFrom = 0.25;

/** See `quadrant.ts`. */
const tolerance = 1e-9;

/** True when the highest and the lowest of the means that are shown lie at least a quarter of the scale apart. */
export function groupsDiffer(means: readonly (number | null)[], scale: Scale): boolean {
  const shown = means.filter((mean) => mean !== null);
  return (
    shown.length > 1 &&
    (Math.max(...shown) - Math.min(...shown)) / (scale.max - scale.min) >= differFrom - tolerance
  );
}
