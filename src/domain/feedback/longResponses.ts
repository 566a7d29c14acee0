import { failure, success } from '../outcome';
import type { Outcome } from '../outcome';
import { ByText } from './byText';
import { reasons } from './reasons';
import { findColumn, textOf } from '../table';
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

/** A long table laid out wide, and what the laying out set aside. */
export interface WideResponses {
  /** Round, Rater ID, Group, then one column per item, as `readResponses` takes it. */
  readonly table: Table;
  /** Answers that a later row with the same rater, round and item replaces. */
  readonly replaced: number;
  /** Rows with an answer but without a rater or an item. */
  readonly nameless: number;
}

/**
 * Lays a long table out wide: Round, Rater ID (or Rater), Group, Item ID (or Item), Score. The last answer of a rater to an item in a
 * round counts; a blank score is none. A rater's group in a round is the last one given, and may be left out in other rows.
 */
export function widen(table: Table): Outcome<WideResponses> {
  const column = longColumns(table[0] ?? []);
  if (column.rater === -1) return failure(reasons.responsesNoColumn('Rater ID'));
  if (column.group === -1) return failure(reasons.responsesNoColumn('Group'));

  const names: unknown[] = ['Round', 'Rater ID', 'Group'];
  const wide: unknown[][] = [names];
  const items = new ByText((item) => names.push(item) - 1);
  const ratersOf = (round: string) =>
    new ByText((rater): unknown[] => {
      // As long as the rows before, so that it need not grow with each answer.
      const row = new Array<unknown>(names.length);
      row[0] = round;
      row[1] = rater;
      return row;
    });
  const rounds = new ByText(ratersOf);
  const withoutRound = ratersOf('');
  let replaced = 0;
  let nameless = 0;
  let last = names.length - 1;
  let round: unknown;
  let rater: unknown;
  let row: unknown[] | null = null;
  for (let from = 1; from < table.length; from++) {
    const cells = table[from] ?? [];
    const score = cells[column.score];
    if (score === null || score === undefined || score === '') continue;
    // Rows of one rater mostly stand below each other.
    if (cells[column.rater] !== rater || cells[column.round] !== round) {
      rater = cells[column.rater];
      round = cells[column.round];
      row = (rounds.at(round) ?? withoutRound).at(rater);
    }
    const item = cells[column.item];
    // The items of a rater mostly stand in the same order as those of the one before: no need to look them up.
    const isNext = typeof item === 'string' && item === names[last + 1];
    const at = row && (isNext ? last + 1 : items.at(item));
    if (row === null || at === null) {
      nameless++;
      continue;
    }
    last = at;
    if (row[2] === undefined) {
      wide.push(row);
      row[2] = '';
    }
    const group = cells[column.group];
    if (group !== row[2] && textOf(group) !== '') row[2] = group;
    if (row[at] !== undefined) replaced++;
    row[at] = score;
  }
  return success({ table: wide, replaced, nameless });
}
