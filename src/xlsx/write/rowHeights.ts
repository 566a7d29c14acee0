import { styles } from '../../workbook/look';
import type { FileSheet } from './compose';

/** Heights of rows in points. */
export interface RowHeights {
  /** Set for good. */
  readonly fixed: ReadonlyMap<number, number>;
  /** Needed by the text, and fitted again when it changes. */
  readonly fitted: ReadonlyMap<number, number>;
}

/** Height of a row of the default font, and the tallest row Excel has, in points. */
const DEFAULT_HEIGHT = 15;
const MAX_HEIGHT = 409;

/** Width of a column that the plan does not set, in characters. */
const DEFAULT_WIDTH = 8.43;

/** The heights of a sheet's rows that are not the default one. */
export function rowHeights(sheet: FileSheet): RowHeights {
  const fixed = new Map(sheet.plan.rowHeights.map(({ row, height }) => [row, height]));
  return { fixed, fitted: fittedHeights(sheet, fixed) };
}

/**
 * Heights that wrapped text needs, for rows whose height the plan leaves open. Excel fits such rows when it opens a file that says
 * nothing, but previews and LibreOffice (tried with 7.4) show just the first line over the next row. Counted in characters of the width
 * of a digit, which is more than most letters need: rather a little air than a lost line.
 */
function fittedHeights(
  { plan, cells, looks }: FileSheet,
  fixed: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const [row, column, { value }] of cells.entries()) {
    if (typeof value !== 'string' || fixed.has(row)) continue;
    const key = looks.get(row, column)?.style;
    const style = key && styles[key];
    if (!style?.wrap) continue;
    const scale = (style.size ?? 11) / 11;
    const width = (plan.columnWidths[column] ?? DEFAULT_WIDTH) / scale;
    const height = Math.min(MAX_HEIGHT, Math.ceil(wrappedLines(value, width) * DEFAULT_HEIGHT * scale));
    if (height > Math.max(DEFAULT_HEIGHT, heights.get(row) ?? 0)) heights.set(row, height);
  }
  return heights;
}

/** Lines of a text in a column of so many characters, broken between words. */
function wrappedLines(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const { length } of paragraph.split(' ')) {
      if (used > 0 && used + 1 + length > width) {
        lines += 1;
        used = 0;
      }
      // A word longer than the line is broken inside.
      lines += Math.max(0, Math.ceil(length / width) - 1);
      used += (used > 0 ? 1 : 0) + (length > width ? length % width : length);
    }
  }
  return lines;
}
