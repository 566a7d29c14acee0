import type { Rect } from '../../../workbook/cell';
import { invalidArgument } from '../errors';
import { HostObject } from '../hostObject';
import { localAddress, sheetColumns, sheetPrefix, sheetRows } from './address';
import type { Worksheet } from './worksheet';

/** Which cells a range is, and where they lie on the sheet. Distances are points. */
export abstract class RangeArea extends HostObject {
  constructor(
    readonly $sheet: Worksheet,
    readonly $rect: Rect,
  ) {
    super('Range');
    const { row, column, rows, columns } = $rect;
    const inside =
      [row, column, rows, columns].every(Number.isInteger) &&
      row >= 0 &&
      column >= 0 &&
      rows >= 1 &&
      columns >= 1 &&
      row + rows <= sheetRows &&
      column + columns <= sheetColumns;
    if (!inside) throw invalidArgument();
  }

  get worksheet(): Worksheet {
    return this.$sheet;
  }

  get address(): string {
    return `${sheetPrefix(this.$sheet.name)}!${localAddress(this.$rect)}`;
  }

  get rowIndex(): number {
    return this.$rect.row;
  }

  get columnIndex(): number {
    return this.$rect.column;
  }

  get rowCount(): number {
    return this.$rect.rows;
  }

  get columnCount(): number {
    return this.$rect.columns;
  }

  /** −1 above 2^31 − 1 cells. */
  get cellCount(): number {
    const count = this.$rect.rows * this.$rect.columns;
    return count > 2_147_483_647 ? -1 : count;
  }

  get isEntireColumn(): boolean {
    return this.$rect.rows === sheetRows;
  }

  get isEntireRow(): boolean {
    return this.$rect.columns === sheetColumns;
  }

  /** True when every row is hidden; a filter hides rows, too. A hidden row has no height. */
  get rowHidden(): boolean {
    return this.$sheet.$formats.read('rowHeight', this.$rect) === 0;
  }

  get columnHidden(): boolean {
    return this.$sheet.$formats.read('columnWidth', this.$rect) === 0;
  }

  get left(): number {
    return this.$sheet.$formats.left(this.$rect.column);
  }

  get top(): number {
    return this.$sheet.$formats.top(this.$rect.row);
  }

  get width(): number {
    return this.$sheet.$formats.left(this.$rect.column + this.$rect.columns) - this.left;
  }

  get height(): number {
    return this.$sheet.$formats.top(this.$rect.row + this.$rect.rows) - this.top;
  }
}
