/** Something for some cells of a sheet, by zero-based row and column. */
export class CellGrid<T> {
  private readonly byRow = new Map<number, Map<number, T>>();

  get(row: number, column: number): T | undefined {
    return this.byRow.get(row)?.get(column);
  }

  set(row: number, column: number, value: T): void {
    const cells = this.byRow.get(row);
    if (cells) cells.set(column, value);
    else this.byRow.set(row, new Map([[column, value]]));
  }

  /** Every cell that holds something, in no particular order. */
  *entries(): Generator<readonly [row: number, column: number, value: T]> {
    for (const [row, cells] of this.byRow) for (const [column, value] of cells) yield [row, column, value];
  }
}
