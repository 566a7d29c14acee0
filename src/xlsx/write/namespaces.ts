/** XML namespaces and relationship types of the parts we write (ECMA-376, transitional). */
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export const namespaces = {
  spreadsheet: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: `${OFFICE}/relationships`,
  packageRelationships: `${PACKAGE}/relationships`,
  extendedProperties: `${OFFICE}/extended-properties`,
  customXml: `${OFFICE}/customXml`,
  drawing: `${DRAWING}/main`,
  chart: `${DRAWING}/chart`,
  sheetDrawing: `${DRAWING}/spreadsheetDrawing`,
} as const;

export const relationshipTypes = {
  chart: `${OFFICE}/relationships/chart`,
  customXml: `${OFFICE}/relationships/customXml`,
  customXmlProperties: `${OFFICE}/relationships/customXmlProps`,
} as const;
