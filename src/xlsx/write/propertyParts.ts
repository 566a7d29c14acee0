import { documentText, element } from '../xml/tree';
import { namespaces } from './namespaces';

/** What the file says about itself. All of it is visible to whoever gets the file. */
export interface FileProperties {
  readonly title: string;
  readonly creator: string;
  readonly created: Date;
  readonly modified: Date;
}

/** The core properties (ECMA-376 part 2, 11). */
export const corePart = ({ title, creator, created, modified }: FileProperties): string =>
  documentText(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': namespaces.coreProperties,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      [
        element('dc:title', {}, [title]),
        element('dc:creator', {}, [creator]),
        element('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, [moment(created)]),
        element('dcterms:modified', { 'xsi:type': 'dcterms:W3CDTF' }, [moment(modified)]),
      ],
    ),
  );

/** The extended properties: the program that wrote the file. */
export const programPart = documentText(
  element('Properties', { xmlns: namespaces.extendedProperties }, [
    element('Application', {}, ['Coachbook']),
    element('DocSecurity', {}, ['0']),
  ]),
);

/** Whole seconds: more is no W3CDTF to some readers. */
const moment = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z');
