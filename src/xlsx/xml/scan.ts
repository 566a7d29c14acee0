import type { XmlElement, XmlNode } from './tree';

/** Text that is not well-formed XML, or uses what we refuse (document types, deep nesting). */
export class MalformedXml extends Error {}

/** What a scan reports, in document order. Text may come in several pieces. */
export interface XmlVisitor {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Deeper than any part of a workbook; 200,000 levels are an attack on whatever recurses. */
const MAX_DEPTH = 128;

/**
 * Reads XML from the first to the last character once, without building a tree. Document types are refused, so there are no entities
 * to expand and no external ones to fetch (billion laughs, XXE; OWASP ASVS 1.5.1).
 *
 * @throws MalformedXml
 */
export function scanXml(xml: string, visitor: XmlVisitor): void {
  const open: string[] = [];
  let at = 0;
  let roots = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const end = tag < 0 ? xml.length : tag;
    if (end > at) {
      const text = xml.slice(at, end);
      if (open.length > 0) visitor.text(decodeText(text));
      else if (text.trim() !== '') throw new MalformedXml('Text outside the root element.');
    }
    if (tag < 0) break;
    if (xml.startsWith('<!--', tag)) at = after(xml, '-->', tag + 4);
    else if (xml.startsWith('<?', tag)) at = after(xml, '?>', tag + 2);
    else if (xml.startsWith('<![CDATA[', tag)) {
      at = after(xml, ']]>', tag + 9);
      if (open.length > 0) visitor.text(xml.slice(tag + 9, at - 3));
    } else if (xml.startsWith('<!', tag)) throw new MalformedXml('Document type declarations are not read.');
    else if (xml.startsWith('</', tag)) {
      at = after(xml, '>', tag + 2);
      const name = xml.slice(tag + 2, at - 1).trimEnd();
      if (open.pop() !== name) throw new MalformedXml(`</${name.slice(0, 40)}> closes nothing.`);
      visitor.close(name);
    } else {
      const start = readStart(xml, tag + 1);
      if (open.length === 0) roots += 1;
      if (roots > 1) throw new MalformedXml('More than one root element.');
      visitor.open(start.name, start.attributes);
      if (start.empty) visitor.close(start.name);
      else if (open.push(start.name) > MAX_DEPTH) throw new MalformedXml('Elements are nested too deeply.');
      at = start.end;
    }
  }
  if (open.length > 0 || roots === 0) throw new MalformedXml('The document ends too early.');
}

/**
 * The whole document as a tree; for small parts.
 *
 * @throws MalformedXml
 */
export function parseXml(xml: string): XmlElement {
  interface Growing extends XmlElement {
    readonly children: XmlNode[];
  }
  const document: Growing = { name: '', attributes: new Map(), children: [] };
  const path: Growing[] = [document];
  const last = (): Growing => path[path.length - 1] ?? document;
  scanXml(xml, {
    open(name, attributes) {
      const child: Growing = { name, attributes, children: [] };
      last().children.push(child);
      path.push(child);
    },
    close() {
      path.pop();
    },
    text(text) {
      last().children.push(text);
    },
  });
  const root = document.children.find((node) => typeof node !== 'string');
  if (!root) throw new MalformedXml('There is no root element.');
  return root;
}

interface StartTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly empty: boolean;
  /** Position behind the `>`. */
  readonly end: number;
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

// Sticky, and every alternative begins with another character: linear, whatever the input (ASVS 1.3.12).
const NAME = /[^\s<>/="'&]+/y;
const ATTRIBUTE = /\s+([^\s<>/="'&]+)\s*=\s*(?:"([^<"]*)"|'([^<']*)')/y;
const TAG_END = /\s*(\/?)>/y;

function readStart(xml: string, at: number): StartTag {
  NAME.lastIndex = at;
  const name = NAME.exec(xml)?.[0];
  if (name === undefined) throw new MalformedXml('A tag has no name.');
  let position = NAME.lastIndex;
  let attributes: Map<string, string> | undefined;
  for (;;) {
    ATTRIBUTE.lastIndex = position;
    const match = ATTRIBUTE.exec(xml);
    if (!match) break;
    const [, key = '', quoted, apostrophed = ''] = match;
    attributes ??= new Map();
    if (attributes.has(key)) throw new MalformedXml(`The attribute ${key.slice(0, 40)} is given twice.`);
    attributes.set(key, decodeEntities((quoted ?? apostrophed).replace(/[\t\n\r]/g, ' ')));
    position = ATTRIBUTE.lastIndex;
  }
  TAG_END.lastIndex = position;
  const end = TAG_END.exec(xml);
  if (!end) throw new MalformedXml(`The tag <${name.slice(0, 40)} does not end.`);
  return { name, attributes: attributes ?? NO_ATTRIBUTES, empty: end[1] === '/', end: TAG_END.lastIndex };
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new MalformedXml(`"${mark}" is missing.`);
  return at + mark.length;
}

const decodeText = (text: string): string =>
  decodeEntities(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const decodeEntities = (text: string): string =>
  text.includes('&') ? text.replace(/&([^;&]{0,10};?)/g, (_, body: string) => decodeEntity(body)) : text;

function decodeEntity(body: string): string {
  const name = body.slice(0, -1);
  const code = /^#x[0-9a-f]+$/i.test(name)
    ? parseInt(name.slice(2), 16)
    : /^#\d+$/.test(name)
      ? Number(name.slice(1))
      : NaN;
  const character =
    code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : NAMED.get(name);
  if (!body.endsWith(';') || character === undefined)
    throw new MalformedXml(`&${body.slice(0, 12)} is not a character reference.`);
  return character;
}
