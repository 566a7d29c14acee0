import { zipSync, type Zippable } from 'fflate';

/** Part that readers look for first. */
export const contentTypes = '[Content_Types].xml';
const place = (name: string): string => (name === contentTypes ? '' : name);

/**
 * Packs parts, sorted by name. The same parts give the same bytes: every entry bears the first moment a zip can hold, in local time,
 * which is how fflate writes it.
 */
export function pack(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const mtime = new Date(1980, 0, 1);
  const entries: Zippable = {};
  const sorted = [...parts].sort(([a], [b]) => (place(a) < place(b) ? -1 : 1));
  for (const [name, bytes] of sorted) entries[name] = [bytes, { mtime, level: 6 }];
  return zipSync(entries);
}
