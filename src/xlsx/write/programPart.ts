import { documentText, element } from '../xml/tree';
import { namespaces } from './namespaces';

/** The extended properties: the program that wrote the file, which is not the library hucre names. */
export const programPart = documentText(
  element('Properties', { xmlns: namespaces.extendedProperties }, [
    element('Application', {}, ['Coachbook']),
    element('DocSecurity', {}, ['0']),
  ]),
);
