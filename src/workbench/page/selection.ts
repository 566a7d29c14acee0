import {
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  type ISetSelectionsOperationParams,
  type ISetWorksheetActiveOperationParams,
} from '@univerjs/sheets';
import { HoverManagerService } from '@univerjs/sheets-ui';
import { address } from '../../workbook/cell';
import type { Rect } from '../../workbook/cell';
import type { SimulatedHost } from '../host/host';
import { splitSheet } from '../host/model/address';
import { rangeOf, rectOf } from '../engine/ranges';
import type { SheetView } from './sheetView';

/** Keeps which tab is open and what is selected the same in the grid and in the simulated Excel, whoever has changed it. */
export class Selection {
  readonly #view: SheetView;
  readonly #host: SimulatedHost;
  #shown = '';
  /** The add-in's tab is being opened: Univer then selects what was last selected there, which nobody has asked for. */
  #opening = false;

  /** @param selected told after the person has selected something */
  constructor(view: SheetView, host: SimulatedHost, selected: () => void) {
    this.#view = view;
    this.#host = host;
    view.onCommand((id, params, fromHost) => {
      if (fromHost || this.#opening) return;
      if (id === SetWorksheetActiveOperation.id)
        this.#tabOpened(params as ISetWorksheetActiveOperationParams);
      if (id !== SetSelectionsOperation.id) return;
      const { subUnitId, selections } = params as ISetSelectionsOperationParams;
      const [selection] = selections;
      if (!selection || subUnitId !== host.workbook.worksheets.$active.id) return;
      this.#remember(rectOf(selection.range));
      selected();
    });
    view.injector.get(HoverManagerService).currentClickedCell$.subscribe(({ location }) => {
      this.#followLink(location.subUnitId, location.row, location.col);
    });
  }

  /** The add-in may have opened a tab or selected cells. */
  refresh(): void {
    const { worksheets, $selection: selection } = this.#host.workbook;
    const { id } = worksheets.$active;
    if (this.#view.activeSheet !== id) {
      this.#opening = true;
      this.#view.show(SetWorksheetActiveOperation.id, { subUnitId: id });
      this.#opening = false;
    }
    if (!selection || selection.sheet !== id || this.#shown === keyOf(id, selection.rect)) return;
    this.#shown = keyOf(id, selection.rect);
    const { row, column } = selection.rect;
    const range = rangeOf(selection.rect);
    const primary = {
      ...range,
      endRow: row,
      endColumn: column,
      actualRow: row,
      actualColumn: column,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.#view.show(SetSelectionsOperation.id, {
      subUnitId: id,
      selections: [{ range, primary, style: null }],
      reveal: true,
    });
  }

  #tabOpened({ subUnitId }: ISetWorksheetActiveOperationParams): void {
    const sheet = this.#host.workbook.worksheets.$find(subUnitId);
    if (sheet) void this.#host.asUser.activateSheet(sheet.name);
  }

  #remember(rect: Rect): void {
    this.#shown = keyOf(this.#host.workbook.worksheets.$active.id, rect);
    this.#host.asUser.select(address(rect));
  }

  /** Links inside the workbook open the tab they name. */
  #followLink(id: string, row: number, column: number): void {
    const { worksheets } = this.#host.workbook;
    const target = worksheets.$find(id)?.$links.at(row, column)?.['documentReference'];
    const tab = typeof target === 'string' ? splitSheet(target).sheet : null;
    if (tab !== null && worksheets.$find(tab)) void this.#host.asUser.activateSheet(tab);
  }
}

const keyOf = (sheet: string, rect: Rect): string => `${sheet} ${address(rect)}`;
