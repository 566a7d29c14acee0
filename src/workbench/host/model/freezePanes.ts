import type { Rect } from '../../../workbook/cell';
import { invalidArgument } from '../errors';
import { HostObject } from '../hostObject';
import { parseAddress, sheetColumns, sheetRows } from './address';
import { Range } from './range';
import type { Worksheet } from './worksheet';

/** The rows and columns that stay in sight. */
export class FreezePanes extends HostObject {
  private rows = 0;
  private columns = 0;

  constructor(private readonly sheet: Worksheet) {
    super('WorksheetFreezePanes');
  }

  freezeRows(count: unknown = 0): void {
    this.freeze(Number(count), 0);
  }

  freezeColumns(count: unknown = 0): void {
    this.freeze(0, Number(count));
  }

  freezeAt(range: unknown): void {
    const rect = range instanceof Range ? range.$rect : parseAddress(String(range));
    if (!rect) throw invalidArgument();
    this.freeze(
      rect.rows === sheetRows ? 0 : rect.row + rect.rows,
      rect.columns === sheetColumns ? 0 : rect.column + rect.columns,
    );
  }

  unfreeze(): void {
    this.freeze(0, 0);
  }

  getLocationOrNullObject(): Range | null {
    const { rows, columns } = this;
    if (rows === 0 && columns === 0) return null;
    const rect: Rect = { row: 0, column: 0, rows: rows || sheetRows, columns: columns || sheetColumns };
    return new Range(this.sheet, rect);
  }

  private freeze(rows: number, columns: number): void {
    if (!(rows >= 0 && rows < sheetRows && columns >= 0 && columns < sheetColumns)) throw invalidArgument();
    this.rows = rows;
    this.columns = columns;
  }
}
