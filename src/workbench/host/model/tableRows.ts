import { invalidArgument, notImplemented } from '../errors';
import { Collection, HostObject } from '../hostObject';
import type { Range } from './range';
import { emptyCells, moveCells, spreadLooks } from './rangeChanges';
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

  /** Rows before one of the table, or at its end. Where cells below the table would have to move, the simulator refuses. */
  add(index: unknown, values: unknown): TableRow {
    const { $sheet, $rect } = this.table;
    const last = $rect.rows - 1;
    $sheet.$requireAllowed('nothing');
    const at = index === undefined || index === null || index === -1 ? last : Number(index);
    if (!Number.isInteger(at) || at < 0 || at > last)
      throw invalidArgument(undefined, 'TableRowCollection.add');
    if (!Array.isArray(values) || !values.every((row) => Array.isArray(row) && row.length === $rect.columns))
      throw invalidArgument(undefined, 'TableRowCollection.add');
    const below = { ...$rect, row: $rect.row + $rect.rows, rows: values.length };
    if ($sheet.$cells.read(below).some((row) => row.some(({ kind }) => kind !== 'Empty')))
      throw notImplemented('TableRowCollection.add', 'Cells below the table would have to move.');
    this.table.$grow({ ...$rect, rows: $rect.rows + values.length });
    const added = { ...$rect, row: $rect.row + 1 + at, rows: values.length };
    if (at < last) moveCells($sheet, { ...$rect, row: added.row, rows: last - at }, values.length);
    const like = at > 0 ? added.row - 1 : added.row + added.rows;
    spreadLooks($sheet, { ...$rect, row: like, rows: 1 }, added);
    $sheet.$rules = $sheet.$rules.flatMap((rule) => rule.shifted(added, added.rows));
    $sheet.$cells.write(added, values as readonly (readonly unknown[])[]);
    return new TableRow(this.table, at);
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

  /**
   * Takes the row out of the table, and nothing beside it: what is below moves up. The only row that a table has keeps its place, blank
   * (our belief). No event: office-js #1760.
   */
  delete(): void {
    const { $sheet, $rect } = this.table;
    $sheet.$requireAllowed('nothing');
    const row = this.getRange().$rect;
    const end = $rect.row + $rect.rows;
    const below = { ...$rect, row: end, rows: 1 };
    if ($rect.rows === 2) {
      $sheet.$cells.clear(row);
      return;
    }
    if ($sheet.$cells.read(below).some((cells) => cells.some(({ kind }) => kind !== 'Empty')))
      throw notImplemented('TableRow.delete', 'Cells below the table would have to move.');
    const rest = { ...$rect, row: row.row + 1, rows: end - row.row - 1 };
    $sheet.$rules = $sheet.$rules.flatMap((rule) => rule.shifted(row, -1));
    if (rest.rows === 0) emptyCells($sheet, row);
    if (rest.rows > 0) moveCells($sheet, rest, -1);
    this.table.$cover({ ...$rect, rows: $rect.rows - 1 });
  }
}
