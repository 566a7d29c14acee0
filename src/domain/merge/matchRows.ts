/** A row by its prints: of its id (`''` for none), and of every cell. */
export interface PrintedRow {
  readonly key: string;
  readonly cells: readonly string[];
}

/**
 * How far apart rows without an id may have moved and still be compared cell by cell: a file with very many changed rows would take
 * too long otherwise.
 */
const REACH = 100;

/** What is known of rows besides the base, for a version that may hold what came back in part. */
export interface MatchHints {
  /** For each row of the base its cells as they came back; `null` where it is gone. */
  readonly back: readonly (readonly string[] | null)[];
  /** Rows that came new: whoever has the same has taken them over, and they are no row of the base. */
  readonly added: readonly (readonly string[])[];
}

/**
 * Finds the rows of the base in another version: rows with an id by their ids, rows without one by equal content first, then by the
 * most cells that are equal, at least half of those that hold anything.
 *
 * @returns for each row of the base its place among the others; `null` where it is gone
 */
export function matchRows(
  base: readonly PrintedRow[],
  others: readonly PrintedRow[],
  { back, added }: MatchHints = { back: [], added: [] },
): readonly (number | null)[] {
  const found: (number | null)[] = base.map(() => null);
  const groups = byKey(others);
  for (const [key, places] of byKey(base)) {
    const candidates = new Candidates(others, groups.get(key) ?? []);
    const match = (cellsOf: (place: number) => readonly string[] | null | undefined): void => {
      for (const place of places) {
        const cells = cellsOf(place);
        if (found[place] === null && cells) found[place] = candidates.take(cells);
      }
    };
    match((place) => base[place]?.cells);
    match((place) => back[place]);
    if (key === '') for (const cells of added) candidates.take(cells);
    const left = places.filter((place) => found[place] === null);
    const pairs = left.flatMap((place, i) =>
      candidates.near(i).flatMap((at) => {
        const equal = likeness(base[place], others[at], back[place] ?? null);
        return equal === null ? [] : [{ place, at, equal }];
      }),
    );
    // Sorting is stable: of pairs that are equally alike, those with a row that came back, then the first in order.
    const isBack = ({ place }: { readonly place: number }): number => Number(Boolean(back[place]));
    for (const { place, at } of pairs.sort((a, b) => b.equal - a.equal || isBack(b) - isBack(a)))
      if (found[place] === null && candidates.remove(at)) found[place] = at;
  }
  return found;
}

function byKey(rows: readonly PrintedRow[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  rows.forEach(({ key }, at) => {
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  });
  return groups;
}

/** Rows that nothing has been found for yet, by their content. */
class Candidates {
  private readonly left: Set<number>;
  private readonly byContent = new Map<string, number[]>();
  private order: readonly number[] | null = null;

  constructor(rows: readonly PrintedRow[], places: readonly number[]) {
    this.left = new Set(places);
    // From the end, so that `pop` gives the first.
    for (const at of [...places].reverse()) {
      const text = rows[at]?.cells.join(' ') ?? '';
      const same = this.byContent.get(text);
      if (same) same.push(at);
      else this.byContent.set(text, [at]);
    }
  }

  /** Takes the first row with just this content; `null` when there is none. */
  take(cells: readonly string[]): number | null {
    const at = this.byContent.get(cells.join(' '))?.pop() ?? null;
    if (at !== null) this.left.delete(at);
    return at;
  }

  /** Takes a row, unless it is taken. */
  remove = (at: number): boolean => this.left.delete(at);

  /** What was left when somebody first asked, around a place in that order. */
  near(place: number): readonly number[] {
    this.order ??= [...this.left];
    return this.order.slice(Math.max(0, place - REACH), place + REACH);
  }
}

/** Number of cells that are as they were or as they came back; `null` when the two are different rows. */
function likeness(
  a: PrintedRow | undefined,
  b: PrintedRow | undefined,
  back: readonly string[] | null,
): number | null {
  if (!a || !b) return null;
  let equal = 0;
  let filled = 0;
  b.cells.forEach((print, i) => {
    const versions = [a.cells[i] ?? '', ...(back ? [back[i] ?? ''] : [])];
    if (print === '' && versions.every((version) => version === '')) return;
    filled += 1;
    if (versions.includes(print)) equal += 1;
  });
  return a.key !== '' || equal * 2 >= filled ? equal : null;
}
