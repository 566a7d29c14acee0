import type { FileSheet } from './compose';

/** Height of a row of the default font, and the tallest row Excel has, in points. */
const DEFAULT_HEIGHT = 15;
const MAX_HEIGHT = 409;

/** Width of a column that the plan does not set, in characters. */
const DEFAULT_WIDTH = 8.43;

/**
 * Heights in points that wrapped text needs, for rows whose height the plan leaves open. Excel fits such rows when it opens a file that
 * says nothing, but previews and LibreOffice (tried with 7.4) show just the first line over the next row. Counted in characters of the
 * width of a digit, which is more than most letters need: rather a little air than a lost line.
 */
export function fittedHeights({ plan, cells, styles }: FileSheet): ReadonlyMap<number, number> {
  const planned = new Set(plan.rowHeights.map(({ row }) => row));
  const heights = new Map<number, number>();
  for (const [row, column, { value }] of cells.entries()) {
    const style = styles.of(row, column, false);
    if (planned.has(row) || typeof value !== 'string' || !style?.alignment?.wrapText) continue;
    const scale = (style.font?.size ?? 11) / 11;
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
