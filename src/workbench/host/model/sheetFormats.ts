import type { Rect } from '../../../workbook/cell';
import { sheetColumns, sheetRows } from './address';
import { RegionMap } from './regions';

/** First values of everything in `RangeFormat` that the simulator keeps, by path. Widths and heights are points. */
export const formatDefaults: Readonly<Record<string, unknown>> = {
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  indentLevel: 0,
  shrinkToFit: false,
  textOrientation: 0,
  readingOrder: 'Context',
  columnWidth: 48,
  rowHeight: 15,
  'font.bold': false,
  'font.italic': false,
  'font.underline': 'None',
  'font.strikethrough': false,
  'font.subscript': false,
  'font.superscript': false,
  'font.color': '#000000',
  'font.tintAndShade': 0,
  'font.name': 'Calibri',
  'font.size': 11,
  'fill.color': '#FFFFFF',
  'fill.pattern': 'None',
  'fill.tintAndShade': 0,
  'protection.locked': true,
  'protection.formulaHidden': false,
};

const borderDefaults: Readonly<Record<string, unknown>> = {
  style: 'None',
  color: '#000000',
  weight: 'Thin',
  tintAndShade: 0,
};

/** First value of a format path, borders included (`borders.EdgeBottom.style`); `undefined` for a path Excel does not have. */
export const formatDefault = (path: string): unknown =>
  path.startsWith('borders.') ? borderDefaults[path.split('.')[2] ?? ''] : formatDefaults[path];

/** Formats of one sheet, one map of regions per member. */
export class SheetFormats {
  private readonly regions = new Map<string, RegionMap<unknown>>();

  /** @param changed told after every change how it is taken back */
  constructor(private readonly changed: (inverse: () => void) => void = () => undefined) {}

  /** `null` when the cells of the rectangle differ. */
  read(path: string, rect: Rect): unknown {
    return this.region(path).uniform(rect);
  }

  /** Value of one cell. */
  at(path: string, row: number, column: number): unknown {
    return this.regions.get(path)?.at(row, column) ?? formatDefault(path);
  }

  /** Columns, or rows, whose size was set, as first one, count and points. */
  sizes(path: 'columnWidth' | 'rowHeight'): { first: number; count: number; points: number }[] {
    return this.region(path)
      .all()
      .map(({ rect, value }) => ({
        first: path === 'columnWidth' ? rect.column : rect.row,
        count: path === 'columnWidth' ? rect.columns : rect.rows,
        points: Number(value),
      }));
  }

  /** True when some cell of the rectangle has this value. */
  some(path: string, rect: Rect, value: unknown): boolean {
    return this.region(path)
      .within(rect)
      .some((piece) => piece.value === value);
  }

  put(path: string, rect: Rect, value: unknown): void {
    this.region(path).put(wholeLines(path, rect), value);
  }

  /** Gives cell formats their first values again; widths and heights stay. */
  clear(rect: Rect): void {
    for (const [path, region] of this.regions)
      if (path !== 'columnWidth' && path !== 'rowHeight') region.erase(rect);
  }

  /** Moves cell formats of a rectangle up or down by some rows. */
  move(rect: Rect, rows: number): void {
    for (const [path, region] of this.regions)
      if (path !== 'columnWidth' && path !== 'rowHeight') region.move(rect, rows);
  }

  /** Gives rows the cell formats of another row. */
  spread(row: Rect, to: Rect): void {
    for (const [path, region] of this.regions)
      if (path !== 'columnWidth' && path !== 'rowHeight') region.spread(row, to);
  }

  /** Points from the left edge of the sheet to this column. */
  left(column: number): number {
    return column === 0 ? 0 : this.total('columnWidth', { row: 0, column: 0, rows: 1, columns: column });
  }

  /** Points from the top edge of the sheet to this row. */
  top(row: number): number {
    return row === 0 ? 0 : this.total('rowHeight', { row: 0, column: 0, rows: row, columns: 1 });
  }

  private total(path: string, rect: Rect): number {
    return this.region(path)
      .within(rect)
      .reduce((sum, piece) => sum + Number(piece.value) * piece.rect.rows * piece.rect.columns, 0);
  }

  private region(path: string): RegionMap<unknown> {
    const known = this.regions.get(path);
    if (known) return known;
    const made = new RegionMap<unknown>(formatDefault(path), this.changed);
    this.regions.set(path, made);
    return made;
  }
}

function wholeLines(path: string, rect: Rect): Rect {
  if (path === 'columnWidth') return { ...rect, row: 0, rows: sheetRows };
  if (path === 'rowHeight') return { ...rect, column: 0, columns: sheetColumns };
  return rect;
}
