import type { Scene } from './classes';
import type { Counts, Range } from './counts';
import { constant, sumOf, type Expression, type Program } from './program';

/** What a class gave to one block of items. Scores are counted from the bottom of the scale, so that nothing is worth nothing. */
export interface Share {
  /** Answers, or valid raters. */
  readonly count: Expression;
  readonly countRange: Range;
  readonly sum: Expression;
  /** By score: how many gave it, where a distribution tells of it. */
  readonly perScore: readonly Expression[] | null;
}

/** A number of answers or raters: a constant where it is known. */
export function countVariable(program: Program, range: Range | undefined): Expression {
  return range ? program.variable(range.lo, range.hi) : constant(0);
}

/** A sum of as many scores as the count says. */
export function boundedSum(program: Program, count: Expression, range: Range, top: number): Expression {
  const sum = program.variable(0, top * range.hi);
  if (range.lo < range.hi) program.demand(sumOf([1, sum], [-top, count]), -Infinity, 0);
  return sum;
}

/** What the reader gave himself is no unknown. */
export function ownShare(score: number | null, count: Expression, countRange: Range, top: number): Share {
  return {
    count,
    countRange,
    sum: constant(score ?? 0),
    perScore: Array.from({ length: top + 1 }, (_, at) => constant(score === at ? 1 : 0)),
  };
}

/** Counts by score, where a distribution over the class was shown. */
export function split(
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
export function hangersOn({ competency, classes }: Scene, counts: Counts, item: string, at: number): number {
  if (competency.items.length < 3) return 0;
  const invalid = (classes[at]?.ids.length ?? 0) - (counts.raters[at]?.lo ?? 0);
  return Math.min(invalid, counts.answers.get(item)?.[at]?.hi ?? 0);
}

/** The answers to an item with the gaps filled, and without those who do not count. */
export function fill(
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
