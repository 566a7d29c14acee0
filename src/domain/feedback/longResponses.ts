import { failure } from '../outcome';
import type { Outcome } from '../outcome';
import { ByText } from './byText';
import type { ItemModel } from './items';
import type { ResponseMatrix, ResponseQuality } from './matrix';
import { columnsOf } from './matrixColumns';
import type { Column, Columns } from './matrixColumns';
import { MatrixRows } from './matrixRows';
import { reasons } from './reasons';
import { addTally, emptyTally, scoreOf } from './scores';
import { findColumn, fold, textOf } from '../table';
import type { Table } from '../table';

const itemHeaders = ['itemid', 'item'];
const scoreHeaders = ['score', 'answer', 'rating'];

/** True for a responses table with one answer per row: it has a column for the item and one for the score. */
export const isLong = (header: readonly unknown[]): boolean =>
  findColumn(header, itemHeaders) !== -1 && findColumn(header, scoreHeaders) !== -1;

/** Where the columns of a long table stand; -1 for one it does not have. */
export const longColumns = (header: readonly unknown[]) => ({
  round: findColumn(header, ['round']),
  rater: findColumn(header, ['raterid', 'rater']),
  group: findColumn(header, ['group', 'ratergroup']),
  item: findColumn(header, itemHeaders),
  score: findColumn(header, scoreHeaders),
});

/** An item that the table names. */
interface Named {
  readonly text: string;
  /** The form in which ids are compared. */
  readonly key: string;
  /** Place among the items, in the order in which they are met. */
  readonly order: number;
  /** `null` for one that is not in the model: its answers do not count. */
  readonly column: Column | null;
}

/** What a rater has answered in a round. */
interface Answers {
  readonly round: string;
  /** In the form in which ids are compared. */
  readonly rater: string;
  group: unknown;
  /** Where their scores begin. */
  readonly start: number;
  /** Cells that are no number on the scale, by item. */
  odd: Map<number, unknown> | null;
}

/** Scores of as many raters as there turn out to be, one after another, NaN until they are given. */
class ScoreBuffer {
  values: Float64Array;
  private used = 0;

  /** @param answers as many as there are rows: where all have answered everything, there is no more to make room for */
  constructor(
    private readonly width: number,
    answers: number,
  ) {
    this.values = new Float64Array(answers + width).fill(NaN);
  }

  /** Room for one more rater. @returns where it begins */
  more(): number {
    const start = this.used;
    this.used += this.width;
    if (this.used > this.values.length) {
      const larger = new Float64Array(2 * this.values.length).fill(NaN, this.values.length);
      larger.set(this.values);
      this.values = larger;
    }
    return start;
  }
}

/**
 * Reads a long table: Round, Rater ID (or Rater), Group, Item ID (or Item), Score. The last answer of a rater to an item in a round
 * counts; a blank score is none. A rater's group in a round is the last one given, and may be left out in other rows.
 */
export function readLong(table: Table, items: ItemModel): Outcome<ResponseMatrix> {
  const at = longColumns(table[0] ?? []);
  if (at.rater === -1) return failure(reasons.responsesNoColumn('Rater ID'));
  if (at.group === -1) return failure(reasons.responsesNoColumn('Group'));

  let width = 0;
  const known = new Map(
    columnsOf(items, () => width++).columns.map((column) => [fold(column.item.id), column]),
  );
  const named: Named[] = [];
  const byItem = new ByText((text, key) => {
    const item = { text, key, order: named.length, column: known.get(key) ?? null };
    named.push(item);
    return item;
  });
  const all: Answers[] = [];
  const buffer = new ScoreBuffer(width, table.length);
  const ratersOf = (round: string) =>
    new ByText((_, rater): Answers => {
      const answers = { round, rater, group: '', start: buffer.more(), odd: null };
      all.push(answers);
      return answers;
    });
  const rounds = new ByText(ratersOf);
  const withoutRound = ratersOf('');
  let replacedRows = 0;
  let namelessRows = 0;
  let last = -1;
  let round: unknown;
  let rater: unknown;
  let answers: Answers | null = null;
  for (let from = 1; from < table.length; from++) {
    const cells = table[from] ?? [];
    const score = cells[at.score];
    // Numbers first: to compare one with a text takes a call.
    if (typeof score !== 'number' && (score === null || score === undefined || score === '')) continue;
    // Rows of one rater mostly stand below each other.
    if (cells[at.rater] !== rater || cells[at.round] !== round) {
      rater = cells[at.rater];
      round = cells[at.round];
      answers = (rounds.at(round) ?? withoutRound).at(rater);
    }
    const cell = cells[at.item];
    // The items of a rater mostly stand in the same order as those of the one before: no need to look them up.
    const next = named[last + 1];
    const item = next !== undefined && cell === next.text ? next : answers && byItem.at(cell);
    if (answers === null || item === null) {
      namelessRows++;
      continue;
    }
    last = item.order;
    const group = cells[at.group];
    if (group !== answers.group && textOf(group) !== '') answers.group = group;
    const { column } = item;
    if (column === null) continue;
    const scores = buffer.values;
    const place = answers.start + column.source;
    const before = scores[place] as number;
    if (before === before || answers.odd?.delete(column.source) === true) replacedRows++;
    // The usual case first, here and without a call: a number on the scale.
    if (typeof score === 'number' && score >= column.min && score <= column.max)
      scores[place] = column.reverse ? column.min + column.max - score : score;
    else {
      scores[place] = NaN;
      answers.odd ??= new Map();
      answers.odd.set(column.source, score);
    }
  }

  const sources = new Map(named.map(({ key, column }) => [key, column?.source]));
  const found = columnsOf(items, (id) => sources.get(id));
  return found.columns.length === 0
    ? failure(reasons.responsesNoItems())
    : matrixOf(all, buffer.values, found, { replacedRows, namelessRows });
}

/** Leaves out what nobody has answered, raters and items. */
function matrixOf(
  all: readonly Answers[],
  scores: Float64Array,
  found: Columns,
  { replacedRows, namelessRows: namelessAnswers }: Pick<ResponseQuality, 'replacedRows' | 'namelessRows'>,
): Outcome<ResponseMatrix> {
  const { columns } = found;
  const rows = new MatrixRows();
  const encoded = new Float64Array(all.length * columns.length);
  const cells = emptyTally();
  let namelessRows = namelessAnswers;
  // From the bottom, as wide tables are read: of two spellings of a group the last one counts.
  for (const { round, rater, group, start, odd } of all.toReversed()) {
    const tally = emptyTally();
    const first = rows.count * columns.length;
    let observed = false;
    for (let at = 0; at < columns.length; at++) {
      const { source, min, max, reverse } = columns[at] as Column;
      let score = scores[start + source] as number;
      if (score !== score) {
        const given = scoreOf(odd?.get(source), min, max, tally);
        score = reverse ? min + max - given : given;
      }
      encoded[first + at] = score;
      if (score === score) observed = true;
    }
    if (!observed) continue;
    const groupText = textOf(group);
    if (groupText === '') {
      namelessRows++;
      continue;
    }
    addTally(cells, tally);
    rows.add(round, rater, groupText);
  }
  return rows.matrix(found, encoded, { cells, replacedRows, namelessRows });
}
