import type { SheetKey, StageModel } from '../workbook/blueprint/types';
import { tabName } from '../workbook/layout/tabs';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/** A sheet to go to, under the name that its tab has now. */
export interface SheetLink {
  readonly sheet: SheetKey;
  readonly name: string;
  /** False when the sheet was deleted; the name is then the one it would have. */
  readonly present: boolean;
}

/** The link to a sheet of the workbook as it was read. */
export function sheetLink(snapshot: WorkbookSnapshot, model: StageModel, sheet: SheetKey): SheetLink {
  const found = snapshot.sheets.get(sheet);
  return { sheet, name: found?.name ?? tabName(model, sheet), present: found !== undefined };
}
