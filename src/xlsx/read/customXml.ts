import { Refusal } from '../reasons';
import type { Package } from '../zip';

/**
 * What the first custom XML part holds that `parse` knows; `null` when there is none. Parts of other programs may be in any encoding: one
 * that cannot be read is not ours.
 */
export function findCustomXml<T>(source: Package, parse: (xml: string) => T | null): T | null {
  for (const name of source.names) {
    const text = /^customXml\/item\d+\.xml$/i.test(name) ? readableText(source, name) : null;
    const found = text === null ? null : parse(text);
    if (found !== null) return found;
  }
  return null;
}

function readableText(source: Package, name: string): string | null {
  try {
    return source.text(name);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
