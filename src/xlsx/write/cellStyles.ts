import type { CellStyle } from 'hucre/xlsx';
import type { Rect } from '../../workbook/cell';
import { fontName, palette, styles, type Style, type StyleKey } from '../../workbook/look';
import type { SheetPlan } from '../../workbook/plan';
import { CellGrid } from './cellGrid';

/** A colour of the palette, `#RRGGBB`, as files hold it: opaque ARGB. */
export const argb = (colour: string): string => `FF${colour.slice(1).toUpperCase()}`;

interface Looks {
  style?: StyleKey;
  format?: string;
  unlocked?: true;
}

/** What a sheet's ranges say about each of its cells, turned into styles of the file. */
export class CellStyles {
  private readonly looks = new CellGrid<Looks>();
  private readonly made = new Map<string, CellStyle>();

  constructor(sheet: SheetPlan) {
    for (const { range, style } of sheet.styles) this.mark(range, (look) => (look.style = style));
    for (const { range, format } of sheet.numberFormats) this.mark(range, (look) => (look.format = format));
    for (const range of sheet.protection?.unlocked ?? []) this.mark(range, (look) => (look.unlocked = true));
  }

  /** Cells that have a look, whether they hold something or not. */
  *cells(): Generator<readonly [row: number, column: number]> {
    for (const [row, column] of this.looks.entries()) yield [row, column];
  }

  /** Style of a cell; `asText` gives it the format that keeps what looks like a formula text, even when somebody edits the cell. */
  of(row: number, column: number, asText: boolean): CellStyle | undefined {
    const { style, format, unlocked } = this.looks.get(row, column) ?? {};
    if (style === undefined && format === undefined && !unlocked && !asText) return undefined;
    const numFmt = asText ? '@' : format;
    const key = `${style ?? ''}|${unlocked ?? ''}|${numFmt ?? ''}`;
    const known = this.made.get(key);
    if (known) return known;
    const made: CellStyle = {
      ...(style ? fileStyle(styles[style]) : {}),
      // "General" is the default; naming it would only add a format to the file.
      ...(numFmt !== undefined && numFmt !== 'General' ? { numFmt } : {}),
      ...(unlocked ? { protection: { locked: false } } : {}),
    };
    this.made.set(key, made);
    return made;
  }

  private mark(range: Rect, change: (look: Looks) => void): void {
    for (let row = range.row; row < range.row + range.rows; row++) {
      for (let column = range.column; column < range.column + range.columns; column++) {
        const look = this.looks.get(row, column) ?? {};
        change(look);
        this.looks.set(row, column, look);
      }
    }
  }
}

/** hucre writes just the properties it is given, so the font is always named with its size. */
function fileStyle(style: Style): CellStyle {
  const line = { style: 'thin', color: { rgb: argb(palette.line) } } as const;
  const { size = 11, bold, italic, underline, colour, fill, wrap, align, vertical, border } = style;
  return {
    font: {
      name: fontName,
      size,
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(underline ? { underline } : {}),
      ...(colour ? { color: { rgb: argb(colour) } } : {}),
    },
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: argb(fill) } } } : {}),
    ...(wrap || align || vertical
      ? {
          alignment: {
            ...(wrap ? { wrapText: true } : {}),
            ...(align ? { horizontal: align } : {}),
            ...(vertical ? { vertical } : {}),
          },
        }
      : {}),
    ...(border === 'bottom' ? { border: { bottom: line } } : {}),
    ...(border === 'box' ? { border: { top: line, right: line, bottom: line, left: line } } : {}),
  };
}
