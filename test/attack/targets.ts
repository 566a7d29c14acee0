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
  let targets: number[][] = [[]];
  scene.classes.forEach(({ named, reader }, at) => {
    const there = named || reader ? 0 : (counts[at]?.lo ?? 0);
    targets = targets.flatMap((target) => {
      const left = most - sizeOf(target);
      return Array.from({ length: Math.min(there, left) + 1 }, (_, taken) => [...target, taken]);
    });
  });
  return targets.filter((target) => sizeOf(target) > 0);
}

export const sizeOf = (target: Target): number => target.reduce((sum, taken) => sum + taken, 0);
