import type { ResponseMatrix } from './matrix';

/** Figures of each item, round and group, before any suppression. Never to be shown as they are. */
export interface ItemAggregate {
  /** Answers, at `slot`. The matrix has one row per rater and round: they are as many as the distinct raters who answered. */
  readonly counts: Uint32Array;
  /** Sum of the answers, at `slot`. */
  readonly sums: Float64Array;
  /** Sum of their squares, at `slot`. */
  readonly squares: Float64Array;
  /** Position of a group's figures in a round and a column of the matrix. */
  readonly slot: (round: number, group: number, column: number) => number;
}

/** What a set of answers comes to; NaN where there are too few answers for the figure. */
export interface ItemMoments {
  /** Answers, which are as many as the distinct raters. */
  readonly n: number;
  /** Arithmetic mean in scale points. */
  readonly mean: number;
  /** Sample standard deviation in scale points, with n − 1; NaN for fewer than two answers. */
  readonly sd: number;
}

/**
 * Answers of each item by round and group in one pass: how many, their sum and the sum of their squares. Reversed items are turned
 * round, not observed is left out, weights play no part in single items (feedback-360.md 4.2).
 */
export function itemAggregate(matrix: ResponseMatrix): ItemAggregate {
  const { rows, rowGroups, rowRounds } = matrix;
  const groups = matrix.groups.length;
  const columns = matrix.weights.length;
  const cells = matrix.rounds.length * groups;
  const figures: Figures = {
    counts: new Uint32Array(cells * columns),
    sums: new Float64Array(cells * columns),
    squares: new Float64Array(cells * columns),
  };

  // Two raters of the same round and group at a time: the figures are then fetched and put back half as often, and that, not the
  // reading, is what takes the time (performance.md PF1). A row waits for the next one of its cell. The `as number` here and below
  // are reads inside the bounds of the loops, which the compiler cannot see.
  const waiting = new Int32Array(cells).fill(-1);
  for (let row = 0; row < rows; row++) {
    const cell = (rowRounds[row] as number) * groups + (rowGroups[row] as number);
    const other = waiting[cell] as number;
    waiting[cell] = other === -1 ? row : -1;
    if (other !== -1)
      addPair(matrix.scores, other * columns, row * columns, columns, figures, cell * columns);
  }
  waiting.forEach((row, cell) => {
    if (row === -1) return;
    for (let column = 0; column < columns; column++)
      add(matrix.scores[row * columns + column] as number, figures, cell * columns + column);
  });
  return { ...figures, slot: (round, group, column) => (round * groups + group) * columns + column };
}

type Figures = Pick<ItemAggregate, 'counts' | 'sums' | 'squares'>;

function addPair(
  scores: Float64Array,
  first: number,
  second: number,
  columns: number,
  figures: Figures,
  slot: number,
): void {
  const { counts, sums, squares } = figures;
  for (let column = 0; column < columns; column++, slot++) {
    const one = scores[first + column] as number;
    const other = scores[second + column] as number;
    const sum = one + other;
    // Not observed is NaN, alone and in a sum.
    if (sum === sum) {
      counts[slot] = (counts[slot] as number) + 2;
      sums[slot] = (sums[slot] as number) + sum;
      squares[slot] = (squares[slot] as number) + (one * one + other * other);
    } else {
      add(one, figures, slot);
      add(other, figures, slot);
    }
  }
}

function add(score: number, { counts, sums, squares }: Figures, slot: number): void {
  if (score !== score) return;
  counts[slot] = (counts[slot] as number) + 1;
  sums[slot] = (sums[slot] as number) + score;
  squares[slot] = (squares[slot] as number) + score * score;
}

/**
 * Mean and sample standard deviation of the answers at some slots together, such as those of a pool: Σx/n and
 * √((Σx² − (Σx)²/n) / (n − 1)), exact up to the root for whole scores.
 */
export function itemMoments({ counts, sums, squares }: ItemAggregate, slots: readonly number[]): ItemMoments {
  let n = 0;
  let sum = 0;
  let square = 0;
  for (const slot of slots) {
    n += counts[slot] ?? 0;
    sum += sums[slot] ?? 0;
    square += squares[slot] ?? 0;
  }
  // n times the sum of squared deviations: for whole scores no step before the division is rounded.
  const spread = n * square - sum * sum;
  // Scores such as 3.7 are no binary fractions: when all agree, what is left is the rounding of the sums, and not a deviation.
  const rounding = n * n * square * Number.EPSILON;
  return { n, mean: sum / n, sd: n < 2 ? NaN : spread <= rounding ? 0 : Math.sqrt(spread / n / (n - 1)) };
}
