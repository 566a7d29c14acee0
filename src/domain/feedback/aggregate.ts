import type { ResponseMatrix } from './matrix';

/** Figures of each cell (competency × round) and group, before any suppression. Never to be shown as they are. */
export interface Aggregate {
  /** Rows × competencies: mean of each rater; NaN when the rater does not count for the competency. */
  readonly raterMeans: Float64Array;
  /** Valid raters, at `slot`. */
  readonly raters: Uint32Array;
  /** Sum of the means of the valid raters, at `slot`. */
  readonly sums: Float64Array;
  /** Position of a group's figures in a cell. */
  readonly slot: (round: number, group: number, competency: number) => number;
}

/**
 * Rater-first means in one pass: each rater's weighted mean of a competency's observed items, Σwx/Σw, counted when at least half
 * of the items were observed (CCL's 50 % rule; feedback-360.md 4.1, 4.2), added up by round and group.
 */
export function aggregate(matrix: ResponseMatrix): Aggregate {
  const { scores, weights, spans, rows, rowGroups, rowRounds } = matrix;
  const groups = matrix.groups.length;
  const competencies = spans.length;
  const columns = weights.length;
  const sizes = Uint32Array.from(spans, ({ start, end }) => end - start);
  const weighted = Uint8Array.from(spans, ({ competency: { items } }) =>
    items.some((item) => item.weight !== items[0]?.weight) ? 1 : 0,
  );
  const raterMeans = new Float64Array(rows * competencies);
  const raters = new Uint32Array(matrix.rounds.length * groups * competencies);
  const sums = new Float64Array(raters.length);

  // Typed arrays, plain loops and one place that runs through the scores: 100,000 answers must not be felt while somebody types
  // (performance.md PF1), and weights that make no difference are left out for a fifth of the time. The `as number` are reads
  // inside the bounds of the loops, which the compiler cannot see.
  for (let row = 0; row < rows; row++) {
    const cell = ((rowRounds[row] as number) * groups + (rowGroups[row] as number)) * competencies;
    const first = row * columns;
    let place = first;
    for (let competency = 0; competency < competencies; competency++) {
      const size = sizes[competency] as number;
      const end = place + size;
      let observed = 0;
      let sum = 0;
      let mean: number;
      if (weighted[competency] === 1) {
        let weight = 0;
        for (; place < end; place++) {
          const score = scores[place] as number;
          if (score === score) {
            observed++;
            sum += score * (weights[place - first] as number);
            weight += weights[place - first] as number;
          }
        }
        mean = sum / weight;
      } else {
        for (; place < end; place++) {
          const score = scores[place] as number;
          if (score === score) {
            observed++;
            sum += score;
          }
        }
        mean = sum / observed;
      }
      const counts = observed > 0 && observed * 2 >= size;
      raterMeans[row * competencies + competency] = counts ? mean : NaN;
      if (counts) {
        raters[cell + competency] = (raters[cell + competency] as number) + 1;
        sums[cell + competency] = (sums[cell + competency] as number) + mean;
      }
    }
  }
  const slot = (round: number, group: number, competency: number): number =>
    (round * groups + group) * competencies + competency;
  return { raterMeans, raters, sums, slot };
}
