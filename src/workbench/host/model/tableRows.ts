import { invalidArgument, notImplemented } from '../errors';
import { Collection, HostObject } from '../hostObject';
import type { Range } from './range';
import type { Table } from './tables';

export class TableRowCollection extends Collection<TableRow> {
  constructor(private readonly table: Table) {
    super('TableRowCollection');
  }

  $items(): readonly TableRow[] {
    return Array.from(
      { length: this.table.$rect.rows - 1 },
      (_row, index) => new TableRow(this.table, index),
    );
  }

  protected matches(row: TableRow, key: unknown): boolean {
    return row.index === key;
  }

  /** Rows at the end of the table. Elsewhere, or where cells below would have to move, the simulator refuses. */
  add(index: unknown, values: unknown): TableRow {
    const { $sheet, $rect } = this.table;
    const last = $rect.rows - 1;
    $sheet.$requireAllowed('nothing');
    if (index !== undefined && index !== null && index !== -1 && index !== last)
      throw notImplemented('TableRowCollection.add', 'Rows in the middle of a table.');
    if (!Array.isArray(values) || !values.every((row) => Array.isArray(row) && row.length === $rect.columns))
      throw invalidArgument(undefined, 'TableRowCollection.add');
    const added = { ...$rect, row: $rect.row + $rect.rows, rows: values.length };
    if ($sheet.$cells.read(added).some((row) => row.some(({ kind }) => kind !== 'Empty')))
      throw notImplemented('TableRowCollection.add', 'Cells below the table would have to move.');
    this.table.$grow({ ...$rect, rows: $rect.rows + values.length });
    $sheet.$cells.write(added, values as readonly (readonly unknown[])[]);
    return new TableRow(this.table, last);
  }
}

class TableRow extends HostObject {
  constructor(
    private readonly table: Table,
    readonly index: number,
  ) {
    super('TableRow');
  }

  get values(): unknown {
    return this.getRange().values;
  }

  set values(values: unknown) {
    this.getRange().values = values;
  }

  getRange(): Range {
    return this.table.getDataBodyRange().getRow(this.index);
  }
}
