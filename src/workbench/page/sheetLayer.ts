import { BooleanNumber } from '@univerjs/core';
import {
  SetFrozenMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetRowHeightMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { sheetColumns, sheetRows } from '../host/model/address';
import type { Workbook } from '../host/model/workbook';
import type { Worksheet } from '../host/model/worksheet';
import type { SheetView } from './sheetView';

const pixels = (points: number): number => Math.round((points * 4) / 3);

/** What of a sheet the grid keeps itself: sizes, panes, tab colour, gridlines, whether it is shown. */
interface SheetShape {
  readonly widths: readonly Run[];
  readonly heights: readonly Run[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly tabColour: string;
  readonly gridlines: boolean;
  readonly visible: boolean;
}

/** Columns or rows of one size. */
interface Run {
  readonly first: number;
  readonly count: number;
  readonly points: number;
}

/** Keeps the shapes of the sheets as the simulated Excel has them. Only what has changed is told to the grid. */
export class SheetLayer {
  readonly #view: SheetView;
  readonly #book: Workbook;
  readonly #shown = new Map<string, string>();

  constructor(view: SheetView, book: Workbook) {
    this.#view = view;
    this.#book = book;
  }

  refresh(): void {
    for (const sheet of this.#book.worksheets.$items()) {
      const shape = shapeOf(sheet);
      const before = this.#shown.get(sheet.id);
      const after = JSON.stringify(shape);
      if (after === before) continue;
      this.#shown.set(sheet.id, after);
      this.#show(sheet.id, shape, before === undefined ? unshaped : (JSON.parse(before) as SheetShape));
    }
  }

  #show(id: string, shape: SheetShape, before: SheetShape): void {
    const show = (command: string, params: object): void =>
      this.#view.show(command, { subUnitId: id, ...params });
    if (differ(shape.widths, before.widths))
      for (const { first, count, points } of shape.widths)
        show(SetWorksheetColWidthMutation.id, {
          ranges: [{ startRow: 0, endRow: 0, startColumn: first, endColumn: first + count - 1 }],
          colWidth: pixels(points),
        });
    if (differ(shape.heights, before.heights))
      for (const { first, count, points } of shape.heights)
        show(SetWorksheetRowHeightMutation.id, {
          ranges: [{ startRow: first, endRow: first + count - 1, startColumn: 0, endColumn: 0 }],
          rowHeight: pixels(points),
        });
    if (differ(shape.frozen, before.frozen)) {
      const { rows, columns } = shape.frozen;
      show(SetFrozenMutation.id, {
        startRow: rows || -1,
        startColumn: columns || -1,
        ySplit: rows,
        xSplit: columns,
      });
    }
    if (shape.tabColour !== before.tabColour) show(SetTabColorMutation.id, { color: shape.tabColour });
    if (shape.gridlines !== before.gridlines)
      show(ToggleGridlinesMutation.id, {
        showGridlines: shape.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      });
    if (shape.visible !== before.visible)
      show(SetWorksheetHideMutation.id, {
        hidden: shape.visible ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      });
  }
}

/** A new sheet, as the engine makes it. */
const unshaped: SheetShape = {
  widths: [],
  heights: [],
  frozen: { rows: 0, columns: 0 },
  tabColour: '',
  gridlines: true,
  visible: true,
};

function shapeOf(sheet: Worksheet): SheetShape {
  const pane = sheet.freezePanes.getLocationOrNullObject()?.$rect;
  return {
    // A whole sheet of columns or rows would be a list of a million entries in Univer.
    widths: sheet.$formats.sizes('columnWidth').filter(({ count }) => count < sheetColumns),
    heights: sheet.$formats.sizes('rowHeight').filter(({ count }) => count < sheetRows),
    frozen: {
      rows: pane && pane.rows < sheetRows ? pane.rows : 0,
      columns: pane && pane.columns < sheetColumns ? pane.columns : 0,
    },
    tabColour: String(sheet.$stored['tabColor']),
    gridlines: sheet.$stored['showGridlines'] === true,
    visible: sheet.visibility === 'Visible',
  };
}

const differ = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);
