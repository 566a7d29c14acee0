/** Raters by group. */
export type Sizes = ReadonlyMap<string, number>;

/**
 * Pools as the rules of confidentiality.md 3.3 make them (rules 1, 3 and 4): groups of fewer than k together, and with them the
 * smallest other group until they are k. Groups without raters are left out. Nothing when all of them together are fewer than k.
 *
 * @param sizes Anonymous groups in the order of the report; of two of one size the later joins the pool.
 */
export function poolsOf(sizes: Sizes, k: number): string[][] {
  const present = [...sizes].filter(([, size]) => size > 0);
  const pool = present.filter(([, size]) => size < k);
  const alone = present.filter(([, size]) => size >= k);
  const total = (): number => pool.reduce((sum, [, size]) => sum + size, 0);
  while (pool.length > 0 && total() < k) {
    const smallest = Math.min(...alone.map(([, size]) => size));
    const [next] = alone.splice(
      alone.findLastIndex(([, size]) => size === smallest),
      1,
    );
    if (!next) return [];
    pool.push(next);
  }
  const groups = alone.map(([group]) => [group]);
  return pool.length > 0 ? [...groups, pool.map(([group]) => group)] : groups;
}

/** How many of each anonymous group. */
export function sizesOf(members: readonly { readonly group: string }[], named: string): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { group } of members) if (group !== named) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return sizes;
}
