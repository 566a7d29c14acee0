/** Where FNV-1a begins. */
export const fnvStart = 0x811c9dc5;

/**
 * A whole number of 32 bits that depends on a text alone: FNV-1a over its UTF-16 units. It scatters; it hides nothing and
 * proves nothing.
 *
 * @param start where to begin: another number gives other results, so the hash of one text can seed that of the next
 */
export function fnv1a(text: string, start: number = fnvStart): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
