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

/**
 * Finds the rows of the base in another version: rows with an id by their ids, rows without one by equal content first, then by the
 * most cells that are equal, at least half of those that hold anything.
 *
 * @returns for each row of the base its place among the others; `null` where it is gone
 */
export function matchRows(
  base: readonly PrintedRow[],
  others: readonly PrintedRow[],
): readonly (number | null)[] {
  const found: (number | null)[] = base.map(() => null);
  const groups = byKey(others);
  for (const [key, places] of byKey(base)) {
    const { left, rest } = matchEqual(base, places, others, groups.get(key) ?? [], found);
    matchAlike(base, left, others, rest, found);
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

function matchEqual(
  base: readonly PrintedRow[],
  places: readonly number[],
  others: readonly PrintedRow[],
  candidates: readonly number[],
  found: (number | null)[],
): { readonly left: readonly number[]; readonly rest: readonly number[] } {
  const content = (row: PrintedRow | undefined): string => row?.cells.join(' ') ?? '';
  const byContent = new Map<string, number[]>();
  // From the end, so that `pop` gives the first.
  for (const at of [...candidates].reverse()) {
    const text = content(others[at]);
    const same = byContent.get(text);
    if (same) same.push(at);
    else byContent.set(text, [at]);
  }
  const taken = new Set<number>();
  const left = places.filter((place) => {
    const at = byContent.get(content(base[place]))?.pop();
    if (at === undefined) return true;
    found[place] = at;
    taken.add(at);
    return false;
  });
  return { left, rest: candidates.filter((at) => !taken.has(at)) };
}

function matchAlike(
  base: readonly PrintedRow[],
  left: readonly number[],
  others: readonly PrintedRow[],
  rest: readonly number[],
  found: (number | null)[],
): void {
  const pairs = left.flatMap((place, i) =>
    rest.slice(Math.max(0, i - REACH), i + REACH).flatMap((at) => {
      const equal = likeness(base[place], others[at]);
      return equal === null ? [] : [{ place, at, equal }];
    }),
  );
  // Sorting is stable: of pairs that are equally alike, the first in order.
  pairs.sort((a, b) => b.equal - a.equal);
  const taken = new Set<number>();
  for (const { place, at } of pairs) {
    if (found[place] !== null || taken.has(at)) continue;
    found[place] = at;
    taken.add(at);
  }
}

/** Number of cells that are equal; `null` when the two are different rows. */
function likeness(a: PrintedRow | undefined, b: PrintedRow | undefined): number | null {
  if (!a || !b) return null;
  let equal = 0;
  let filled = 0;
  a.cells.forEach((print, i) => {
    const other = b.cells[i] ?? '';
    if (print === '' && other === '') return;
    filled += 1;
    if (print === other) equal += 1;
  });
  return a.key !== '' || equal * 2 >= filled ? equal : null;
}
