import type { ResponseMatrix } from './matrix';

/** Answers of each group to each item, before any suppression. Never to be shown as they are. */
export interface AnswerCounts {
  /** Observed answers, at `slot`. */
  readonly answers: Uint32Array;
  /** Raters with any answer, at `round × groups + group`. */
  readonly raters: Uint32Array;
  /** Position of a group's figure of an item (a column of the matrix). */
  readonly slot: (round: number, group: number, column: number) => number;
}

/** Counts the answers to every item in one pass; a look at the counts alone is all that suppression needs of the items. */
export function countAnswers(matrix: ResponseMatrix): AnswerCounts {
  const { scores, rows, rowGroups, rowRounds } = matrix;
  const groups = matrix.groups.length;
  const columns = matrix.weights.length;
  const raters = new Uint32Array(matrix.rounds.length * groups);
  const answers = new Uint32Array(raters.length * columns);
  // Plain loops and reads inside their bounds, as in `aggregate.ts`.
  let place = 0;
  for (let row = 0; row < rows; row++) {
    const cell = (rowRounds[row] as number) * groups + (rowGroups[row] as number);
    raters[cell] = (raters[cell] as number) + 1;
    const last = (cell + 1) * columns;
    for (let slot = cell * columns; slot < last; slot++, place++) {
      const score = scores[place] as number;
      if (score === score) answers[slot] = (answers[slot] as number) + 1;
    }
  }
  return { answers, raters, slot: (round, group, column) => (round * groups + group) * columns + column };
}

/** Sums of the answers to every item of one round, by group × column. NaN nowhere: what was not observed adds nothing. */
export function sumAnswers(matrix: ResponseMatrix, round: number): Float64Array {
  const { scores, rows, rowGroups, rowRounds } = matrix;
  const columns = matrix.weights.length;
  const sums = new Float64Array(matrix.groups.length * columns);
  for (let row = 0; row < rows; row++) {
    if (rowRounds[row] !== round) continue;
    const slot = (rowGroups[row] as number) * columns;
    for (let column = 0; column < columns; column++) {
      const score = scores[row * columns + column] as number;
      if (score === score) sums[slot + column] = (sums[slot + column] as number) + score;
    }
  }
  return sums;
}
