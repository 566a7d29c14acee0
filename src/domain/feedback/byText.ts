import { fold, textOf } from '../table';

/**
 * What belongs to a name or an id. Most cells of a long table repeat one of a few texts: those need not be trimmed and folded again,
 * which would take most of the time.
 */
export class ByText<T> {
  private readonly byKey = new Map<string, T>();
  /** By the texts as they stand in the cells. */
  private readonly known = new Map<string, T>();

  /** @param make What belongs to a text that is met for the first time; the key is its form in which ids are compared. */
  constructor(private readonly make: (text: string, key: string) => T) {}

  /** `null` for a cell that holds no text (see `textOf`). */
  at(cell: unknown): T | null {
    const known = typeof cell === 'string' ? this.known.get(cell) : undefined;
    if (known !== undefined) return known;
    const text = textOf(cell);
    if (text === '') return null;
    const key = fold(text);
    const found = this.byKey.get(key) ?? this.make(text, key);
    this.byKey.set(key, found);
    if (typeof cell === 'string') this.known.set(cell, found);
    return found;
  }
}
