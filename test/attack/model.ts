import type { Scene, SceneCell } from './classes';
import { countsOf, type Counts, type Range } from './counts';
import type { Dictionary } from './dictionary';
import { ownScores, type OwnScores } from './ownScores';
import { partsOf } from './parts';
import { constant, Program, sumOf, type Expression } from './program';
import type { Insider } from './view';

/** Rounding errors of a mean times a count are below this. */
export const TINY = 1e-9;

/** What a class gave to one block of items. Scores are counted from the bottom of the scale, so that nothing is worth nothing. */
export interface Share {
  /** Answers, or valid raters. */
  readonly count: Expression;
  readonly countRange: Range;
  readonly sum: Expression;
  /** By score: how many gave it, where a distribution tells of it. */
  readonly perScore: readonly Expression[] | null;
}

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

function countVariable(program: Program, range: Range | undefined): Expression {
  return range ? program.variable(range.lo, range.hi) : constant(0);
}

/** A sum of as many scores as the count says. */
function boundedSum(program: Program, count: Expression, range: Range, top: number): Expression {
  const sum = program.variable(0, top * range.hi);
  if (range.lo < range.hi) program.demand(sumOf([1, sum], [-top, count]), -Infinity, 0);
  return sum;
}

/** What the reader gave himself is no unknown. */
function ownShare(score: number | null, count: Expression, countRange: Range, top: number): Share {
  return {
    count,
    countRange,
    sum: constant(score ?? 0),
    perScore: Array.from({ length: top + 1 }, (_, at) => constant(score === at ? 1 : 0)),
  };
}

/** Counts by score, where a distribution over the class was shown. */
function split(
  program: Program,
  { cells, classes }: Scene,
  item: string,
  at: number,
  { count, countRange, sum }: Omit<Share, 'perScore'>,
  top: number,
): Expression[] | null {
  const over = cells.filter(
    (cell, position) =>
      cell.item === item && cell.distribution && (classes[at]?.covered[position] ?? null) !== null,
  );
  if (over.length === 0) return null;
  const perScore = Array.from({ length: top + 1 }, (_, score) =>
    program.variable(
      0,
      Math.min(countRange.hi, ...over.map(({ distribution }) => distribution?.[score] ?? 0)),
    ),
  );
  const ones = perScore.map((expression) => [1, expression] as const);
  program.demand(sumOf(...ones, [-1, count]), 0, 0);
  const scores = perScore.map((expression, score) => [score, expression] as const);
  program.demand(sumOf(...scores, [-1, sum]), 0, 0);
  return perScore;
}

/** Most raters of a class who answered the item and yet do not count for the competency, because they answered too little. */
function hangersOn({ competency, classes }: Scene, counts: Counts, item: string, at: number): number {
  if (competency.items.length < 3) return 0;
  const invalid = (classes[at]?.ids.length ?? 0) - (counts.raters[at]?.lo ?? 0);
  return Math.min(invalid, counts.answers.get(item)?.[at]?.hi ?? 0);
}

/** The answers to an item with the gaps filled, and without those who do not count. */
function fill(
  program: Program,
  answers: Share | undefined,
  { count, range }: { count: Expression; range: Range },
  hangers: number,
  top: number,
): Share {
  if (!answers) return { count, countRange: range, sum: constant(0), perScore: null };
  const gaps = Math.max(0, range.hi - answers.countRange.lo);
  if (gaps === 0 && hangers === 0) return answers;
  const sum = boundedSum(program, count, range, top);
  program.demand(sumOf([1, sum], [-1, answers.sum]), -top * hangers, top * (gaps + hangers));
  return { count, countRange: range, sum, perScore: null };
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

function demandCell(
  program: Program,
  model: Omit<Model, 'dictionary'>,
  cell: SceneCell,
  raters: readonly Expression[],
): void {
  const { scene, blocks, weight } = model;
  const position = scene.cells.indexOf(cell);
  const groupOf = (at: number): string | null => scene.classes[at]?.covered[position] ?? null;
  const covered = scene.classes.map((_, at) => at).filter((at) => groupOf(at) !== null);
  const block = blocks.find(({ item }) => item === cell.item);
  const countAt = (at: number): Expression =>
    (cell.item === null ? raters[at] : block?.answers[at]?.count) ?? constant(0);
  const rangeAt = (at: number): Range =>
    (cell.item === null ? model.counts.raters[at] : block?.answers[at]?.countRange) ?? { lo: 0, hi: 0 };
  const sumAt = (at: number): Expression =>
    cell.item === null
      ? sumOf(...blocks.map((each) => [each.weight / weight, each.filled[at]?.sum ?? constant(0)] as const))
      : (block?.answers[at]?.sum ?? constant(0));
  const total = sumOf(...covered.map((at) => [1, countAt(at)] as const));
  if (cell.n !== null) program.demand(total, cell.n, cell.n);
  cell.distribution?.forEach((count, score) => {
    const parts = covered.map((at) => [1, block?.answers[at]?.perScore?.[score] ?? constant(0)] as const);
    if (block) program.demand(sumOf(...parts), count, count);
  });
  if (!cell.mean) return;
  const low = cell.mean.low - scene.competency.scale.min;
  const high = cell.mean.high - scene.competency.scale.min;
  if (cell.weighting === 'groups') {
    const parts = covered.map((at) => ({ group: groupOf(at), range: rangeAt(at), sum: sumAt(at) }));
    demandMeanOfGroups(program, parts, model.top, low, high);
    return;
  }
  const sum = sumOf(...covered.map((at) => [1, sumAt(at)] as const));
  if (total.terms.size > 0) {
    program.demand(sumOf([1, sum], [-low, total]), 0, Infinity);
    program.demand(sumOf([1, sum], [-high, total]), -Infinity, 0);
    return;
  }
  const unit = cell.item === null ? unitOf(scene, model.counts, (at) => covered.includes(at)) : 1;
  const [least, most] = roundInward(low * total.constant, high * total.constant, unit);
  program.demand(sum, least, most);
}

/** Each group's mean counts as one; how many groups there are must be known. */
function demandMeanOfGroups(
  program: Program,
  parts: readonly { group: string | null; range: Range; sum: Expression }[],
  top: number,
  low: number,
  high: number,
): void {
  const groups = [...new Set(parts.map(({ group }) => group))].map((name) => {
    const members = parts.filter(({ group }) => group === name);
    return {
      lo: members.reduce((sum, { range }) => sum + range.lo, 0),
      hi: members.reduce((sum, { range }) => sum + range.hi, 0),
      sum: sumOf(...members.map(({ sum }) => [1, sum] as const)),
    };
  });
  const present = groups.filter(({ hi }) => hi > 0);
  if (present.some(({ lo }) => lo === 0)) return;
  const means = present.map(({ lo, hi, sum }): readonly [number, Expression] => {
    if (lo === hi) return [1 / lo, sum];
    const mean = program.variable(0, top);
    program.demand(sumOf([1, sum], [-lo, mean]), 0, Infinity);
    program.demand(sumOf([1, sum], [-hi, mean]), -Infinity, 0);
    return [1, mean];
  });
  program.demand(sumOf(...means), low * present.length, high * present.length);
}

/** The multiples of the unit within an interval; the interval itself when there is no unit. */
export function roundInward(low: number, high: number, unit: number): [number, number] {
  if (unit === 0) return [low, high];
  return [Math.ceil(low / unit - TINY * 100) * unit, Math.floor(high / unit + TINY * 100) * unit];
}

/**
 * What sums of rater means are multiples of: one part in as many as the sum of the weights, when every rater of the classes answered
 * everything; otherwise one in the least common multiple of all sums of weights that a valid rater may have answered. 0: not known.
 */
export function unitOf(
  { competency, classes }: Scene,
  counts: Counts,
  among: (at: number) => boolean,
): number {
  const complete = classes.every(
    ({ ids }, at) =>
      !among(at) || competency.items.every(({ id }) => counts.answers.get(id)?.[at]?.lo === ids.length),
  );
  return partsOf(competency)[complete ? 'complete' : 'any'];
}
