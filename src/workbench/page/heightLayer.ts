import type { IRowAutoHeightInfo } from '@univerjs/core';
import { SetWorksheetRowAutoHeightMutation } from '@univerjs/sheets';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { Workbook } from '../host/model/workbook';
import { rangeOf } from '../engine/ranges';
import type { SheetView } from './sheetView';

/**
 * Rows grow with wrapped text, as in Excel, unless somebody has set their height. Only the sheet that is shown is measured: Univer lays
 * out no other.
 */
export class HeightLayer {
  readonly #view: SheetView;
  readonly #book: Workbook;

  constructor(view: SheetView, book: Workbook) {
    this.#view = view;
    this.#book = book;
  }

  refresh(): void {
    const skeleton = this.#view.render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const sheet = this.#book.worksheets.$find(this.#view.activeSheet);
    const used = sheet && this.#book.$engine.usedRange(sheet.id);
    if (!skeleton || !sheet || !used) return;
    const set = sheet.$formats.sizes('rowHeight');
    const free = Array.from({ length: used.rows }, (_, index) => used.row + index).filter(
      (row) => !set.some(({ first, count }) => row >= first && row < first + count),
    );
    const ranges = runs(free).map(([first, last]) =>
      rangeOf({ ...used, row: first, rows: last - first + 1 }),
    );
    const heights = new Map(free.map((row) => [row, skeleton.worksheet.getRowHeight(row)]));
    const changed = skeleton
      .calculateAutoHeightInRange(ranges)
      .filter(({ row, autoHeight }: IRowAutoHeightInfo) => autoHeight !== heights.get(row));
    if (changed.length > 0)
      this.#view.show(SetWorksheetRowAutoHeightMutation.id, {
        subUnitId: sheet.id,
        rowsAutoHeightInfo: changed,
      });
  }
}

/** First and last of each run of consecutive numbers. */
function runs(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}
