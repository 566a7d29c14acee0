import type { CellValue, Rect } from '../../../workbook/cell';
import { moveFormula } from '../../../workbook/moveFormula';
import type { EngineCell } from '../../engine/gridEngine';
import { invalidArgument, notImplemented } from '../errors';
import { intersection, parseAddress } from './address';
import { limits } from './limits';
import type { Range } from './range';
import { RangeNeighbours } from './rangeNeighbours';

const wrongShape = (location: string): Error =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    location,
  );

/** What the cells of a range hold: values, formulas, number formats, spills. */
export abstract class RangeContent extends RangeNeighbours {
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

  /** True for the cell of a formula that spills, and for the cells it spills into. */
  get hasSpill(): boolean {
    if (this.cellCount !== 1) throw notImplemented('Range.hasSpill', 'Several cells.');
    return this.spill !== null;
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

  getUsedRange(): Range {
    return this.getUsedRangeOrNullObject() ?? this.part(0, 0, 1, 1);
  }

  /** Smallest range within this one around cells that hold something (ref:excel/excel.range); formats alone do not count here. */
  getUsedRangeOrNullObject(): Range | null {
    const used = this.$sheet.$book.$engine.usedRange(this.$sheet.id);
    const rect = used && intersection(used, this.$rect);
    const filled = rect && filledPart(rect, this.$sheet.$cells.values(rect));
    return filled && this.at(filled);
  }

  /** Of a formula's cell; `null` for cells that a formula elsewhere has spilled into. */
  getSpillingToRangeOrNullObject(): Range | null {
    if (this.cellCount !== 1) throw invalidArgument();
    const { row, column } = this.$rect;
    const spill = this.spill;
    return spill && spill.row === row && spill.column === column ? this.at(spill) : null;
  }

  /** Formulas alone: the copy is as large as the target, or repeated until it is full (ref:excel/excel.range, copyFrom). */
  copyFrom(source: unknown, copyType: unknown, skipBlanks: unknown, transpose: unknown): void {
    if (copyType !== 'Formulas' || skipBlanks === true || transpose === true)
      throw notImplemented('Range.copyFrom', 'Anything but formulas.');
    // An address without its sheet is one of the same sheet.
    const given = typeof source === 'string' ? parseAddress(source) : null;
    const from = source instanceof RangeContent ? source.$rect : given;
    if (!from) throw notImplemented('Range.copyFrom', 'From an address on another sheet.');
    const sheet = source instanceof RangeContent ? source.$sheet : this.$sheet;
    const cells = sheet.$cells.read(from);
    const { row, column, rows, columns } = this.$rect;
    if (rows % from.rows !== 0 || columns % from.columns !== 0)
      throw notImplemented('Range.copyFrom', 'A target that is no multiple of the source.');
    this.$sheet.$cells.write(
      this.$rect,
      Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (_, c) => {
          const [down, across] = [r % from.rows, c % from.columns];
          const cell = cells[down]?.[across];
          if (cell?.formula === undefined) return cell?.value ?? '';
          return moveFormula(cell.formula, row + r - from.row - down, column + c - from.column - across);
        }),
      ),
    );
  }

  /** The client sends it before it splits an array of more than 1,500 cells. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.$rect.rows || columns !== this.$rect.columns) throw wrongShape('Range.values');
  }

  private get spill(): Rect | null {
    return this.$sheet.$book.$engine.spilledRange(this.$sheet.id, this.$rect.row, this.$rect.column);
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
