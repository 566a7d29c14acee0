import { documentText, element } from '../xml/tree';
import { namespaces } from './namespaces';
import type { PackageParts } from './packageParts';

/** A custom XML part: data of ours that travels in the file, found again by its namespace. */
export interface CustomXmlPart {
  readonly namespace: string;
  readonly xml: string;
}

/** Identities of the parts in the file. Excel wants one; it has to differ only from other parts of the same workbook. */
const ITEM_IDS = ['{5C0AC4B0-0C3E-4D1B-9A52-436F61636842}', '{5C0AC4B0-0C3E-4D1B-9A52-436F61636843}'];

/** Puts these parts into a workbook, with the properties that Excel wants beside each. */
export function putCustomXml(parts: PackageParts, workbook: string, data: readonly CustomXmlPart[]): void {
  data.forEach(({ namespace, xml }, index) => {
    const item = `customXml/item${index + 1}.xml`;
    const properties = `customXml/itemProps${index + 1}.xml`;
    parts.relate(workbook, 'customXml', item);
    parts.put(item, 'xml', xml);
    parts.relate(item, 'customXmlProperties', properties);
    parts.put(
      properties,
      'customXmlProperties',
      documentText(
        element('ds:datastoreItem', { 'ds:itemID': ITEM_IDS[index], 'xmlns:ds': namespaces.customXml }, [
          element('ds:schemaRefs', {}, [element('ds:schemaRef', { 'ds:uri': namespace })]),
        ]),
      ),
    );
  });
}
