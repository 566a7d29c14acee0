/** An element as data. Names keep their prefix (`c:ser`); attributes and children are in document order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

/** An element or a piece of text, unescaped. */
export type XmlNode = XmlElement | string;

/** Attributes that are `undefined` are left out; `true` and `false` become `1` and `0`. */
export type XmlAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Builds an element. Text is given as it is; escaping happens when the document is written. */
export function element(
  name: string,
  attributes: XmlAttributes = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  const given = new Map<string, string>();
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) given.set(key, String(typeof value === 'boolean' ? Number(value) : value));
  }
  return { name, attributes: given, children };
}

/** Name without its prefix: writers other than Excel prefix the main namespace too (`x:row`). */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Child elements with this local name. */
export const childrenNamed = (parent: XmlElement, name: string): readonly XmlElement[] =>
  parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && localName(child.name) === name,
  );

/** The element found by stepping down by local names; `undefined` where a step is missing. */
export const descend = (from: XmlElement, ...names: readonly string[]): XmlElement | undefined =>
  names.reduce<XmlElement | undefined>((at, name) => at && childrenNamed(at, name)[0], from);

/** Text of the element and everything in it. */
export const textOf = (node: XmlNode): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('');

/** What a document begins with. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The document as text: declaration, root, no added white space. */
export const documentText = (root: XmlElement): string => declaration + elementText(root);

/** An element as text, with everything in it. */
export function elementText({ name, attributes, children }: XmlElement): string {
  let text = `<${name}`;
  for (const [key, value] of attributes) text += ` ${key}="${escapeAttribute(value)}"`;
  if (children.length === 0) return `${text}/>`;
  text += '>';
  for (const child of children) text += typeof child === 'string' ? escapeText(child) : elementText(child);
  return `${text}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** What XML 1.0 forbids even as a reference becomes the replacement character; cell text is encoded before (`xstring.ts`). */
const legal = (text: string): string => text.replace(FORBIDDEN, '\uFFFD');

// With the flag `u`, `\p{Cs}` matches lone surrogates only.
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const FORBIDDEN = /[\p{Cs}\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

/** Text as a document holds it. A bare CR would be read back as LF (XML 1.0, 2.11), so it is written as a reference. */
export const escapeText = (text: string): string =>
  UNFIT.test(text) ? legal(text).replace(/[&<>\r]/g, entity) : text;

/** Most texts are fit as they are, and a look is cheaper than replacing. Halves of pairs are looked at closer by `legal`. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const UNFIT = /[&<>"\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

// Tabs and line ends in an attribute would be read back as spaces (XML 1.0, 3.3.3).
const escapeAttribute = (text: string): string =>
  UNFIT.test(text) ? legal(text).replace(/[&<>"\t\n\r]/g, entity) : text;

const entity = (character: string): string => ENTITIES[character] ?? character;
