import { cellAt, cellCount, cellsFrom, largestCellDifference, naiveCells } from '../../bench/itemCells';

describe('the naive figures that all others are compared with', () => {
  const cells = naiveCells({
    groups: Uint8Array.from([0, 0, 0, 4]),
    items: Uint8Array.from([1, 1, 1, 59]),
    raters: Uint32Array.from([1, 2, 2, 3]),
    scores: Uint8Array.from([2, 4, 5, 3]),
  });

  it('are count, mean, sample deviation and distinct raters of each group and item', () => {
    expect(cells[cellAt(0, 1)]).toEqual({
      n: 3,
      mean: 11 / 3,
      sd: expect.closeTo(Math.sqrt(7 / 3), 12),
      raters: 2,
    });
    expect(cells[cellAt(4, 59)]).toEqual({ n: 1, mean: 3, sd: NaN, raters: 1 });
    expect(cells).toHaveLength(cellCount);
  });

  it('are the same as those of a query that gives no row where there are no answers', () => {
    const three = { group: 0, item: 1, n: 3, mean: 11 / 3, sd: Math.sqrt(7 / 3), raters: 2 };
    const one = { group: 4, item: 59, n: 1, mean: 3, sd: NaN, raters: 1 };
    expect(largestCellDifference(cellsFrom([three, one]), cells)).toBeLessThan(1e-12);
    expect(largestCellDifference(cellsFrom([one]), cells)).toBe(Infinity);
    expect(largestCellDifference(cellsFrom([{ ...three, raters: 3 }, one]), cells)).toBe(1);
  });
});
