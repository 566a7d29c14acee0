import { failure, success } from '../../../src/domain/outcome';
import { fold, textOf } from '../../../src/domain/table';
import type { CellValue } from '../../../src/workbook/cell';
import type { WorkbookPlan } from '../../../src/workbook/plan';
import type { HeaderValue, TableWrite, WorkbookChange, WorkbookPort } from '../../../src/workbook/port';
import { planWorkbook } from '../../../src/workbook/layout';
import type { SheetKey } from '../../../src/workbook/blueprint/types';
import type { SheetSnapshot, Stamp, TableRows } from '../../../src/workbook/snapshot';
import { blocks } from '../../../src/workbook/blueprint/blueprint';

/** Laid out once: it takes a while, and tests make many workbooks. */
const newWorkbook = planWorkbook('combined');

/** A workbook in memory that is as strict as the adapter: unknown tables and headers are refused, what is not given is cleared. */
export class MemoryPort implements WorkbookPort {
  readonly tables = new Map<string, TableRows>();
  readonly sheets = new Map<SheetKey, SheetSnapshot>();
  stamp: Stamp | null = null;
  builds: Stamp[] = [];
  writes: (readonly TableWrite[])[] = [];
  changes: WorkbookChange[] = [];
  /** Makes the next write fail, as a protected workbook would. */
  refusesWrites = false;
  /** Tables that a build seems to add and that are gone when somebody looks. */
  loses: readonly string[] = [];

  /** A workbook as it stands after a build: forms with what they start with, tables without rows. */
  static built(): MemoryPort {
    const port = new MemoryPort();
    port.addBlocks();
    port.addSheets(newWorkbook);
    port.stamp = { schemaVersion: 1, model: 'combined', builtWith: '0.1.0', builtOn: '2024-01-15' };
    return port;
  }

  build: WorkbookPort['build'] = (plan, stamp, begins = () => undefined) => {
    begins('looking');
    this.builds.push(stamp);
    const addedSheets = this.addSheets(plan);
    this.stamp ??= stamp;
    const addedTables = this.addBlocks();
    if (addedTables.length > 0) begins('writing');
    for (const name of this.loses) this.tables.delete(name);
    return Promise.resolve(success({ addedSheets, addedTables, notes: [] }));
  };

  read: WorkbookPort['read'] = () =>
    Promise.resolve(
      success({ stamp: this.stamp, tables: new Map(this.tables), sheets: new Map(this.sheets) }),
    );

  write: WorkbookPort['write'] = (writes) => {
    if (this.refusesWrites)
      return Promise.resolve(failure({ code: 'protected', what: '', why: '', next: '' }));
    for (const write of writes) this.apply(write);
    this.writes.push(writes);
    return Promise.resolve(success(undefined));
  };

  update: WorkbookPort['update'] = ({ table: name, key, cells }) => {
    if (this.refusesWrites)
      return Promise.resolve(failure({ code: 'protected', what: '', why: '', next: '' }));
    const table = this.tables.get(name);
    const at = (header: string): number => {
      const column = table?.headers.indexOf(header) ?? -1;
      if (column < 0) throw new Error(`${name} has no column ${header}`);
      return column;
    };
    const [row, ...others] = table?.rows.filter((held) => held[at(key.header)] === key.value) ?? [];
    if (!table || !row || others.length > 0)
      return Promise.resolve(failure({ code: 'row-missing', what: 'No such row.', why: '', next: '' }));
    const changed = row.map((value, i) => {
      const cell = cells.find(({ header }) => at(header) === i);
      return cell ? cell.value : value;
    });
    this.tables.set(name, { ...table, rows: table.rows.map((held) => (held === row ? changed : held)) });
    return Promise.resolve(success(undefined));
  };

  change: WorkbookPort['change'] = (change, seen) => {
    const { append = [], update = [], remove = [] } = change;
    const refuse = (code: string) => Promise.resolve(failure({ code, what: code, why: '', next: '' }));
    if (this.refusesWrites) return refuse('protected');
    const touched = new Set([...append, ...update, ...remove].map(({ table }) => table));
    for (const name of touched) {
      const read = seen.tables.get(name);
      if (!read || !this.tables.has(name) || blocks.get(name)?.kind !== 'table')
        return refuse('part-missing');
    }
    for (const { table, key, cells } of [...update, ...remove.map((row) => ({ ...row, cells: [] }))]) {
      const read = seen.tables.get(table);
      const at = read?.headers.indexOf(key.header) ?? -1;
      const wanted = fold(textOf(key.value));
      const rows = read?.rows.filter((row) => fold(textOf(row[at])) === wanted) ?? [];
      if (at < 0 || cells.some(({ header }) => !read?.headers.includes(header)))
        return refuse('column-missing');
      if (wanted === '') return refuse('row-without-id');
      if (rows.length !== 1) return refuse(rows.length === 0 ? 'row-missing' : 'row-twice');
    }
    // Stricter than the adapter, which looks only at the rows that matter.
    for (const name of touched)
      if (JSON.stringify(seen.tables.get(name)?.rows) !== JSON.stringify(this.tables.get(name)?.rows))
        return refuse('moved-on');
    for (const { table, key, cells } of update)
      this.replaceRows(table, key, (row, headers) => [
        row.map((value, i) => {
          const cell = cells.findLast(({ header }) => header === headers[i]);
          return cell ? cell.value : value;
        }),
      ]);
    for (const { table, key } of remove) this.replaceRows(table, key, () => []);
    for (const one of append) this.apply({ ...one, mode: 'append' });
    this.changes.push(change);
    return Promise.resolve(success(undefined));
  };

  /** Cell of a table by row (from 0) and header. */
  cell(table: string, row: number, header: string): CellValue | undefined {
    const found = this.tables.get(table);
    return found?.rows[row]?.[found.headers.indexOf(header)];
  }

  private addSheets({ sheets }: WorkbookPlan): string[] {
    const added = sheets.filter(({ key }) => !this.sheets.has(key));
    for (const { key, name } of added) this.sheets.set(key, { key, name, values: [] });
    return added.map(({ name }) => name);
  }

  private addBlocks(): string[] {
    const added: string[] = [];
    for (const block of blocks.values()) {
      if (this.tables.has(block.name)) continue;
      added.push(block.name);
      const specs = (block.kind === 'form' ? block.fields : block.columns).filter((spec) => !spec.open);
      const headers = specs.map((spec) => spec.header);
      const rows = block.kind === 'form' ? [specs.map((spec) => spec.initial ?? null)] : [];
      this.tables.set(block.name, { name: block.name, headers, rows });
    }
    return added;
  }

  /** Puts rows, or none, in the place of the one with the key. */
  private replaceRows(
    name: string,
    key: HeaderValue,
    next: (row: readonly CellValue[], headers: readonly string[]) => readonly (readonly CellValue[])[],
  ): void {
    const table = this.tables.get(name);
    if (!table) return;
    const at = table.headers.indexOf(key.header);
    const isIt = (row: readonly CellValue[]) => fold(textOf(row[at])) === fold(textOf(key.value));
    const rows = table.rows.flatMap((row) => (isIt(row) ? next(row, table.headers) : [row]));
    this.tables.set(name, { ...table, rows });
  }

  private apply(write: TableWrite): void {
    const table = this.tables.get(write.table);
    const block = blocks.get(write.table);
    if (!table || !block) throw new Error(`No table ${write.table}`);
    const open = block.kind === 'table' && block.columns.some((column) => column.open);
    const added = write.headers.filter((header) => !table.headers.includes(header));
    if (added.length > 0 && !open) throw new Error(`${write.table} has no columns ${added.join(', ')}`);
    if (write.rows.some((row) => row.length !== write.headers.length))
      throw new Error(`${write.table}: ragged rows`);
    if (new Set(write.headers).size !== write.headers.length)
      throw new Error(`${write.table}: header given twice`);
    const headers = [...table.headers, ...added];
    const rows = write.rows.map((row) =>
      headers.map((header, i) => {
        const given = write.headers.indexOf(header);
        if (given >= 0) return row[given] ?? null;
        return block.kind === 'form' ? (table.rows[0]?.[i] ?? null) : null;
      }),
    );
    const before = write.mode === 'append' ? table.rows : [];
    this.tables.set(write.table, { name: write.table, headers, rows: [...before, ...rows] });
  }
}
