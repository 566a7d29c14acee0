import type { Block, Level } from './block';
import type { Spread } from './spread';
import type { Step, World } from './worlds';

/**
 * Moves the high world up and the low world down for one class, one change of answers after the other, until enough stays open or no
 * change helps. It only finds and never decides: a change counts when all figures read the same after it.
 *
 * @returns whether the class stays open
 */
export function openUp(block: Block, spread: Spread, level: Level, high: World, low: World): boolean {
  let missing = spread.missing(high, low);
  while (missing > 0) {
    const before = missing;
    for (const way of [1, -1] as const)
      if (missing > 0) missing = climb(block, spread, level, high, low, way, missing);
    if (missing >= before) return false;
  }
  return true;
}

/** One change of the high world (`way` 1) or the low one (−1) that leaves less missing; gives back what is missing now. */
function climb(
  { weights }: Block,
  spread: Spread,
  level: Level,
  high: World,
  low: World,
  way: 1 | -1,
  missing: number,
): number {
  const world = way === 1 ? high : low;
  const ordered = spread.ordered(world);
  const givers = way === 1 ? ordered : [...ordered].reverse();
  for (const leader of spread.leaders(ordered, way))
    for (const steps of changesFor(weights.length, world, level, leader, givers, way)) {
      if (!world.change(steps)) continue;
      const now = spread.missing(high, low);
      if (now < missing) return now;
      world.undo(steps);
    }
  return missing;
}

/**
 * Changes that move one rater's value: paid for by another rater on the same item, so that no mean changes; alone, as far as rounding or a
 * band allows; paid for by the same rater, or by another, on another item. Large ones first.
 */
function* changesFor(
  items: number,
  world: World,
  level: Level,
  leader: number,
  givers: readonly number[],
  way: 1 | -1,
): Generator<readonly Step[]> {
  const back = way === 1 ? -1 : 1;
  const paid = function* (item: number, giver: number, from: number): Generator<readonly Step[]> {
    const room = Math.min(world.room(leader, item, way), world.room(giver, from, back));
    for (const size of room > 1 ? [room, 1] : room === 1 ? [1] : [])
      yield [
        { rater: leader, item, by: way * size },
        { rater: giver, item: from, by: back * size },
      ];
  };
  const wanted = level === 'competency' ? Array.from({ length: items }, (_, item) => item) : [level];
  for (const item of wanted) for (const giver of givers) if (giver !== leader) yield* paid(item, giver, item);
  const untold = wanted.filter((item) => !world.isTold(leader, item));
  for (const item of untold) if (world.room(leader, item, way) > 0) yield [{ rater: leader, item, by: way }];
  for (const item of untold)
    for (let from = 0; from < items; from++)
      if (from !== item && !world.isTold(leader, from))
        for (const giver of [leader, ...givers]) yield* paid(item, giver, from);
}
