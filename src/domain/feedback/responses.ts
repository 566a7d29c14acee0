import { failure, success } from '../outcome';
import type { Outcome } from '../outcome';
import { compareGroups, groupKey, groupLabel, isListedGroup } from './groups';
import type { Item, ItemModel } from './items';
import { Labels } from './labels';
import { isLong, widen } from './longResponses';
import type { CompetencySpan, ResponseMatrix } from './matrix';
import { reasons } from './reasons';
import { compareRounds } from './rounds';
import { addTally, emptyTally, scoreOf } from './scores';
import type { ScoreTally } from './scores';
import { findColumn, fold, textOf } from '../table';
import type { Table } from '../table';

/** A column of the matrix and where its scores come from. */
interface Column {
  readonly item: Item;
  /** Position in the responses table. */
  readonly source: number;
  readonly min: number;
  readonly max: number;
  readonly reverse: boolean;
}

/**
 * Reads the responses table, wide or long. Wide: Round, Rater ID (or Rater), Group, then one column per item; columns of other names
 * are passed over, and without a column Round all answers are one round. The last row of a rater in a round counts, once. Rows without
 * any score are no answer: tables are filled with raters before the answers come. Long: see `longResponses.ts`.
 */
export function readResponses(table: Table, items: ItemModel): Outcome<ResponseMatrix> {
  if (!isLong(table[0] ?? [])) return readWide(table, items);
  const wide = widen(table);
  if (!wide.ok) return wide;
  const read = readWide(wide.value.table, items);
  if (!read.ok) return read;
  const { quality } = read.value;
  return success({
    ...read.value,
    quality: {
      ...quality,
      replacedRows: quality.replacedRows + wide.value.replaced,
      namelessRows: quality.namelessRows + wide.value.nameless,
    },
  });
}

function readWide(table: Table, items: ItemModel): Outcome<ResponseMatrix> {
  const header = table[0] ?? [];
  const round = findColumn(header, ['round']);
  const rater = findColumn(header, ['raterid', 'rater']);
  const group = findColumn(header, ['group', 'ratergroup']);
  if (rater === -1) return failure(reasons.responsesNoColumn('Rater ID'));
  if (group === -1) return failure(reasons.responsesNoColumn('Group'));
  const { columns, spans, missingItems } = matchItems(header, items);
  if (columns.length === 0) return failure(reasons.responsesNoItems());

  const width = columns.length;
  const scores = new Float64Array((table.length - 1) * width);
  const rowGroups = new Uint32Array(table.length - 1);
  const rowRounds = new Uint32Array(table.length - 1);
  const rowRaters: string[] = [];
  const groups = new Labels(groupKey);
  const rounds = new Labels(fold);
  const seen = new Set<string>();
  const cells = emptyTally();
  let rows = 0;
  let replacedRows = 0;
  let namelessRows = 0;

  // From the bottom, so that the first row met of a rater and round is the last one given.
  for (let source = table.length - 1; source > 0; source--) {
    const row = table[source] ?? [];
    const tally = emptyTally();
    if (!encodeRow(row, columns, scores, rows * width, tally)) continue;
    const raterId = textOf(row[rater]);
    const groupText = textOf(row[group]);
    if (raterId === '' || groupText === '') {
      namelessRows++;
      continue;
    }
    const roundAt = rounds.position(textOf(row[round]));
    const raterKey = fold(raterId);
    const who = `${roundAt} ${raterKey}`;
    if (seen.has(who)) {
      replacedRows++;
      continue;
    }
    seen.add(who);
    addTally(cells, tally);
    rowGroups[rows] = groups.position(groupText);
    rowRounds[rows] = roundAt;
    rowRaters.push(raterKey);
    rows++;
  }
  if (rows === 0) return failure(reasons.noAnswers());

  const byGroup = groups.sorted(rowGroups.subarray(0, rows), groupLabel, compareGroups);
  const byRound = rounds.sorted(rowRounds.subarray(0, rows), (text) => text, compareRounds);
  return success({
    spans,
    items: columns.map((column) => column.item),
    weights: Float64Array.from(columns, (column) => column.item.weight),
    groups: byGroup.labels,
    rounds: byRound.labels,
    rows,
    scores: scores.subarray(0, rows * width),
    rowRaters,
    rowGroups: byGroup.rows,
    rowRounds: byRound.rows,
    quality: {
      cells,
      replacedRows,
      namelessRows,
      missingItems,
      unlistedGroups: byGroup.labels.filter((label) => !isListedGroup(label)),
    },
  });
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

/** Finds the column of each item by its id; of two columns with the same id the first one counts. */
function matchItems(
  header: readonly unknown[],
  items: ItemModel,
): { columns: Column[]; spans: CompetencySpan[]; missingItems: string[] } {
  const sources = new Map<string, number>();
  header.forEach((cell, source) => {
    const id = fold(textOf(cell));
    if (!sources.has(id)) sources.set(id, source);
  });
  const columns: Column[] = [];
  const missingItems: string[] = [];
  const spans = items.map((competency): CompetencySpan => {
    const start = columns.length;
    for (const item of competency.items) {
      const source = sources.get(fold(item.id));
      if (source === undefined) missingItems.push(item.id);
      else columns.push({ item, source, ...competency.scale, reverse: item.reverse });
    }
    return { competency, start, end: columns.length };
  });
  return { columns, spans, missingItems };
}
