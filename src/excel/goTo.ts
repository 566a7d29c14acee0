import { failure, success, type Outcome, type Reason } from '../domain/outcome';
import { sheetMark } from '../workbook/blueprint/names';
import type { SheetKey } from '../workbook/blueprint/types';
import { changeExcel } from './session';

/**
 * Shows a sheet of ours, found by its hidden name, so that a renamed tab is found, too. A sheet that somebody has hidden stays hidden: it
 * was hidden for a reason.
 */
export async function goToSheet(key: SheetKey): Promise<Outcome<void>> {
  const shown = await changeExcel(async ({ workbook }) => {
    const mark = workbook.names.getItemOrNullObject(sheetMark(key)).getRangeOrNullObject().load('address');
    const sheet = mark.worksheet.load('name,visibility');
    await workbook.context.sync();
    if (mark.isNullObject) return sheetMissing;
    if (sheet.visibility !== 'Visible') return sheetHidden(sheet.name);
    sheet.activate();
    await workbook.context.sync();
    return undefined;
  });
  if (!shown.ok) return shown;
  return shown.value ? failure(shown.value) : success(undefined);
}

const sheetMissing: Reason = {
  code: 'sheet-missing',
  what: 'This sheet is not in the workbook.',
  why: 'It was deleted, or it was never set up.',
  next: 'Choose Set up, then Repair: it puts back what is missing and changes nothing else.',
};

/** The reason for not showing a sheet that somebody has hidden. */
export const sheetHidden = (tab: string): Reason => ({
  code: 'sheet-hidden',
  what: `The sheet "${tab}" is hidden.`,
  why: 'Coachbook does not show sheets that somebody has hidden.',
  next: 'Right-click a sheet tab, choose Unhide, then try again.',
});
