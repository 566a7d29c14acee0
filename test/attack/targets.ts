import type { Scene } from './classes';
import type { Range } from './counts';

/** A set of raters, or of the answers of a pool: how many are taken from each class. */
export type Target = readonly number[];

/**
 * Every set of at most `most` anonymous raters or answers, as how many of each class: raters of one class are exchangeable, so which
 * of them are taken makes no difference. Only as many are taken as are certain to be there. Neither the reader nor anybody shown by
 * name is ever part of a target.
 */
export function targetsOf(scene: Scene, counts: readonly Range[], most: number): Target[] {
  const there = scene.classes.map(({ named, reader }, at) => (named || reader ? 0 : (counts[at]?.lo ?? 0)));
  const targets: Target[] = [];
  const taken: number[] = [];
  const take = (at: number, left: number): void => {
    if (at === there.length) {
      if (left < most) targets.push([...taken]);
      return;
    }
    for (let count = 0; count <= Math.min(left, there[at] ?? 0); count++) {
      taken[at] = count;
      take(at + 1, left - count);
    }
  };
  take(0, most);
  return targets;
}

export const sizeOf = (target: Target): number => target.reduce((sum, taken) => sum + taken, 0);
