import { rootNamespace } from '../../../../src/workbench/host/model/xmlRoot';

describe('the namespace of an XML part', () => {
  test.each([
    ['<a xmlns="urn:x"/>', 'urn:x'],
    ['<?xml version="1.0"?><!-- hello --><p:a xmlns:p="urn:y" xmlns="urn:x"><b>text</b></p:a>', 'urn:y'],
    ["<a xmlns='urn:z'><![CDATA[<not a tag>]]></a>", 'urn:z'],
    ['<a/>', ''],
  ])('of %p is %p', (xml, namespace) => {
    expect(rootNamespace(xml)).toBe(namespace);
  });

  test.each(['', 'text', '<a>', '<a></b>', '<a/><b/>', '<a/>text', 'text<a/>', '<a b=c/>', '<a><</a>'])(
    'does not exist for %p, which is not one element',
    (xml) => {
      expect(rootNamespace(xml)).toBeNull();
    },
  );
});
