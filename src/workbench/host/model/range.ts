import type { CellValue, Rect } from '../../../workbook/cell';
import type { EngineCell } from '../../engine/gridEngine';
import { invalidArgument, notImplemented } from '../errors';
import { HostObject } from '../hostObject';
import {
  boundingRect,
  intersection,
  localAddress,
  parseAddress,
  sheetColumns,
  sheetPrefix,
  sheetRows,
} from './address';
import { ConditionalFormatCollection } from './conditionalFormats';
import { DataValidation } from './dataValidation';
import { limits } from './limits';
import { RangeFormat } from './rangeFormat';
import { clearRange, setLink } from './rangeChanges';
import type { Worksheet } from './worksheet';

const wrongShape = (location: string): Error =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    location,
  );

/** A rectangle of cells of one sheet. */
export class Range extends HostObject {
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

  get format(): RangeFormat {
    return new RangeFormat(this.$sheet, this.$rect);
  }

  get dataValidation(): DataValidation {
    return new DataValidation(this.$sheet, this.$rect);
  }

  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.$sheet, this.$rect);
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

  get values(): unknown {
    return this.map((cell) => cell.value ?? '');
  }

  set values(written: unknown) {
    this.write(written, 'Range.values');
  }

  get formulas(): unknown {
    return this.map((cell) => cell.formula ?? cell.value ?? '');
  }

  set formulas(written: unknown) {
    this.write(written, 'Range.formulas');
  }

  get text(): unknown {
    return this.map((cell) => cell.text);
  }

  get valueTypes(): unknown {
    return this.map((cell) => cell.kind);
  }

  /** True for cells that hold formulas which spill. */
  get hasSpill(): boolean {
    return this.getSpillingToRangeOrNullObject() !== null;
  }

  get numberFormat(): unknown {
    if (this.isTooLarge) return null;
    return this.$sheet.$book.$engine.numberFormats(this.$sheet.id, this.$rect);
  }

  set numberFormat(written: unknown) {
    this.$sheet.$requireAllowed('allowFormatCells');
    const single = singleValue(written);
    if (typeof single === 'string') {
      this.$sheet.$cells.setNumberFormat(this.$rect, single);
      return;
    }
    this.requireShape(written, 'Range.numberFormat').forEach((row, r) =>
      row.forEach((format, c) => {
        if (format === null) return;
        if (typeof format !== 'string') throw invalidArgument(undefined, 'Range.numberFormat');
        this.$sheet.$cells.setNumberFormat(this.part(r, c, 1, 1).$rect, format);
      }),
    );
  }

  get hyperlink(): unknown {
    return this.$sheet.$links.uniform(this.$rect);
  }

  set hyperlink(link: unknown) {
    setLink(this.$sheet, this.$rect, link);
  }

  clear(applyTo: unknown = 'All'): void {
    clearRange(this.$sheet, this.$rect, applyTo);
  }

  select(): void {
    this.$sheet.activate();
    this.$sheet.$book.$select(this.$sheet.id, this.$rect);
  }

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
    return new Range(this.$sheet, { ...this.$rect, row: 0, rows: sheetRows });
  }

  getEntireRow(): Range {
    return new Range(this.$sheet, { ...this.$rect, column: 0, columns: sheetColumns });
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
    return new Range(this.$sheet, boundingRect(this.$rect, this.other(other)));
  }

  getIntersection(other: unknown): Range {
    const found = this.getIntersectionOrNullObject(other);
    if (!found) throw invalidArgument();
    return found;
  }

  getIntersectionOrNullObject(other: unknown): Range | null {
    if (other instanceof Range && other.$sheet !== this.$sheet) return null;
    const rect = intersection(this.$rect, this.other(other));
    return rect && new Range(this.$sheet, rect);
  }

  getUsedRange(): Range {
    return this.getUsedRangeOrNullObject() ?? this.part(0, 0, 1, 1);
  }

  /** Smallest range within this one around cells that hold something (ref:excel/excel.range); formats alone do not count here. */
  getUsedRangeOrNullObject(): Range | null {
    const used = this.$sheet.$book.$engine.usedRange(this.$sheet.id);
    const rect = used && intersection(used, this.$rect);
    const filled = rect && filledPart(rect, this.$sheet.$cells.values(rect));
    return filled && new Range(this.$sheet, filled);
  }

  getSpillingToRangeOrNullObject(): Range | null {
    const { $engine } = this.$sheet.$book;
    if (this.cellCount !== 1) throw invalidArgument();
    if (!$engine.spilledRange)
      throw notImplemented('Range.getSpillingToRangeOrNullObject', 'The engine does not say.');
    const rect = $engine.spilledRange(this.$sheet.id, this.$rect.row, this.$rect.column);
    return rect && new Range(this.$sheet, rect);
  }

  /** The client sends it before it splits an array of more than 1,500 cells. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.$rect.rows || columns !== this.$rect.columns) throw wrongShape('Range.values');
  }

  private get isTooLarge(): boolean {
    return this.$rect.rows * this.$rect.columns > limits.cellsPerRead;
  }

  private map(value: (cell: EngineCell) => unknown): unknown[][] | null {
    return this.isTooLarge ? null : this.$sheet.$cells.read(this.$rect).map((row) => row.map(value));
  }

  /** A single value goes to every cell; an array must have the size of the range. */
  private write(written: unknown, location: string): void {
    if (Array.isArray(written)) {
      this.$sheet.$cells.write(this.$rect, this.requireShape(written, location));
      return;
    }
    if (written === '') this.$sheet.$cells.clear(this.$rect);
    else if (this.cellCount < 0 || this.cellCount > 1_000_000)
      throw notImplemented(location, 'One value for so many cells.');
    else {
      const row = Array.from({ length: this.$rect.columns }, () => written);
      this.$sheet.$cells.write(
        this.$rect,
        Array.from({ length: this.$rect.rows }, () => row),
      );
    }
  }

  private requireShape(written: unknown, location: string): readonly (readonly unknown[])[] {
    const { rows, columns } = this.$rect;
    if (!Array.isArray(written) || written.length !== rows) throw wrongShape(location);
    return written.map((row: unknown) => {
      if (!Array.isArray(row) || row.length !== columns) throw wrongShape(location);
      return row as readonly unknown[];
    });
  }

  private part(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this.$sheet, {
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
    const rect = other instanceof Range ? other.$rect : parseAddress(String(other));
    if (!rect) throw invalidArgument();
    return rect;
  }
}

function singleValue(written: unknown): unknown {
  if (!Array.isArray(written)) return written;
  const [row] = written as readonly unknown[];
  return written.length === 1 && Array.isArray(row) && row.length === 1 ? row[0] : undefined;
}

function filledPart(rect: Rect, values: readonly (readonly CellValue[])[]): Rect | null {
  const rows = values.flatMap((row, index) => (row.some((value) => value !== null) ? [index] : []));
  const columns = values.flatMap((row) => row.flatMap((value, index) => (value === null ? [] : [index])));
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  return rows.length === 0
    ? null
    : {
        row: rect.row + top,
        column: rect.column + left,
        rows: Math.max(...rows) - top + 1,
        columns: Math.max(...columns) - left + 1,
      };
}
