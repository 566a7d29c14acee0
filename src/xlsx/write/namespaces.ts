/** XML namespaces and relationship types of the parts we write (ECMA-376, transitional). */
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export const namespaces = {
  spreadsheet: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: `${OFFICE}/relationships`,
  packageRelationships: `${PACKAGE}/relationships`,
  contentTypes: `${PACKAGE}/content-types`,
  coreProperties: `${PACKAGE}/metadata/core-properties`,
  extendedProperties: `${OFFICE}/extended-properties`,
  customXml: `${OFFICE}/customXml`,
  drawing: `${DRAWING}/main`,
  chart: `${DRAWING}/chart`,
  sheetDrawing: `${DRAWING}/spreadsheetDrawing`,
} as const;

export const relationshipTypes = {
  workbook: `${OFFICE}/relationships/officeDocument`,
  coreProperties: `${PACKAGE}/relationships/metadata/core-properties`,
  extendedProperties: `${OFFICE}/relationships/extended-properties`,
  worksheet: `${OFFICE}/relationships/worksheet`,
  styles: `${OFFICE}/relationships/styles`,
  theme: `${OFFICE}/relationships/theme`,
  sharedStrings: `${OFFICE}/relationships/sharedStrings`,
  table: `${OFFICE}/relationships/table`,
  drawing: `${OFFICE}/relationships/drawing`,
  chart: `${OFFICE}/relationships/chart`,
  customXml: `${OFFICE}/relationships/customXml`,
  customXmlProperties: `${OFFICE}/relationships/customXmlProps`,
} as const;

const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const contentTypes = {
  relationships: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  workbook: `${SPREADSHEET_TYPE}.sheet.main+xml`,
  worksheet: `${SPREADSHEET_TYPE}.worksheet+xml`,
  styles: `${SPREADSHEET_TYPE}.styles+xml`,
  sharedStrings: `${SPREADSHEET_TYPE}.sharedStrings+xml`,
  table: `${SPREADSHEET_TYPE}.table+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  coreProperties: 'application/vnd.openxmlformats-package.core-properties+xml',
  extendedProperties: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  customXmlProperties: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
} as const;
