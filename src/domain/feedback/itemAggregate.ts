import type { ResponseMatrix } from './matrix';

/** Figures of each item, round and group, before any suppression. Never to be shown as they are. */
export interface ItemAggregate {
  /** Answers, at `slot`. The matrix has one row per rater and round: they are as many as the distinct raters who answered. */
  readonly answers: Uint32Array;
  /** Sum of the answers, at `slot`. */
  readonly sums: Float64Array;
  /** Sum of their squares, at `slot`. */
  readonly squares: Float64Array;
  /** Raters with any answer, at `round × groups + group`. */
  readonly raters: Uint32Array;
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

/** Rows of a cell that are added up together. */
const BATCH = 4;

/**
 * Answers of each item by round and group in one pass: how many, their sum and the sum of their squares. Reversed items are turned
 * round, not observed is left out, weights play no part in single items (feedback-360.md 4.2).
 */
export function itemAggregate(matrix: ResponseMatrix): ItemAggregate {
  const { scores, rows, rowGroups, rowRounds } = matrix;
  const groups = matrix.groups.length;
  const columns = matrix.weights.length;
  const cells = matrix.rounds.length * groups;
  const raters = new Uint32Array(cells);
  const figures: Figures = {
    notObserved: new Uint32Array(cells * columns),
    sums: new Float64Array(cells * columns),
    squares: new Float64Array(cells * columns),
  };

  // Four raters of the same round and group at a time, so that the figures are fetched and put back a quarter as often: that, not the
  // reading, is what takes the time (performance.md PF1). A row waits for the next ones of its cell. The `as number` here and below
  // are reads inside the bounds of the loops, which the compiler cannot see.
  const waiting = new Uint32Array(cells * BATCH);
  for (let row = 0; row < rows; row++) {
    const cell = (rowRounds[row] as number) * groups + (rowGroups[row] as number);
    const place = (raters[cell] as number) % BATCH;
    raters[cell] = (raters[cell] as number) + 1;
    waiting[cell * BATCH + place] = row * columns;
    if (place === BATCH - 1)
      addFour(scores, waiting.subarray(cell * BATCH, (cell + 1) * BATCH), columns, figures, cell * columns);
  }
  raters.forEach((count, cell) => {
    for (let place = 0; place < count % BATCH; place++)
      addOne(scores, waiting[cell * BATCH + place] as number, columns, figures, cell * columns);
  });

  const { notObserved, sums, squares } = figures;
  const answers = notObserved.map(
    (missing, slot) => (raters[Math.floor(slot / columns)] as number) - missing,
  );
  return {
    answers,
    sums,
    squares,
    raters,
    slot: (round, group, column) => (round * groups + group) * columns + column,
  };
}

interface Figures {
  /** Not the answers: there are fewer of these to count. */
  readonly notObserved: Uint32Array;
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

/** @param starts Where the four rows begin in the scores. */
function addFour(
  scores: Float64Array,
  starts: Uint32Array,
  columns: number,
  { notObserved, sums, squares }: Figures,
  slot: number,
): void {
  const [first = 0, second = 0, third = 0, fourth = 0] = starts;
  for (let column = 0; column < columns; column++, slot++) {
    let a = scores[first + column] as number;
    let b = scores[second + column] as number;
    let c = scores[third + column] as number;
    let d = scores[fourth + column] as number;
    let missing = 0;
    // Only NaN, which is not observed, differs from itself.
    if (a !== a) [a, missing] = [0, missing + 1];
    if (b !== b) [b, missing] = [0, missing + 1];
    if (c !== c) [c, missing] = [0, missing + 1];
    if (d !== d) [d, missing] = [0, missing + 1];
    if (missing > 0) notObserved[slot] = (notObserved[slot] as number) + missing;
    sums[slot] = (sums[slot] as number) + (a + b + (c + d));
    squares[slot] = (squares[slot] as number) + (a * a + b * b + (c * c + d * d));
  }
}

function addOne(
  scores: Float64Array,
  start: number,
  columns: number,
  { notObserved, sums, squares }: Figures,
  slot: number,
): void {
  for (let column = 0; column < columns; column++, slot++) {
    const score = scores[start + column] as number;
    if (score === score) {
      sums[slot] = (sums[slot] as number) + score;
      squares[slot] = (squares[slot] as number) + score * score;
    } else notObserved[slot] = (notObserved[slot] as number) + 1;
  }
}

/**
 * Mean and sample standard deviation of the answers at some slots together, such as those of a pool: Σx/n and
 * √((Σx² − (Σx)²/n) / (n − 1)), exact up to the root for whole scores.
 */
export function itemMoments(
  { answers, sums, squares }: ItemAggregate,
  slots: readonly number[],
): ItemMoments {
  let n = 0;
  let sum = 0;
  let square = 0;
  for (const slot of slots) {
    n += answers[slot] ?? 0;
    sum += sums[slot] ?? 0;
    square += squares[slot] ?? 0;
  }
  // n times the sum of squared deviations: for whole scores no step before the division is rounded.
  const spread = n * square - sum * sum;
  // Scores such as 3.7 are no binary fractions: when all agree, what is left is the rounding of the sums, and not a deviation.
  const rounding = n * n * square * Number.EPSILON;
  return { n, mean: sum / n, sd: n < 2 ? NaN : spread <= rounding ? 0 : Math.sqrt(spread / n / (n - 1)) };
}
