import type { Level } from './block';
import type { Shape } from './shape';

/** A mean that is shown, over the raters among the members who have a value, together with their number. */
export interface Figure {
  readonly level: Level;
  /** Positions of the raters. */
  readonly members: readonly number[];
  readonly shape: Shape;
}
