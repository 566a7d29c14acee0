import { failure, success, type Outcome, type Reason } from '../domain/outcome';
import type { CellPlace } from '../workbook/port';
import { sheetHidden } from './goTo';
import { rangeAt } from './place';
import { askExcel } from './session';
import { findRow } from './tableRow';

/**
 * Selects a cell of a table's row, wherever sorting and moved columns have put it. A sheet, row or column that somebody has hidden stays
 * hidden, and is named.
 */
export async function goToCell(place: CellPlace): Promise<Outcome<void>> {
  let givenUp = false;
  const outcome = await askExcel(async (context, answered): Promise<Outcome<void>> => {
    const row = await findRow(context, place, [place.header]);
    if (!row.ok) return row;
    // Held back while a cell was edited: nobody waits for the selection any more, so it must not jump.
    if (givenUp) return success(undefined);
    answered();
    const { sheet, tab, isHidden, cells } = row.value;
    const [cell] = cells;
    if (isHidden) return failure(sheetHidden(tab));
    if (!cell) return success(undefined);
    const range = rangeAt(sheet, cell.rect).load('rowHidden,columnHidden');
    sheet.activate();
    range.select();
    await context.sync();
    if (range.rowHidden) return failure(rowHidden(tab, cell.rect.row));
    return range.columnHidden ? failure(columnHidden(tab, place.header)) : success(undefined);
  });
  givenUp = true;
  return outcome.ok ? outcome.value : outcome;
}

const rowHidden = (tab: string, row: number): Reason => ({
  code: 'row-hidden',
  what: `Row ${row + 1} of the sheet "${tab}" is selected, but it is hidden.`,
  why: 'A filter hides it, or somebody has hidden the row.',
  next: 'Choose Data > Clear to show all rows, or unhide the row.',
});

const columnHidden = (tab: string, header: string): Reason => ({
  code: 'column-hidden',
  what: `The cell is selected, but its column "${header}" on the sheet "${tab}" is hidden.`,
  why: 'Somebody has hidden the column.',
  next: 'Select the columns around it, right-click and choose Unhide.',
});
