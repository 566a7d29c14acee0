import type { Rect } from '../../../workbook/cell';
import { invalidArgument } from '../errors';
import { boundingRect, intersection, parseAddress, sheetColumns, sheetRows } from './address';
import type { Range } from './range';
import { RangeArea } from './rangeArea';

/** Ranges of the same sheet that are found from a range by its place alone. */
export abstract class RangeNeighbours extends RangeArea {
  /** A range of the same sheet. */
  protected abstract at(rect: Rect): Range;

  getCell(row: unknown, column: unknown): Range {
    return this.part(Number(row), Number(column), 1, 1);
  }

  getRow(row: unknown): Range {
    return this.part(this.inside(row, this.$rect.rows), 0, 1, this.$rect.columns);
  }

  getColumn(column: unknown): Range {
    return this.part(0, this.inside(column, this.$rect.columns), this.$rect.rows, 1);
  }

  getLastRow(): Range {
    return this.getRow(this.$rect.rows - 1);
  }

  getLastColumn(): Range {
    return this.getColumn(this.$rect.columns - 1);
  }

  getLastCell(): Range {
    return this.part(this.$rect.rows - 1, this.$rect.columns - 1, 1, 1);
  }

  getOffsetRange(rows: unknown, columns: unknown): Range {
    return this.part(Number(rows), Number(columns), this.$rect.rows, this.$rect.columns);
  }

  getResizedRange(rows: unknown, columns: unknown): Range {
    return this.part(0, 0, this.$rect.rows + Number(rows), this.$rect.columns + Number(columns));
  }

  getEntireColumn(): Range {
    return this.at({ ...this.$rect, row: 0, rows: sheetRows });
  }

  getEntireRow(): Range {
    return this.at({ ...this.$rect, column: 0, columns: sheetColumns });
  }

  /** Below for a positive count, above for a negative one. */
  getRowsBelow(count: unknown = 1): Range {
    const rows = Number(count);
    return rows < 0 ? this.getRowsAbove(-rows) : this.part(this.$rect.rows, 0, rows, this.$rect.columns);
  }

  getRowsAbove(count: unknown = 1): Range {
    const rows = Number(count);
    return rows < 0 ? this.getRowsBelow(-rows) : this.part(-rows, 0, rows, this.$rect.columns);
  }

  getBoundingRect(other: unknown): Range {
    return this.at(boundingRect(this.$rect, this.other(other)));
  }

  getIntersection(other: unknown): Range {
    const found = this.getIntersectionOrNullObject(other);
    if (!found) throw invalidArgument();
    return found;
  }

  getIntersectionOrNullObject(other: unknown): Range | null {
    if (other instanceof RangeArea && other.$sheet !== this.$sheet) return null;
    const rect = intersection(this.$rect, this.other(other));
    return rect && this.at(rect);
  }

  protected part(row: number, column: number, rows: number, columns: number): Range {
    return this.at({
      row: this.$rect.row + row,
      column: this.$rect.column + column,
      rows,
      columns,
    });
  }

  private inside(index: unknown, count: number): number {
    if (typeof index !== 'number' || index < 0 || index >= count) throw invalidArgument();
    return index;
  }

  private other(other: unknown): Rect {
    const rect = other instanceof RangeArea ? other.$rect : parseAddress(String(other));
    if (!rect) throw invalidArgument();
    return rect;
  }
}
