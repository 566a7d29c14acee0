import { success } from '../outcome';
import type { Outcome } from '../outcome';
import { quoted, scoreNote } from './cleaningNote';
import type { CleaningNote } from './cleaningNote';
import { groupKey, groupLabel, isListedGroup } from './groups';
import { readItems } from './items';
import type { ItemModel, Scale } from './items';
import { isLong, longColumns } from './longResponses';
import { readResponses } from './responses';
import { findColumn, fold, textOf } from '../table';
import type { Table } from '../table';

/**
 * What was set aside, repaired or kept in the responses, wide or long, each with its row, its column and a sentence: the reasons
 * behind `ResponseQuality`. A pass of its own, so that reports need not pay for it.
 *
 * @param rowNumber what the coach calls a row below the header, from 0; by default its number in the table, the header being row 1
 * @returns in the order of the table, or the failure of the report
 */
export function cleaningNotes(
  responses: Table,
  items: Table,
  rowNumber = (index: number): number => index + 2,
): Outcome<CleaningNote[]> {
  const model = readItems(items);
  if (!model.ok) return model;
  const read = readResponses(responses, model.value);
  if (!read.ok && read.reason.code !== 'no-answers') return read;
  const notes = isLong(responses[0] ?? [])
    ? longNotes(responses, scalesById(model.value), rowNumber)
    : wideNotes(responses, scalesById(model.value), rowNumber);
  return success(notes.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)));
}

const scalesById = (model: ItemModel): Map<string, Scale> =>
  new Map(model.flatMap(({ items, scale }) => items.map(({ id }): [string, Scale] => [fold(id), scale])));

function wideNotes(
  table: Table,
  scales: ReadonlyMap<string, Scale>,
  rowNumber: (index: number) => number,
): CleaningNote[] {
  const header = table[0] ?? [];
  const notes: CleaningNote[] = [];
  const columns: { readonly at: number; readonly id: string; readonly scale: Scale }[] = [];
  const met = new Set<string>();
  header.forEach((cell, at) => {
    const id = textOf(cell);
    const scale = scales.get(fold(id));
    if (!scale) return;
    if (met.has(fold(id)))
      notes.push({
        row: null,
        column: id,
        kind: 'rejected',
        code: 'column-twice',
        sentence: `There are two columns ${quoted(id)}. The first one counts.`,
      });
    else columns.push({ at, id, scale });
    met.add(fold(id));
  });
  for (const id of scales.keys())
    if (!met.has(id))
      notes.push({
        row: null,
        column: null,
        kind: 'rejected',
        code: 'item-without-column',
        sentence: `No column is called like item ${quoted(id)}. It has no answers.`,
      });

  const people = new People(header);
  table.slice(1).forEach((cells, index) => {
    const row = rowNumber(index);
    const found: CleaningNote[] = [];
    let answered = false;
    for (const { at, id, scale } of columns) {
      const note = scoreNote(cells[at], scale);
      if (note) found.push({ row, column: id, ...note });
      answered ||=
        typeof cells[at] === 'number'
          ? cells[at] >= scale.min && cells[at] <= scale.max
          : note?.kind === 'repaired';
    }
    notes.push(...found);
    if (answered) notes.push(...people.notes(cells, row, ''));
  });
  return [...notes, ...people.replaced];
}

function longNotes(
  table: Table,
  scales: ReadonlyMap<string, Scale>,
  rowNumber: (index: number) => number,
): CleaningNote[] {
  const header = table[0] ?? [];
  const { item, score } = longColumns(header);
  const [itemHeader, scoreHeader] = [textOf(header[item]), textOf(header[score])];
  const notes: CleaningNote[] = [];
  const unknown = new Set<string>();
  const people = new People(header);
  table.slice(1).forEach((cells, index) => {
    const row = rowNumber(index);
    const cell = cells[score];
    if (cell === null || cell === undefined || cell === '') return;
    const id = textOf(cells[item]);
    const scale = scales.get(fold(id));
    if (!scale) {
      if (!unknown.has(fold(id)))
        notes.push({
          row,
          column: itemHeader,
          kind: 'rejected',
          code: 'unknown-item',
          sentence: `There is no item ${quoted(id)} in the items table. Its answers do not count.`,
        });
      unknown.add(fold(id));
      return;
    }
    const note = scoreNote(cell, scale);
    if (note) notes.push({ row, column: scoreHeader, ...note });
    notes.push(...people.notes(cells, row, fold(id)));
  });
  return [...notes, ...people.replaced];
}

/** Who gave the rows, and which of them a later row replaces. */
class People {
  readonly replaced: CleaningNote[] = [];
  private readonly rater: number;
  private readonly group: number;
  private readonly round: number;
  private readonly last = new Map<string, number>();
  private readonly unlisted = new Set<string>();

  constructor(private readonly header: readonly unknown[]) {
    this.rater = findColumn(header, ['raterid', 'rater']);
    this.group = findColumn(header, ['group', 'ratergroup']);
    this.round = findColumn(header, ['round']);
  }

  /** Notes about a row with an answer. @param what What the row answers: an item, or `''` for all. */
  notes(cells: readonly unknown[], row: number, what: string): CleaningNote[] {
    const rater = textOf(cells[this.rater]);
    const group = textOf(cells[this.group]);
    // In a long table the group may stand in another row of the rater.
    if (rater === '' || (group === '' && what === ''))
      return [
        {
          row,
          column: textOf(this.header[rater === '' ? this.rater : this.group]),
          kind: 'rejected',
          code: 'nameless',
          sentence: `The row has answers but no ${rater === '' ? 'rater' : 'group'}. They do not count.`,
        },
      ];
    const who = [textOf(cells[this.round]), rater, what].map(fold).join('\n');
    const earlier = this.last.get(who);
    this.last.set(who, row);
    if (earlier !== undefined)
      this.replaced.push({
        row: earlier,
        column: textOf(this.header[this.rater]),
        kind: 'rejected',
        code: 'replaced',
        sentence: `${quoted(rater)} answered again in row ${row}. The last answer counts, once.`,
      });
    const label = groupLabel(group);
    if (group === '' || isListedGroup(label) || this.unlisted.has(groupKey(group))) return [];
    this.unlisted.add(groupKey(group));
    return [
      {
        row,
        column: textOf(this.header[this.group]),
        kind: 'kept',
        code: 'unlisted-group',
        sentence: `${quoted(group)} is none of the rater groups. It is counted as one of its own and protected like the rest.`,
      },
    ];
  }
}
