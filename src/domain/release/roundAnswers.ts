import { selfGroup } from '../feedback/groups';
import type { ResponseMatrix } from '../feedback/matrix';
import { fingerprint } from './fingerprint';
import type { ReleasedRater } from './release';

/** Who answered in a round, and what: reversed items turned round, NaN where not observed. */
export interface AnsweringRater extends ReleasedRater {
  readonly scores: readonly number[];
}

/** A round's answers, rater by rater in text order of their ids: nothing about a release may depend on the order of rows. */
export interface RoundAnswers {
  readonly round: string;
  readonly raters: readonly AnsweringRater[];
  /** Item of each score. */
  readonly items: readonly { readonly id: string; readonly weight: number }[];
}

/** The answers of one round of the matrix. */
export function roundAnswers(matrix: ResponseMatrix, round: number): RoundAnswers {
  const width = matrix.weights.length;
  const raters: AnsweringRater[] = [];
  for (let row = 0; row < matrix.rows; row++) {
    if (matrix.rowRounds[row] !== round) continue;
    const scores = [...matrix.scores.subarray(row * width, (row + 1) * width)];
    const group = matrix.groups[matrix.rowGroups[row] ?? -1] ?? '';
    const id = matrix.rowRaters[row] ?? '';
    const answers = scores.map((score, at) => [
      matrix.items[at]?.id ?? '',
      Number.isNaN(score) ? null : score,
    ]);
    raters.push({ id, group, scores, fingerprint: fingerprint(JSON.stringify([group, answers])) });
  }
  return {
    round: matrix.rounds[round] ?? '',
    raters: raters.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    items: matrix.items,
  };
}

/** All raters but Self. */
export const othersOf = ({ raters }: RoundAnswers): readonly AnsweringRater[] =>
  raters.filter(({ group }) => group !== selfGroup);
