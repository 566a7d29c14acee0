import { parseXml } from '../xml/scan';
import { documentText, element } from '../xml/tree';
import { namespaces, relationshipTypes } from './namespaces';

/** A custom XML part: data of ours that travels in the file, found again by its namespace. */
export interface CustomXmlPart {
  readonly namespace: string;
  readonly xml: string;
}

/** Identities of the parts in the file. Excel wants one; it has to differ only from other parts of the same workbook. */
const ITEM_IDS = ['{5C0AC4B0-0C3E-4D1B-9A52-436F61636842}', '{5C0AC4B0-0C3E-4D1B-9A52-436F61636843}'];

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/**
 * The custom XML part and what goes with it, by part name.
 *
 * @param index from 0, for the parts of one file
 */
export const customXmlParts = (
  { namespace, xml }: CustomXmlPart,
  index: number,
): ReadonlyMap<string, string> =>
  new Map([
    [`customXml/item${index + 1}.xml`, xml],
    [
      `customXml/itemProps${index + 1}.xml`,
      documentText(
        element('ds:datastoreItem', { 'ds:itemID': ITEM_IDS[index], 'xmlns:ds': namespaces.customXml }, [
          element('ds:schemaRefs', {}, [element('ds:schemaRef', { 'ds:uri': namespace })]),
        ]),
      ),
    ],
    [
      `customXml/_rels/item${index + 1}.xml.rels`,
      documentText(
        element('Relationships', { xmlns: namespaces.packageRelationships }, [
          element('Relationship', {
            Id: 'rId1',
            Type: relationshipTypes.customXmlProperties,
            Target: `itemProps${index + 1}.xml`,
          }),
        ]),
      ),
    ],
  ]);

/** The content types of the package, with that of the part's properties. */
export const withCustomXmlType = (contentTypes: string, index: number): string =>
  withChild(contentTypes, 'Override', {
    PartName: `/customXml/itemProps${index + 1}.xml`,
    ContentType: PROPERTIES_TYPE,
  });

/** The relationships of the workbook, with the one to the part. */
export const withCustomXmlRelationship = (relationships: string, index: number): string =>
  withChild(relationships, 'Relationship', {
    Id: `rIdCustomXml${index + 1}`,
    Type: relationshipTypes.customXml,
    Target: `../customXml/item${index + 1}.xml`,
  });

function withChild(part: string, name: string, attributes: Readonly<Record<string, string>>): string {
  const root = parseXml(part);
  return documentText({ ...root, children: [...root.children, element(name, attributes)] });
}
