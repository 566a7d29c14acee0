import { fold, textOf } from '../table';
import { cellPrint, plainText, type Cell } from './cell';
import type { PrintedRow } from './matchRows';
import { keyPrint, type MergeTable, type TableVersion } from './versions';

/** A row of a version by the columns that count. */
export interface SideRow extends PrintedRow {
  readonly values: readonly Cell[];
}

/** The rows of the three versions, by the columns that count. */
export interface Sides {
  readonly base: readonly PrintedRow[];
  readonly mine: readonly SideRow[];
  readonly theirs: readonly SideRow[];
}

/** The only row of a form is the same one in every version, whatever it holds. */
const FORM_KEY = 'form';

/** Brings the three versions of a table to the same columns. */
export function sidesOf(table: MergeTable): Sides {
  const { base, columns, form } = table;
  const places = columns.map(({ header }) => base.headers.indexOf(header));
  return {
    base: base.rows.map((row, i) => ({
      key: form ? FORM_KEY : (base.keys[i] ?? ''),
      cells: places.map((at) => row[at] ?? ''),
    })),
    mine: sideRows(table, table.mine),
    theirs: sideRows(table, table.theirs),
  };
}

function sideRows({ columns, key, form }: MergeTable, { headers, rows }: TableVersion): SideRow[] {
  const places = columns.map(({ header }) => headers.indexOf(header));
  const keyAt = key ? headers.indexOf(key.header) : -1;
  return rows.map((row) => {
    const values = places.map((at) => row[at] ?? null);
    return {
      key: form ? FORM_KEY : keyPrint(row[keyAt] ?? null),
      cells: values.map(cellPrint),
      values,
    };
  });
}

/** Names rows as people know them, and so that no two have the same name. */
export class RowNames {
  private readonly once: ReadonlySet<string>;

  constructor(
    private readonly table: MergeTable,
    { base, theirs }: Sides,
  ) {
    const repeated = new Set([...repeatedKeys(base), ...repeatedKeys(theirs)]);
    this.once = new Set([...base, ...theirs].map(({ key }) => key).filter((key) => !repeated.has(key)));
  }

  /**
   * @param place where the row stood when it left, or which of the new ones it is
   */
  of({ key, values }: SideRow, place: string): { readonly row: string; readonly mark: string | null } {
    if (this.table.form) return { row: '', mark: null };
    const at = this.table.columns.findIndex(({ header }) => header === this.table.key?.header);
    const id = textOf(values[at] ?? null);
    if (key !== '' && this.once.has(key)) return { row: id, mark: null };
    const words = id === '' ? this.table.describe(values) : id;
    const mark = `[${place}]`;
    return { row: `${words} ${mark}`.trim(), mark };
  }
}

function repeatedKeys(rows: readonly PrintedRow[]): string[] {
  const seen = new Set<string>();
  return rows.map(({ key }) => key).filter((key) => seen.size === seen.add(key).size);
}

/** Whether the client lets the coach see a row. */
export function isShared({ columns, consent }: MergeTable, { values }: SideRow): boolean {
  if (consent === null) return true;
  const at = columns.findIndex(({ header }) => header === consent);
  return fold(plainText(values[at] ?? null)) === 'yes';
}

/** Whether a row was shared when it left. */
export function wasShared({ columns, consent }: MergeTable, { cells }: PrintedRow): boolean {
  const at = columns.findIndex(({ header }) => header === consent);
  return consent === null || cells[at] === cellPrint('Yes');
}
