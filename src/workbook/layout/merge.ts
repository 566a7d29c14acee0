/**
 * Runs of neighbours that have the same key, as first index and length; a `null` key belongs to no run. Neighbouring columns with
 * equal rules share one range: the fewer ranges, the fewer actions a build costs in Office.js.
 */
export function runs<T>(
  items: readonly T[],
  keyOf: (item: T, index: number) => string | null,
): { first: number; length: number; item: T }[] {
  const found: { first: number; length: number; item: T; key: string }[] = [];
  items.forEach((item, index) => {
    const key = keyOf(item, index);
    if (key === null) return;
    const last = found.at(-1);
    if (last && last.key === key && last.first + last.length === index) last.length += 1;
    else found.push({ first: index, length: 1, item, key });
  });
  return found.map(({ first, length, item }) => ({ first, length, item }));
}
