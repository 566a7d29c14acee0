import type { CellValue, Rect } from '../../workbook/cell';
import { MAX_COLUMN, MAX_ROW, parseCell } from '../../workbook/reference';
import { damaged, Refusal } from '../reasons';
import { scanXml } from '../xml/scan';
import { localName } from '../xml/tree';
import { decodeXString } from '../xml/xstring';
import { TextCollector } from './sharedStrings';

/** Values of a sheet by row and column. Blank cells are left out. */
export type SheetValues = ReadonlyMap<number, ReadonlyMap<number, CellValue>>;

/** Values of a rectangle, with `null` for blank cells. */
export const rectangle = (values: SheetValues, rect: Rect): CellValue[][] =>
  Array.from({ length: rect.rows }, (_, down) => {
    const row = new Array<CellValue>(rect.columns).fill(null);
    for (const [column, value] of values.get(rect.row + down) ?? []) {
      const across = column - rect.column;
      if (across >= 0 && across < rect.columns) row[across] = value;
    }
    return row;
  });

/** From cell A1 to the last row and column that hold something. */
export function usedRange(values: SheetValues): Rect {
  let rows = 0;
  let columns = 0;
  for (const [row, cells] of values) {
    rows = Math.max(rows, row + 1);
    for (const column of cells.keys()) columns = Math.max(columns, column + 1);
  }
  return { row: 0, column: 0, rows, columns };
}

/** What values of cells depend on beside the cell. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  /** Days to add to a number in a cell of this style, by its index: 0 but for dates that count from 1904. */
  dayShift(style: number): number;
}

/**
 * Values of a worksheet part; of formulas their last results. Blank text is a blank cell.
 *
 * @throws Refusal, MalformedXml
 */
export function readWorksheet(xml: string, context: CellContext): SheetValues {
  const rows = new Map<number, Map<number, CellValue>>();
  const inline = new TextCollector();
  let row = -1;
  let column = -1;
  let type = 'n';
  let style = 0;
  let raw: string | null = null;
  let inValue = false;
  let inCell = false;
  scanXml(xml, {
    open(prefixed, attributes) {
      const name = localName(prefixed);
      if (name === 'row') {
        const number = attributes.get('r');
        row = number === undefined ? row + 1 : Number(number) - 1;
        if (!Number.isInteger(row) || row < 0 || row >= MAX_ROW)
          throw new Refusal(damaged('A row has no valid number.'));
        column = -1;
      } else if (name === 'c') {
        const address = attributes.get('r');
        const place = address === undefined ? { row, column: column + 1 } : parseCell(address);
        if (!place || place.row < 0 || place.column >= MAX_COLUMN)
          throw new Refusal(damaged('A cell has no valid address.'));
        ({ row, column } = place);
        type = attributes.get('t') ?? 'n';
        style = Number(attributes.get('s') ?? 0);
        raw = null;
        inline.reset();
        inCell = true;
      } else if (name === 'v' && inCell) inValue = true;
      else if (inCell) inline.open(name);
    },
    close(prefixed) {
      const name = localName(prefixed);
      if (name === 'v') inValue = false;
      else if (name === 'c') {
        inCell = false;
        const value =
          type === 'inlineStr' ? inline.value() : raw === null ? null : cellValue(raw, type, style, context);
        if (value === null || value === '') return;
        const cells = rows.get(row);
        if (cells) cells.set(column, value);
        else rows.set(row, new Map([[column, value]]));
      } else if (inCell) inline.close(name);
    },
    text(piece) {
      if (inValue) raw = (raw ?? '') + piece;
      else if (inCell) inline.add(piece);
    },
  });
  return rows;
}

/** Values by the type of the cell (ST_CellType, ECMA-376 part 1, 18.18.11). */
function cellValue(raw: string, type: string, style: number, context: CellContext): CellValue {
  switch (type) {
    case 's': {
      const text = context.sharedStrings[Number(raw)];
      if (text === undefined) throw new Refusal(damaged('A cell refers to a text that does not exist.'));
      return text;
    }
    case 'str':
      return decodeXString(raw);
    case 'b':
      return raw.trim() === '1' || raw.trim() === 'true';
    case 'e':
      return raw.trim();
    case 'd':
      return serialOfIso(raw);
    case 'n': {
      if (raw.trim() === '') return null;
      const number = Number(raw);
      if (!Number.isFinite(number)) throw new Refusal(damaged('A cell holds a number that is none.'));
      return number + context.dayShift(style);
    }
    default:
      throw new Refusal(damaged('A cell has a type that Excel does not know.'));
  }
}

/** Dates as ISO text are found in strict files (ISO/IEC 29500, since Excel 2013). */
function serialOfIso(raw: string): number {
  const text = raw.trim();
  const time = Date.parse(
    /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : /Z$|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`,
  );
  if (Number.isNaN(time)) throw new Refusal(damaged('A cell holds a date that is none.'));
  return time / 86_400_000 + DAYS_TO_1970;
}

/** Serial of 1970-01-01 in the 1900 system. */
const DAYS_TO_1970 = 25_569;
