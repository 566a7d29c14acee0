/** Something for some cells of a sheet, by zero-based row and column. */
export class CellGrid<T> {
  private readonly rows: (T | undefined)[][] = [];

  get(row: number, column: number): T | undefined {
    return this.rows[row]?.[column];
  }

  set(row: number, column: number, value: T): void {
    (this.rows[row] ??= [])[column] = value;
  }

  /** Rows up to the last that holds something. */
  get height(): number {
    return this.rows.length;
  }

  /** Columns of a row up to the last that holds something. */
  width(row: number): number {
    return this.rows[row]?.length ?? 0;
  }

  /** Every cell that holds something, row by row and from left to right. */
  *entries(): Generator<readonly [row: number, column: number, value: T]> {
    for (let row = 0; row < this.height; row++) {
      for (let column = 0; column < this.width(row); column++) {
        const value = this.get(row, column);
        if (value !== undefined) yield [row, column, value];
      }
    }
  }
}
