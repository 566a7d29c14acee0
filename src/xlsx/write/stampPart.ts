import { STAMP_NAMESPACE, stampXml } from '../../workbook/stamp';
import type { Stamp } from '../../workbook/snapshot';
import { parseXml } from '../xml/scan';
import { documentText, element } from '../xml/tree';
import { namespaces, relationshipTypes } from './namespaces';

/** Identity of the part in the file. Excel wants one; it has to differ only from other parts of the same workbook. */
const ITEM_ID = '{5C0AC4B0-0C3E-4D1B-9A52-436F61636842}';

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** The custom XML part of the stamp and what goes with it, by part name. */
export const stampParts = (stamp: Stamp): ReadonlyMap<string, string> =>
  new Map([
    ['customXml/item1.xml', stampXml(stamp)],
    [
      'customXml/itemProps1.xml',
      documentText(
        element('ds:datastoreItem', { 'ds:itemID': ITEM_ID, 'xmlns:ds': namespaces.customXml }, [
          element('ds:schemaRefs', {}, [element('ds:schemaRef', { 'ds:uri': STAMP_NAMESPACE })]),
        ]),
      ),
    ],
    [
      'customXml/_rels/item1.xml.rels',
      documentText(
        element('Relationships', { xmlns: namespaces.packageRelationships }, [
          element('Relationship', {
            Id: 'rId1',
            Type: relationshipTypes.customXmlProperties,
            Target: 'itemProps1.xml',
          }),
        ]),
      ),
    ],
  ]);

/** The content types of the package, with that of the stamp's properties. */
export const withStampType = (contentTypes: string): string =>
  withChild(contentTypes, 'Override', {
    PartName: '/customXml/itemProps1.xml',
    ContentType: PROPERTIES_TYPE,
  });

/** The relationships of the workbook, with the one to the stamp. */
export const withStampRelationship = (relationships: string): string =>
  withChild(relationships, 'Relationship', {
    Id: 'rIdStamp',
    Type: relationshipTypes.customXml,
    Target: '../customXml/item1.xml',
  });

function withChild(part: string, name: string, attributes: Readonly<Record<string, string>>): string {
  const root = parseXml(part);
  return documentText({ ...root, children: [...root.children, element(name, attributes)] });
}
