import { failure, success } from '../outcome';
import type { Outcome } from '../outcome';
import { compareGroups, groupKey, groupLabel, isListedGroup } from './groups';
import { Labels } from './labels';
import type { ResponseMatrix, ResponseQuality } from './matrix';
import type { Columns } from './matrixColumns';
import { reasons } from './reasons';
import { compareRounds } from './rounds';
import { fold } from '../table';

/** The rows of a matrix as they are read: whose they are. */
export class MatrixRows {
  private readonly groups = new Labels(groupKey);
  private readonly rounds = new Labels(fold);
  private readonly raters: string[] = [];
  private readonly rowGroups: number[] = [];
  private readonly rowRounds: number[] = [];

  get count(): number {
    return this.raters.length;
  }

  /** @param rater in the form in which ids are compared */
  add(round: string, rater: string, group: string): void {
    this.raters.push(rater);
    this.rowGroups.push(this.groups.position(group));
    this.rowRounds.push(this.rounds.position(round));
  }

  /** The matrix of these rows. @param scores rows × columns, with room for more */
  matrix(
    { columns, spans, missingItems }: Columns,
    scores: Float64Array,
    quality: Omit<ResponseQuality, 'missingItems' | 'unlistedGroups'>,
  ): Outcome<ResponseMatrix> {
    if (this.count === 0) return failure(reasons.noAnswers());
    const groups = this.groups.sorted(Uint32Array.from(this.rowGroups), groupLabel, compareGroups);
    const rounds = this.rounds.sorted(Uint32Array.from(this.rowRounds), (text) => text, compareRounds);
    return success({
      spans,
      items: columns.map(({ item }) => item),
      weights: Float64Array.from(columns, ({ item }) => item.weight),
      groups: groups.labels,
      rounds: rounds.labels,
      rows: this.count,
      scores: scores.subarray(0, this.count * columns.length),
      rowRaters: this.raters,
      rowGroups: groups.rows,
      rowRounds: rounds.rows,
      quality: {
        ...quality,
        missingItems,
        unlistedGroups: groups.labels.filter((label) => !isListedGroup(label)),
      },
    });
  }
}
