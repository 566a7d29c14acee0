import type { Rect } from '../../workbook/cell';
import type { StyleKey } from '../../workbook/look';
import type { SheetPlan } from '../../workbook/plan';
import { CellGrid } from './cellGrid';

/** How a cell looks, in the words of the plan. */
export interface CellLook {
  readonly style?: StyleKey;
  /** Number format. */
  readonly format?: string;
  readonly unlocked?: true;
}

/** What a sheet's ranges say about each of its cells. Cells that were marked alike share one object. */
export function cellLooks(sheet: SheetPlan): CellGrid<CellLook> {
  const looks = new CellGrid<CellLook>();
  for (const { range, style } of sheet.styles) mark(looks, range, { style });
  for (const { range, format } of sheet.numberFormats) mark(looks, range, { format });
  for (const range of sheet.protection?.unlocked ?? []) mark(looks, range, { unlocked: true });
  return looks;
}

function mark(looks: CellGrid<CellLook>, { row, column, rows, columns }: Rect, change: CellLook): void {
  const changed = new Map<CellLook | undefined, CellLook>();
  for (let down = row; down < row + rows; down++) {
    for (let across = column; across < column + columns; across++) {
      const before = looks.get(down, across);
      const after = changed.get(before) ?? { ...before, ...change };
      changed.set(before, after);
      looks.set(down, across, after);
    }
  }
}
