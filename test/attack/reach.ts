import type { Block, Model } from './model';
import { constant, Program, rangeOf, sumOf, valueAt, type Expression } from './program';
import type { Share } from './shares';
import type { Target } from './targets';

/** Shares whose sums the attacker wants to know, each with what it counts for. */
export interface Level {
  /** The item, or `null` for the competency. */
  readonly item: string | null;
  readonly parts: readonly { readonly weight: number; readonly shares: readonly Share[] }[];
}

export function levelOf(model: Model, item: string | null): Level {
  const part = ({ weight, filled }: Block) => ({ weight: weight / model.weight, shares: filled });
  if (item === null) return { item, parts: model.blocks.map(part) };
  const own = model.blocks.filter((block) => block.item === item);
  return { item, parts: own.map(({ answers }) => ({ weight: 1, shares: answers })) };
}

/** Least and largest sum that a target's answers may have. */
export interface Reach {
  readonly low: number;
  readonly high: number;
}

/**
 * What the sum of a target may be in one world that meets the figures, by letting raters of a class change places and share out their
 * class's sum anew, which no figure notices.
 */
export function reachAt(point: readonly number[], level: Level, target: Target, top: number): Reach {
  let low = 0;
  let high = 0;
  for (const { weight, shares } of level.parts)
    target.forEach((taken, at) => {
      const share = shares[at];
      if (taken === 0 || !share) return;
      const [least, most] = share.perScore
        ? extremes(
            share.perScore.map((count) => valueAt(point, count)),
            taken,
          )
        : spread(valueAt(point, share.sum), valueAt(point, share.count), taken, top);
      low += weight * least;
      high += weight * most;
    });
  return { low, high };
}

function spread(sum: number, count: number, taken: number, top: number): [number, number] {
  return [Math.max(0, sum - (count - taken) * top), Math.min(taken * top, sum)];
}

/** Sums of the lowest and of the highest answers of a distribution. */
function extremes(perScore: readonly number[], taken: number): [number, number] {
  const sumFrom = (scores: readonly number[]): number => {
    let left = taken;
    let sum = 0;
    for (const score of scores) {
      const used = Math.min(left, perScore[score] ?? 0);
      sum += used * score;
      left -= used;
    }
    return sum;
  };
  const scores = perScore.map((_, score) => score);
  return [sumFrom(scores), sumFrom([...scores].reverse())];
}

/** What the sum of a target may be in any world that meets the figures, each world found handed to `visit`. */
export function reachOf(
  model: Model,
  level: Level,
  target: Target,
  visit: (point: readonly number[]) => void,
): Reach {
  const program = new Program(model.dictionary);
  const parts: [number, Expression][] = [];
  for (const { weight, shares } of level.parts)
    target.forEach((taken, at) => {
      const share = shares[at];
      if (taken > 0 && share) parts.push([weight, takenFrom(program, share, taken, model.top)]);
    });
  return rangeOf(program.solve(), sumOf(...parts), visit);
}

/** The sum of some of a share's answers: neither they nor those left over can be off the scale. */
function takenFrom(program: Program, share: Share, taken: number, top: number): Expression {
  if (share.perScore) {
    const counts = share.perScore.map((count) => {
      const own = program.variable(0, taken);
      program.demand(sumOf([1, count], [-1, own]), 0, Infinity);
      return own;
    });
    program.demand(sumOf(...counts.map((count) => [1, count] as const)), taken, taken);
    return sumOf(...counts.map((count, score) => [score, count] as const));
  }
  const sum = program.variable(0, taken * top);
  program.demand(sumOf([1, share.sum], [-1, sum]), 0, Infinity);
  program.demand(sumOf([1, share.sum], [-1, sum], [-top, share.count], [top, constant(taken)]), -Infinity, 0);
  return sum;
}
