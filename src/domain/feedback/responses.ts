import { failure } from '../outcome';
import type { Outcome } from '../outcome';
import type { ItemModel } from './items';
import { isLong, readLong } from './longResponses';
import type { ResponseMatrix } from './matrix';
import { columnsOf } from './matrixColumns';
import type { Column } from './matrixColumns';
import { MatrixRows } from './matrixRows';
import { reasons } from './reasons';
import { addTally, emptyTally, scoreOf } from './scores';
import type { ScoreTally } from './scores';
import { findColumn, fold, textOf } from '../table';
import type { Table } from '../table';

/**
 * Reads the responses table, wide or long. Wide: Round, Rater ID (or Rater), Group, then one column per item; columns of other names
 * are passed over, and without a column Round all answers are one round. The last row of a rater in a round counts, once. Rows without
 * any score are no answer: tables are filled with raters before the answers come. Long: see `longResponses.ts`.
 */
export const readResponses = (table: Table, items: ItemModel): Outcome<ResponseMatrix> =>
  isLong(table[0] ?? []) ? readLong(table, items) : readWide(table, items);

function readWide(table: Table, items: ItemModel): Outcome<ResponseMatrix> {
  const header = table[0] ?? [];
  const round = findColumn(header, ['round']);
  const rater = findColumn(header, ['raterid', 'rater']);
  const group = findColumn(header, ['group', 'ratergroup']);
  if (rater === -1) return failure(reasons.responsesNoColumn('Rater ID'));
  if (group === -1) return failure(reasons.responsesNoColumn('Group'));
  const sources = sourcesOf(header);
  const found = columnsOf(items, (id) => sources.get(id));
  const { columns } = found;
  if (columns.length === 0) return failure(reasons.responsesNoItems());

  const scores = new Float64Array((table.length - 1) * columns.length);
  const rows = new MatrixRows();
  const seen = new Set<string>();
  const cells = emptyTally();
  let replacedRows = 0;
  let namelessRows = 0;

  // From the bottom, so that the first row met of a rater and round is the last one given.
  for (let source = table.length - 1; source > 0; source--) {
    const row = table[source] ?? [];
    const tally = emptyTally();
    if (!encodeRow(row, columns, scores, rows.count * columns.length, tally)) continue;
    const raterId = textOf(row[rater]);
    const groupText = textOf(row[group]);
    if (raterId === '' || groupText === '') {
      namelessRows++;
      continue;
    }
    const roundText = textOf(row[round]);
    const raterKey = fold(raterId);
    const who = `${fold(roundText)}\n${raterKey}`;
    if (seen.has(who)) {
      replacedRows++;
      continue;
    }
    seen.add(who);
    addTally(cells, tally);
    rows.add(roundText, raterKey, groupText);
  }
  return rows.matrix(found, scores, { cells, replacedRows, namelessRows });
}

/** Writes a row's scores into the matrix; false when it has none. The next row overwrites a row that does not count. */
function encodeRow(
  row: readonly unknown[],
  columns: readonly Column[],
  scores: Float64Array,
  start: number,
  tally: ScoreTally,
): boolean {
  let observed = false;
  let at = start;
  for (const column of columns) {
    const cell = row[column.source];
    // The usual case first, here and without a call: a number on the scale.
    const usual = typeof cell === 'number' && cell >= column.min && cell <= column.max;
    const score = usual ? cell : scoreOf(cell, column.min, column.max, tally);
    scores[at++] = column.reverse ? column.min + column.max - score : score;
    if (score === score) observed = true;
  }
  return observed;
}

/** Where each header stands, in the form in which ids are compared; of two columns with the same id the first one counts. */
function sourcesOf(header: readonly unknown[]): Map<string, number> {
  const sources = new Map<string, number>();
  header.forEach((cell, source) => {
    const id = fold(textOf(cell));
    if (!sources.has(id)) sources.set(id, source);
  });
  return sources;
}
