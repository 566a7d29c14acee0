import type { Rect } from '../../../workbook/cell';
import { intersection, subtract } from './address';

export interface Piece<T> {
  readonly rect: Rect;
  readonly value: T;
}

/**
 * A value for every cell of a sheet, kept as rectangles that do not overlap, so that formatting a whole column costs one entry and
 * nothing has to be stored per cell.
 */
export class RegionMap<T> {
  private pieces: readonly Piece<T>[] = [];

  /** @param changed told after every change how it is taken back */
  constructor(
    private readonly fallback: T,
    private readonly changed: (inverse: () => void) => void = () => undefined,
  ) {}

  put(rect: Rect, value: T): void {
    this.replace([...this.outside(rect), { rect, value }]);
  }

  /** Gives the rectangle the first value again. */
  erase(rect: Rect): void {
    this.replace(this.outside(rect));
  }

  /** Moves the values of a rectangle up or down by some rows; the cells that it leaves get the first value. */
  move(rect: Rect, rows: number): void {
    const moved = this.within(rect);
    this.erase(rect);
    for (const piece of moved) this.put({ ...piece.rect, row: piece.rect.row + rows }, piece.value);
  }

  /** Gives rows the values of another row of the same columns. */
  spread(row: Rect, to: Rect): void {
    for (const { rect, value } of this.within(row)) this.put({ ...rect, row: to.row, rows: to.rows }, value);
  }

  /** Replaces what is there, part by part. */
  change(rect: Rect, next: (value: T) => T): void {
    for (const piece of this.within(rect)) this.put(piece.rect, next(piece.value));
  }

  /** The whole rectangle as pieces of one value each. */
  within(rect: Rect): Piece<T>[] {
    const found: Piece<T>[] = [];
    let rest: Rect[] = [rect];
    for (const piece of this.pieces) {
      const part = intersection(piece.rect, rect);
      if (!part) continue;
      found.push({ rect: part, value: piece.value });
      rest = rest.flatMap((open) => subtract(open, part));
    }
    return [...found, ...rest.map((open) => ({ rect: open, value: this.fallback }))];
  }

  /** The value when the whole rectangle has the same, otherwise `null`, as Excel reads mixed formats. */
  uniform(rect: Rect): T | null {
    const [first, ...others] = this.within(rect);
    if (!first) return this.fallback;
    const key = JSON.stringify(first.value);
    return others.every((piece) => JSON.stringify(piece.value) === key) ? first.value : null;
  }

  /** The value of one cell. */
  at(row: number, column: number): T {
    const piece = this.pieces.find(
      ({ rect }) =>
        row >= rect.row &&
        row < rect.row + rect.rows &&
        column >= rect.column &&
        column < rect.column + rect.columns,
    );
    return piece ? piece.value : this.fallback;
  }

  /** Everything that was put and not erased. */
  all(): readonly Piece<T>[] {
    return this.pieces;
  }

  private outside(rect: Rect): readonly Piece<T>[] {
    if (!this.pieces.some((piece) => intersection(piece.rect, rect))) return this.pieces;
    return this.pieces.flatMap((piece) =>
      subtract(piece.rect, rect).map((rest) => ({ rect: rest, value: piece.value })),
    );
  }

  private replace(pieces: readonly Piece<T>[]): void {
    const before = this.pieces;
    this.pieces = pieces;
    this.changed(() => {
      this.pieces = before;
    });
  }
}
