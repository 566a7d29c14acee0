import type { Stamp } from '../workbook/snapshot';
import { STAMP_NAMESPACE, stampXml } from '../workbook/stamp';

/** The custom XML part that holds the stamp; a null object where there is none. It travels in the file, unlike settings on some hosts. */
export const stampPart = (workbook: Excel.Workbook): Excel.CustomXmlPart =>
  workbook.customXmlParts.getByNamespace(STAMP_NAMESPACE).getOnlyItemOrNullObject();

/** Written at build only: writing custom XML clears Excel's undo stack (office-js #5918). */
export function addStampPart(workbook: Excel.Workbook, stamp: Stamp): void {
  workbook.customXmlParts.add(stampXml(stamp));
}
