import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { JSDOM } from 'jsdom';

/** Parts of a written package as text, unpacked by a program that is not under test. */
export const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

/** The package with a part changed, added (`change` gets `''`) or, where the change gives `null`, left out. */
export function withPart(
  bytes: Uint8Array,
  name: string,
  change: (part: string) => string | null,
): Uint8Array {
  const parts = new Map(partsOf(bytes));
  const changed = change(parts.get(name) ?? '');
  if (changed === null) parts.delete(name);
  else parts.set(name, changed);
  return zipSync(Object.fromEntries([...parts].map(([key, part]) => [key, strToU8(part)])));
}

const { DOMParser } = new JSDOM('').window;

/** A part as a document of a parser that is not under test; fails where it is not well-formed. */
export function parsed(parts: ReadonlyMap<string, string>, name: string): Document {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`There is no part ${name}.`);
  const document = new DOMParser().parseFromString(part, 'application/xml');
  const error = document.querySelector('parsererror');
  if (error) throw new Error(`${name}: ${error.textContent}`);
  return document;
}

/** Elements with this local name, whatever their prefix. */
export const all = (within: Document | Element, localName: string): readonly Element[] =>
  Array.from(within.getElementsByTagNameNS('*', localName));

/** The one element with this local name. */
export function only(within: Document | Element, localName: string): Element {
  const found = all(within, localName);
  const [first] = found;
  if (!first || found.length > 1) throw new Error(`There are ${found.length} elements ${localName}.`);
  return first;
}

/** Attributes as a plain object, without namespace declarations. */
export const attributesOf = (element: Element): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from(element.attributes)
      .filter(({ name }) => !name.startsWith('xmlns'))
      .map(({ name, value }) => [name, value]),
  );
