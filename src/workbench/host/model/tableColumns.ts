import { Collection, HostObject, sameName } from '../hostObject';
import type { Range } from './range';
import type { Table } from './tables';

export class TableColumnCollection extends Collection<TableColumn> {
  constructor(private readonly table: Table) {
    super('TableColumnCollection');
  }

  $items(): readonly TableColumn[] {
    const headers = this.table.$sheet.$cells.values({ ...this.table.$rect, rows: 1 })[0] ?? [];
    return headers.map((header, index) => new TableColumn(this.table, String(header), index));
  }

  protected matches(column: TableColumn, key: unknown): boolean {
    return typeof key === 'number' ? column.id === key : sameName(column.name, key);
  }
}

export class TableColumn extends HostObject {
  constructor(
    private readonly table: Table,
    private readonly header: string,
    readonly index: number,
  ) {
    super('TableColumn');
  }

  /** Columns cannot be moved here, so their place is their id. */
  get id(): number {
    return this.index + 1;
  }

  get name(): string {
    return this.header;
  }

  set name(name: unknown) {
    this.getHeaderRowRange().values = [[name]];
  }

  get values(): unknown {
    return this.getRange().values;
  }

  set values(values: unknown) {
    this.getRange().values = values;
  }

  getRange(): Range {
    return this.table.getRange().getColumn(this.index);
  }

  getHeaderRowRange(): Range {
    return this.table.getHeaderRowRange().getColumn(this.index);
  }

  getDataBodyRange(): Range {
    return this.table.getDataBodyRange().getColumn(this.index);
  }
}
