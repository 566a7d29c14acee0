import type { SceneCell } from './classes';
import type { Range } from './counts';
import type { Model } from './model';
import { roundInward, unitOf } from './parts';
import { constant, sumOf, type Expression, type Program } from './program';

/** Demands that a figure of the scene is true: its count, its distribution and its mean. */
export function demandCell(
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
