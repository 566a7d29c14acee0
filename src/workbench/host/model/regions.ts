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

  constructor(private readonly fallback: T) {}

  put(rect: Rect, value: T): void {
    this.erase(rect);
    this.pieces = [...this.pieces, { rect, value }];
  }

  /** Gives the rectangle the first value again. */
  erase(rect: Rect): void {
    if (!this.pieces.some((piece) => intersection(piece.rect, rect))) return;
    this.pieces = this.pieces.flatMap((piece) =>
      subtract(piece.rect, rect).map((rest) => ({ rect: rest, value: piece.value })),
    );
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
}
