import { failure, success, type Outcome, type Reason } from '../domain/outcome';
import type { RowChange } from '../workbook/port';
import { rangeAt } from './place';
import { askExcel, changeExcel } from './session';
import { findRow, type FoundRow } from './tableRow';
import { asCellInput } from './text';

/**
 * Writes values into some cells of one row: an everyday edit, so values only, and Excel's undo stays. The row is found by its id right
 * before, wherever sorting has put it; a row that a filter hides is written to like any other.
 */
export async function updateRow(change: RowChange): Promise<Outcome<void>> {
  const headers = change.cells.map(({ header }) => header);
  let found: FoundRow | undefined;
  let givenUp = false;
  const outcome = await askExcel(async (context, answered): Promise<Outcome<void>> => {
    const row = await findRow(context, change, headers);
    if (!row.ok) return row;
    // Held back while a cell was edited: the person was told that nothing came of it, so nothing may.
    if (givenUp) return success(undefined);
    answered();
    found = row.value;
    row.value.cells.forEach(({ rect }, i) => {
      rangeAt(row.value.sheet, rect).values = [[asCellInput(change.cells[i]?.value ?? null)]];
    });
    await context.sync();
    return success(undefined);
  });
  givenUp = true;
  if (outcome.ok) return outcome.value;
  if (!found) return outcome;
  const restored = await putBack(found);
  const { tab } = found;
  if (!restored.ok && outcome.reason.code !== 'protected')
    return failure(halfWritten(outcome.reason, tab, headers));
  return failure(outcome.reason.code === 'protected' ? sheetProtected(tab) : outcome.reason);
}

/** Gives the cells what they held before: Excel may have taken some of the values before it refused one. */
const putBack = ({ tab, cells }: FoundRow): Promise<Outcome<void>> =>
  changeExcel(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem(tab);
    for (const { rect, held } of cells) rangeAt(sheet, rect).formulas = [[held]];
    await workbook.context.sync();
  });

export const sheetProtected = (tab: string): Reason => ({
  code: 'protected',
  what: `The sheet "${tab}" is protected, or the workbook is read-only.`,
  why: 'Excel lets nobody change these cells until that is lifted. Nothing was changed.',
  next: 'Choose Review > Unprotect Sheet, or save a copy that can be edited, then try again.',
});

const halfWritten = (reason: Reason, tab: string, headers: readonly string[]): Reason => ({
  code: 'half-written',
  what: `Only a part was written on the sheet "${tab}", into ${headers.join(', ')}.`,
  why: `${reason.what} ${reason.why} Excel also refused to take it back.`,
  next: 'Look at these cells, and put them right by hand or undo with Ctrl+Z.',
});
