import fc from 'fast-check';
import { RegionMap } from '../../../../src/workbench/host/model/regions';
import type { Rect } from '../../../../src/workbook/cell';

const size = 8;
const rect = fc
  .tuple(fc.nat(size - 1), fc.nat(size - 1), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .map(([row, column, rows, columns]): Rect => ({
    row,
    column,
    rows: Math.min(rows, size - row),
    columns: Math.min(columns, size - column),
  }));

/** The same by brute force: one value per cell. */
function paint(puts: readonly (readonly [Rect, number])[]): number[][] {
  const cells = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (const [area, value] of puts)
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const line = cells[row];
        if (line) line[column] = value;
      }
  return cells;
}

describe('values by region', () => {
  test('are those of single cells, for any sequence of rectangles', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(rect, fc.nat(3)), { maxLength: 8 }), rect, (puts, asked) => {
        const map = new RegionMap(0);
        for (const [area, value] of puts) map.put(area, value);
        const cells = paint(puts);
        const seen = new Set<number>();
        for (let row = asked.row; row < asked.row + asked.rows; row += 1)
          for (let column = asked.column; column < asked.column + asked.columns; column += 1)
            seen.add(cells[row]?.[column] ?? -1);
        const [only, ...more] = seen;
        expect(map.uniform(asked)).toBe(more.length === 0 ? only : null);
        const covered = map
          .within(asked)
          .reduce((sum, piece) => sum + piece.rect.rows * piece.rect.columns, 0);
        expect(covered).toBe(asked.rows * asked.columns);
      }),
    );
  });
});
