import { failure, success } from '../outcome';
import type { Outcome } from '../outcome';
import { reasons } from './reasons';
import { findColumn, fold, textOf } from '../table';
import type { Table } from '../table';

export interface Scale {
  readonly min: number;
  readonly max: number;
}

export interface Item {
  readonly id: string;
  /** The question as raters read it; `''` when the table has none. */
  readonly text: string;
  /** A high score is a weakness: `min + max − score` counts instead. */
  readonly reverse: boolean;
  /** Share in the competency's mean, above 0. */
  readonly weight: number;
}

export interface Competency {
  readonly name: string;
  readonly scale: Scale;
  readonly items: readonly Item[];
}

/** Competencies in the order in which the items first name them. */
export type ItemModel = readonly Competency[];

interface Row {
  readonly item: Item;
  readonly competency: string;
  readonly scale: Scale;
}

/**
 * Reads the items table: Item ID (or Item), Competency, and where they exist Text, Reverse, Weight, Scale min and Scale max (or Min
 * and Max). Rows without an id are passed over. Defaults: not reversed, weight 1, scale 1 to 5. Anything unclear is a failure:
 * an item read the wrong way would spoil the report without a trace.
 */
export function readItems(table: Table): Outcome<ItemModel> {
  const header = table[0] ?? [];
  const column = {
    id: findColumn(header, ['itemid', 'item']),
    competency: findColumn(header, ['competency']),
    text: findColumn(header, ['text', 'itemtext', 'question']),
    reverse: findColumn(header, ['reverse', 'reversed']),
    weight: findColumn(header, ['weight']),
    min: findColumn(header, ['scalemin', 'min']),
    max: findColumn(header, ['scalemax', 'max']),
  };
  if (column.id === -1) return failure(reasons.itemsNoColumn('Item ID'));
  if (column.competency === -1) return failure(reasons.itemsNoColumn('Competency'));

  const rows: Row[] = [];
  const seen = new Set<string>();
  for (const cells of table.slice(1)) {
    const id = textOf(cells[column.id]);
    if (id === '') continue;
    if (seen.has(fold(id))) return failure(reasons.itemDuplicate(id));
    seen.add(fold(id));

    const competency = textOf(cells[column.competency]);
    if (competency === '') return failure(reasons.itemNoCompetency(id));
    const reverse = yesOrNo(cells[column.reverse]);
    if (reverse === null) return failure(reasons.itemReverse(id));
    const weight = isBlank(cells[column.weight]) ? 1 : numberOf(cells[column.weight]);
    if (weight === null || weight <= 0) return failure(reasons.itemWeight(id));
    const scale = scaleOf(cells[column.min], cells[column.max]);
    if (scale === null) return failure(reasons.itemScale(id));
    rows.push({ item: { id, text: textOf(cells[column.text]), reverse, weight }, competency, scale });
  }
  return rows.length === 0 ? failure(reasons.itemsEmpty()) : groupByCompetency(rows);
}

function groupByCompetency(rows: readonly Row[]): Outcome<ItemModel> {
  const competencies = new Map<string, { name: string; scale: Scale; items: Item[] }>();
  for (const { item, competency, scale } of rows) {
    const known = competencies.get(fold(competency));
    if (!known) competencies.set(fold(competency), { name: competency, scale, items: [item] });
    else if (known.scale.min !== scale.min || known.scale.max !== scale.max)
      return failure(reasons.competencyScales(known.name));
    else known.items.push(item);
  }
  return success([...competencies.values()]);
}

/** Excel on the desktop sends a blank cell of a range as 0 (office-js #4702); no weight is 0. */
const isBlank = (cell: unknown): boolean => cell === 0 || cell === null || cell === undefined || cell === '';

const yes = new Set(['y', 'yes', 'true', '1', 'x']);
const no = new Set(['', 'n', 'no', 'false', '0']);

/** A tick as people write it: yes, no or blank, in their usual spellings; `null` for anything else. */
export function yesOrNo(cell: unknown): boolean | null {
  if (isBlank(cell)) return false;
  const text =
    typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '?';
  return yes.has(fold(text)) ? true : no.has(fold(text)) ? false : null;
}

function numberOf(cell: unknown): number | null {
  const value = typeof cell === 'string' && cell.trim() !== '' ? Number(cell.trim().replace(',', '.')) : cell;
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/**
 * Both ends or neither: half a scale is a slip. With one end blank the desktop's 0 would pass for a typed one (see `isBlank`),
 * which is right for the scales that begin at 0.
 */
function scaleOf(minCell: unknown, maxCell: unknown): Scale | null {
  if (isBlank(minCell) && isBlank(maxCell)) return { min: 1, max: 5 };
  const min = numberOf(minCell);
  const max = numberOf(maxCell);
  return min !== null && max !== null && min < max ? { min, max } : null;
}
