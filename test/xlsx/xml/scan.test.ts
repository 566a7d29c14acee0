import fc from 'fast-check';
import { MalformedXml, parseXml } from '../../../src/xlsx/xml/scan';
import { documentText, element, textOf, type XmlElement } from '../../../src/xlsx/xml/tree';

describe('parseXml', () => {
  it('reads elements, attributes, text, comments and character data', () => {
    const root = parseXml(
      `\uFEFF<?xml version="1.0"?><!-- <x> --><a one="1 &lt; 2" two='"'>x &amp; y<b/><![CDATA[<raw>]]>&#x1F600;&#65;</a>\n`,
    );
    expect(root.name).toBe('a');
    expect(Object.fromEntries(root.attributes)).toEqual({ one: '1 < 2', two: '"' });
    expect(textOf(root)).toBe('x & y<raw>😀A');
  });

  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['an unknown entity', '<a>&x;</a>'],
    ['a bare ampersand', '<a>this & that</a>'],
    ['a forbidden character', '<a>&#xD800;</a>'],
    ['elements that cross', '<a><b></a></b>'],
    ['an element without an end', '<a><b></b>'],
    ['a second root', '<a/><b/>'],
    ['text outside', '<a/>text'],
    ['nothing', ''],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['a tag without an end', '<a b="1"'],
    ['a comment without an end', '<a><!-- </a>'],
    ['two hundred levels', '<a>'.repeat(200) + '</a>'.repeat(200)],
  ])('refuses %s', (_, xml) => {
    expect(() => parseXml(xml)).toThrow(MalformedXml);
  });

  it('reads a tag of a megabyte of white space in no time', () => {
    const started = performance.now();
    expect(() => parseXml(`<a${' '.repeat(2 ** 20)}`)).toThrow(MalformedXml);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('reads back whatever the builder writes', () => {
    const text = fc
      .string({ unit: 'binary' })
      .map((value) => value.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/g, '?'));
    const tree = fc.letrec<{ node: XmlElement }>((tie) => ({
      node: fc
        .tuple(
          fc.constantFrom('a', 'c:ser', 'x-1'),
          fc.dictionary(fc.constantFrom('id', 'r:id'), text),
          fc.oneof(
            { maxDepth: 3 },
            fc.constant([]),
            text.map((value) => (value === '' ? [] : [value])),
            fc.array(tie('node'), { maxLength: 3 }),
          ),
        )
        .map(([name, attributes, children]) => element(name, attributes, children)),
    })).node;
    fc.assert(
      fc.property(tree, (root) => {
        expect(parseXml(documentText(root))).toEqual(root);
      }),
    );
  });
});
