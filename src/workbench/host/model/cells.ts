import type { CellValue, Rect } from '../../../workbook/cell';
import type { CellInput, EngineCell } from '../../engine/gridEngine';
import { intersection, localAddress } from './address';
import { understand } from './typedInput';
import { workbookTarget } from './events';
import type { Worksheet } from './worksheet';
import { notImplemented } from '../errors';

const blank: EngineCell = { value: null, kind: 'Empty', text: '' };
/** Rectangles up to this size are read as they are; larger ones only where the sheet is used. */
const readWhole = 100_000;

/** Content of one sheet: everything written to cells goes through here, so that tables, links and events follow. */
export class Cells {
  constructor(private readonly sheet: Worksheet) {}

  read(rect: Rect): readonly (readonly EngineCell[])[] {
    const { $engine } = this.sheet.$book;
    if (rect.rows * rect.columns <= readWhole) return $engine.read(this.sheet.id, rect);
    const used = $engine.usedRange(this.sheet.id);
    const part = used && intersection(used, rect);
    const cells = part ? $engine.read(this.sheet.id, part) : [];
    const at = (row: number, column: number): EngineCell =>
      cells[row + rect.row - (part?.row ?? 0)]?.[column + rect.column - (part?.column ?? 0)] ?? blank;
    return Array.from({ length: rect.rows }, (_r, row) =>
      Array.from({ length: rect.columns }, (_c, column) => at(row, column)),
    );
  }

  /** Calculated values, blanks as `null`. */
  values(rect: Rect): CellValue[][] {
    return this.read(rect).map((row) => row.map((cell) => cell.value));
  }

  /** Writes as the user or an add-in does. `null` leaves a cell as it is. */
  write(rect: Rect, written: readonly (readonly unknown[])[]): void {
    this.sheet.$requireUnlocked(rect);
    const formats = this.formatsWhereText(rect, written);
    const { locale, year } = this.sheet.$book.$setting;
    const newFormats: { readonly rect: Rect; readonly format: string }[] = [];
    const inputs = written.map((row, r) =>
      row.map((cell, c): CellInput | null => {
        if (cell === null) return null;
        const format = formats?.[r]?.[c] ?? 'General';
        const understood = understand(cell, { format, monthFirst: locale === 'en-US', year });
        if (understood.format !== undefined)
          newFormats.push({
            rect: { row: rect.row + r, column: rect.column + c, rows: 1, columns: 1 },
            format: understood.format,
          });
        return understood.input;
      }),
    );
    this.put(rect, inputs);
    for (const { rect: cell, format } of newFormats) this.setNumberFormat(cell, format);
    for (const table of [...this.sheet.$tables]) table.$written(rect);
    this.raiseChanged(rect);
  }

  clear(rect: Rect): void {
    this.sheet.$requireUnlocked(rect);
    const used = this.sheet.$book.$engine.usedRange(this.sheet.id);
    const part = used && intersection(used, rect);
    if (!part) {
      this.sheet.$book.$undo.changesNothing();
      return;
    }
    const cleared: CellInput = { value: null };
    this.put(
      part,
      Array.from({ length: part.rows }, () => Array.from({ length: part.columns }, () => cleared)),
    );
    for (const table of [...this.sheet.$tables]) table.$written(part);
    this.raiseChanged(rect);
  }

  /** Writes exact content without reading it as typed. */
  put(rect: Rect, inputs: readonly (readonly (CellInput | null)[])[]): void {
    const { $engine, $calculation, $undo } = this.sheet.$book;
    const before = $engine.write(this.sheet.id, rect.row, rect.column, inputs);
    $calculation.touch();
    $undo.record(() => {
      this.put(rect, before);
      this.raiseChanged(rect);
    }, rect.rows * rect.columns);
  }

  /** Moves content and number formats up or down by some rows; the rows that are left are blank. */
  move(rect: Rect, rows: number): void {
    const cells = this.read(rect);
    const formats = this.sheet.$book.$engine.numberFormats(this.sheet.id, rect);
    const blanks = cells.map((row) => row.map((): CellInput => ({ value: null })));
    this.put(rect, blanks);
    this.setNumberFormat(rect, 'General');
    const to = { ...rect, row: rect.row + rows };
    this.put(
      to,
      cells.map((row) => row.map(({ formula, value }) => (formula === undefined ? { value } : { formula }))),
    );
    this.putNumberFormats(to, formats);
  }

  setNumberFormat(rect: Rect, format: string): void {
    if (rect.rows * rect.columns > 1_000_000)
      throw notImplemented(
        'Range.numberFormat',
        'Formats of whole columns are not kept; use the cells of the table.',
      );
    const { $engine, $undo } = this.sheet.$book;
    if ($undo.isRecording) {
      const before = $engine.numberFormats(this.sheet.id, rect);
      $undo.record(() => this.putNumberFormats(rect, before), rect.rows * rect.columns);
    }
    $engine.setNumberFormat(this.sheet.id, rect, format);
  }

  /** Gives rows the number formats of another row of the same columns. */
  spreadNumberFormats(row: Rect, to: Rect): void {
    const [formats = []] = this.sheet.$book.$engine.numberFormats(this.sheet.id, row);
    this.putNumberFormats(
      to,
      Array.from({ length: to.rows }, () => formats),
    );
  }

  /** Formats that differ from cell to cell: column by column, where equal ones stand below each other. */
  private putNumberFormats(rect: Rect, formats: readonly (readonly string[])[]): void {
    for (let column = 0; column < rect.columns; column += 1) {
      let from = 0;
      for (let row = 1; row <= rect.rows; row += 1) {
        const format = formats[from]?.[column];
        if (row < rect.rows && formats[row]?.[column] === format) continue;
        const run = { row: rect.row + from, column: rect.column + column, rows: row - from, columns: 1 };
        if (format !== undefined) this.setNumberFormat(run, format);
        from = row;
      }
    }
  }

  private formatsWhereText(
    rect: Rect,
    written: readonly (readonly unknown[])[],
  ): readonly (readonly string[])[] | null {
    const hasText = written.some((row) => row.some((cell) => typeof cell === 'string' && cell !== ''));
    return hasText ? this.sheet.$book.$engine.numberFormats(this.sheet.id, rect) : null;
  }

  private raiseChanged(rect: Rect): void {
    const { $events } = this.sheet.$book;
    const address = localAddress(rect);
    const args = {
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: $events.trigger,
      shiftDirection: 'None',
      address,
      worksheetId: this.sheet.id,
      referenceId: `${this.sheet.id}|${address}`,
    };
    $events.raise({ event: 'Worksheet.onChanged', target: this.sheet.id, args });
    $events.raise({ event: 'WorksheetCollection.onChanged', target: workbookTarget, args });
    for (const table of this.sheet.$tables)
      if (intersection(table.$rect, rect))
        $events.raise({ event: 'Table.onChanged', target: table.id, args: { ...args, tableId: table.id } });
  }
}
