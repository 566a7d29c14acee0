import type { PlatformKey } from './profiles';

/**
 * Members that do not support undo: calling one clears the person's undo stack, and in a group it fails with `UndoNotSupported`
 * (docs:excel/excel-add-ins-undo-capabilities). Of the classes that the simulator has; anything else supports it.
 */
const nowhere = new Set([
  'Workbook.close',
  'Workbook.insertWorksheetsFromBase64',
  'Workbook.save',
  'WorkbookProtection.protect',
  'WorkbookProtection.unprotect',
  'Worksheet.copy',
  'Worksheet.delete',
  'WorksheetProtection.protect',
  'WorksheetProtection.unprotect',
  // Not in that list: office-js #4484.
  'CustomXmlPartCollection.add',
  'CustomXmlPart.delete',
  'CustomXmlPart.setXml',
]);
const onDesktopNot = new Set(['Worksheet.name', 'Worksheet.position', 'Worksheet.visibility']);
const onWebNot = new Set(['NamedItem.comment', 'Worksheet.standardWidth']);

/** @param member with its class, such as `Worksheet.delete` */
export const supportsUndo = (member: string, platform: PlatformKey): boolean =>
  !nowhere.has(member) && !(platform === 'web' ? onWebNot : onDesktopNot).has(member);
