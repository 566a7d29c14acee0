import type { SheetKey } from '../workbook/blueprint/types';
import type { BuildStep } from '../workbook/port';
import type { SheetRepair } from '../workbook/repair';
import { capabilities } from './capabilities';
import { linkTitle } from './charts';
import { dressSheet, lockPanels } from './dress';
import { sendExcel } from './session';

/** What is left to do when everything stands: looks, locks, and the right sheet in front. */
export interface Finish {
  readonly sheets: readonly SheetRepair[];
  /** Tabs that were protected before the build. */
  readonly protectedTabs: readonly string[];
  /** The empty sheet of a new workbook. */
  readonly emptySheet: string | undefined;
  /** Tab to show; nothing is shown after a small repair. */
  readonly home: string | undefined;
}

/**
 * Dresses, locks and arranges. What cannot be done is told in a note, not failed: the workbook works without it.
 *
 * @returns notes for the user
 */
export async function finishSheets(
  { sheets, protectedTabs, emptySheet, home }: Finish,
  tabOf: (key: SheetKey) => string,
  begins: (step: BuildStep) => void,
): Promise<string[]> {
  if (sheets.length === 0) return [];
  begins('dressing');
  const notes: string[] = [];
  const attempt = async (note: string | undefined, act: (worksheets: Excel.WorksheetCollection) => void) => {
    const result = await sendExcel(({ workbook }) => {
      act(workbook.worksheets);
    });
    if (!result.ok && note !== undefined) notes.push(note);
    return result.ok;
  };
  // A panel that is locked still, because nothing on it had to be written, cannot be dressed and needs no lock.
  const isLocked = ({ tab, whole }: SheetRepair) => whole && protectedTabs.includes(tab);
  const open = sheets.filter((part) => !isLocked(part));

  // One batch for all; where it fails, each sheet by itself, so that one refusal costs one sheet its looks.
  const dressAll = (parts: readonly SheetRepair[]) => (worksheets: Excel.WorksheetCollection) => {
    for (const part of parts) dressSheet(worksheets.getItem(part.tab), part, tabOf);
  };
  if (!(await attempt(undefined, dressAll(open))))
    for (const part of open)
      await attempt(`The sheet "${part.tab}" could not be fully formatted.`, dressAll([part]));
  if (open.some(({ charts }) => charts.length > 0))
    await attempt('The titles of the charts do not follow their messages.', (worksheets) => {
      for (const { tab, charts } of open)
        for (const chart of charts) linkTitle(worksheets.getItem(tab), tab, chart);
    });
  begins('locking');
  await attempt('The calculated sheets could not be locked.', (worksheets) => {
    for (const { tab, plan, whole } of open)
      if (whole || protectedTabs.includes(tab)) lockPanels(worksheets.getItem(tab), plan);
  });
  if (home !== undefined)
    await attempt('The Home sheet could not be shown.', (worksheets) => {
      // Never deleted: it may hold more than cells, such as a picture.
      if (emptySheet !== undefined) worksheets.getItem(emptySheet).position = sheets.length;
      worksheets.getItem(home).activate();
    });
  if (!capabilities().customFunctions)
    notes.push('This Excel runs no custom functions: the 360 report is calculated in an Excel that does.');
  return notes;
}
