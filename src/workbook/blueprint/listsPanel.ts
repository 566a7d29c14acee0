import type { Rect } from '../cell';
import { footer, panelOf, SheetParts, type SheetBody } from '../layout/sheetParts';
import { lists } from './lists';

const headerRow = 3;

/** Cells of a list's words, by its place among the lists. */
export const wordsOf = (place: number): Rect => ({
  row: headerRow + 1,
  column: place,
  rows: lists[place]?.words.length ?? 1,
  columns: 1,
});

/** The words that drop-down lists offer, one list per column. */
export function listsSheet(): SheetBody {
  const parts = new SheetParts();
  parts.masthead(
    'Lists',
    'The words that drop-down lists offer. To add one, insert a cell inside its column, not below the last word.',
  );
  lists.forEach(({ title, words }, column) => {
    parts.put(headerRow, column, title);
    words.forEach((word, index) => {
      parts.put(headerRow + 1 + index, column, word);
    });
  });
  parts.style('tableHeader', headerRow, 0, 1, lists.length);
  return {
    ...panelOf(parts),
    columnWidths: lists.map(({ title, words }) =>
      Math.min(34, Math.max(title.length, ...words.map((word) => word.length)) + 2),
    ),
    freeze: { rows: headerRow + 1, columns: 0 },
    print: {
      orientation: 'landscape',
      fit: { wide: 2, tall: 0 },
      titleRows: { row: headerRow, rows: 1 },
      footer,
    },
  };
}
