import type { Scene } from './classes';
import { countsOf, type Counts } from './counts';
import { demandCell } from './demands';
import type { Dictionary } from './dictionary';
import { ownScores, type OwnScores } from './ownScores';
import { constant, Program, type Expression } from './program';
import { boundedSum, countVariable, fill, hangersOn, ownShare, split, type Share } from './shares';
import type { Insider } from './view';

/** An item of which something was shown, or all the other items of the competency together. */
export interface Block {
  /** `null`: the other items. */
  readonly item: string | null;
  readonly weight: number;
  /** By class: the answers to the item; empty for the other items. */
  readonly answers: readonly Share[];
  /** By class: the answers of the valid raters, with a rater's own mean in the place of an answer he did not give. */
  readonly filled: readonly Share[];
}

/** Everything that is known of a scene, as a linear programme. */
export interface Model {
  readonly scene: Scene;
  readonly counts: Counts;
  /** Top of the scale, counted from its bottom. */
  readonly top: number;
  readonly blocks: readonly Block[];
  /** Sum of the weights of all items. */
  readonly weight: number;
  readonly dictionary: Dictionary;
}

/**
 * Puts a scene down as linear constraints. Whoever skipped an item is taken to have given it his own mean: then a rater's mean is the
 * plain weighted mean of all items, and an item's figure and the competency's figure speak of the same sums.
 */
export function modelOf(scene: Scene, insider: Insider | null): Model {
  const { competency, classes, cells } = scene;
  const counts = countsOf(scene, insider);
  const top = competency.scale.max - competency.scale.min;
  const own = insider ? ownScores(scene, insider) : null;
  const program = new Program();
  const raters = classes.map((_, at) => countVariable(program, counts.raters[at]));
  const shown = competency.items.filter(({ id }) => cells.some(({ item }) => item === id));
  const rest = competency.items.filter((item) => !shown.includes(item));
  const blocks: Block[] = shown.map(({ id, weight }) => {
    const answers = classes.map(({ reader }, at): Share => {
      const range = counts.answers.get(id)?.[at] ?? { lo: 0, hi: 0 };
      const count = countVariable(program, range);
      if (reader && own) return ownShare(own.answers.get(id) ?? null, count, range, top);
      const sum = boundedSum(program, count, range, top);
      const perScore = split(program, scene, id, at, { count, countRange: range, sum }, top);
      return { count, countRange: range, sum, perScore };
    });
    const filled = classes.map((raterClass, at) => {
      const count = raters[at] ?? constant(0);
      const range = counts.raters[at] ?? { lo: 0, hi: 0 };
      if (raterClass.reader && own) return ownShare(own.filled.get(id) ?? null, count, range, top);
      return fill(program, answers[at], { count, range }, hangersOn(scene, counts, id, at), top);
    });
    return { item: id, weight, answers, filled };
  });
  if (rest.length > 0) blocks.push(restBlock(program, { scene, counts, raters, own, top }, rest));
  const weight = competency.items.reduce((sum, item) => sum + item.weight, 0);
  const model = { scene, counts, top, blocks, weight };
  for (const cell of cells) demandCell(program, model, cell, raters);
  return { ...model, dictionary: program.solve() };
}

function restBlock(
  program: Program,
  {
    scene,
    counts,
    raters,
    own,
    top,
  }: { scene: Scene; counts: Counts; raters: readonly Expression[]; own: OwnScores | null; top: number },
  rest: Scene['competency']['items'],
): Block {
  const weight = rest.reduce((sum, item) => sum + item.weight, 0);
  const filled = scene.classes.map(({ reader }, at): Share => {
    const count = raters[at] ?? constant(0);
    const countRange = counts.raters[at] ?? { lo: 0, hi: 0 };
    const sum =
      reader && own
        ? constant(rest.reduce((s, item) => s + item.weight * (own.filled.get(item.id) ?? 0), 0) / weight)
        : boundedSum(program, count, countRange, top);
    return { count, countRange, sum, perScore: null };
  });
  return { item: null, weight, answers: [], filled };
}
