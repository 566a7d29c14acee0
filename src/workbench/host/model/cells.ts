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
    for (const { rect: cell, format } of newFormats)
      this.sheet.$book.$engine.setNumberFormat(this.sheet.id, cell, format);
    for (const table of [...this.sheet.$tables]) table.$written(rect);
    this.raiseChanged(rect);
  }

  clear(rect: Rect): void {
    this.sheet.$requireUnlocked(rect);
    const used = this.sheet.$book.$engine.usedRange(this.sheet.id);
    const part = used && intersection(used, rect);
    if (!part) return;
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
    const { $engine, $calculation } = this.sheet.$book;
    $engine.write(this.sheet.id, rect.row, rect.column, inputs);
    $calculation.touch();
  }

  setNumberFormat(rect: Rect, format: string): void {
    if (rect.rows * rect.columns > 1_000_000)
      throw notImplemented(
        'Range.numberFormat',
        'Formats of whole columns are not kept; use the cells of the table.',
      );
    this.sheet.$book.$engine.setNumberFormat(this.sheet.id, rect, format);
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
