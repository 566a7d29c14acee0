import { fold, textOf } from '../table';
import type { Cell } from './cell';
import type { Change } from './change';
import { freeId } from './freeId';
import { keyPrint, type MergeTable } from './versions';

/** A table with what was taken over. */
export interface MergedTable {
  readonly name: string;
  readonly form: boolean;
  /** As the coach has them. */
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** New ids by table and by the id that the row came with. */
type Renamed = ReadonlyMap<string, ReadonlyMap<string, Cell>>;

/**
 * Takes changes over. Rows keep the order that the coach has given them and what they hold in columns that the client does not see; new
 * rows come last. A new row whose id the coach has given to another one gets the next free id, and what comes with it names it by that.
 *
 * @returns the tables that are different now
 */
export function takeChanges(
  tables: readonly MergeTable[],
  accepted: readonly Change[],
): readonly MergedTable[] {
  const concerned = tables
    .map((table) => ({ table, changes: accepted.filter((change) => change.table === table.name) }))
    .filter(({ changes }) => changes.length > 0);
  const newIds = new Map<Change, Cell>();
  const renamed = new Map<string, Map<string, Cell>>();
  for (const { table, changes } of concerned) {
    const header = table.key?.own ? table.key.header : null;
    if (header === null) continue;
    const names = new Map<string, Cell>();
    renamed.set(table.name, names);
    const added = changes.filter(({ kind }) => kind === 'new');
    const taken = idsInUse(table, header, tables);
    const old = new Set(table.base.keys);
    const isOld = (id: Cell): boolean => old.has(keyPrint(id));
    const later = added.map((change) => idOf(change, header));
    for (const change of added) {
      const wanted = later.shift() ?? null;
      // An id that is free but that a later row brings along is that row's.
      const id = freeId(wanted, isFree(wanted, taken) ? taken : [...taken, ...later], isOld);
      taken.push(id);
      newIds.set(change, id);
      if (id !== wanted && textOf(wanted) !== '') names.set(fold(textOf(wanted)), id);
    }
  }
  return concerned.map(({ table, changes }) => merged(table, changes, newIds, renamed));
}

const idOf = ({ cells }: Change, header: string): Cell =>
  cells.find((cell) => cell.header === header)?.theirs ?? null;

const isFree = (wanted: Cell, taken: readonly Cell[]): boolean =>
  textOf(wanted) !== '' && !taken.some((id) => fold(textOf(id)) === fold(textOf(wanted)));

/** Ids of the table, and ids by which rows of other tables name one of it, even one that is gone. */
function idsInUse(table: MergeTable, header: string, tables: readonly MergeTable[]): Cell[] {
  const column = ({ mine }: MergeTable, name: string): Cell[] => {
    const at = mine.headers.indexOf(name);
    return mine.rows.map((row) => row[at] ?? null);
  };
  const linked = tables.flatMap((other) =>
    other.columns.filter(({ to }) => to === table.name).flatMap((spec) => column(other, spec.header)),
  );
  return [...linked, ...column(table, header)];
}

function merged(
  table: MergeTable,
  changes: readonly Change[],
  newIds: ReadonlyMap<Change, Cell>,
  renamed: Renamed,
): MergedTable {
  const { headers, rows } = table.mine;
  const links = new Map(table.columns.map(({ header, to }) => [header, to]));
  const linked = (header: string, value: Cell): Cell =>
    renamed.get(links.get(header) ?? '')?.get(fold(textOf(value))) ?? value;
  const next: (Cell[] | null)[] = rows.map((row) => [...row]);
  for (const change of changes) {
    if (change.kind === 'removed') next[change.at ?? -1] = null;
    else if (change.kind === 'new') next.push(newRow(table, change, newIds, linked));
    else {
      const row = next[change.at ?? -1];
      for (const { header, theirs } of change.cells)
        if (row) row[headers.indexOf(header)] = linked(header, theirs);
    }
  }
  return { name: table.name, form: table.form, headers, rows: next.filter((row) => row !== null) };
}

function newRow(
  { key, mine }: MergeTable,
  change: Change,
  newIds: ReadonlyMap<Change, Cell>,
  linked: (header: string, value: Cell) => Cell,
): Cell[] {
  const values = new Map(change.cells.map(({ header, theirs }) => [header, linked(header, theirs)]));
  const id = newIds.get(change);
  if (key?.own && id !== undefined) values.set(key.header, id);
  return mine.headers.map((header) => values.get(header) ?? null);
}
