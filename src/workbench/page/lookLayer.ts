import { InterceptorEffectEnum } from '@univerjs/core';
import type { IStyleData } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import {
  ConditionalFormattingService,
  ConditionalFormattingViewModel,
} from '@univerjs/sheets-conditional-formatting';
import type { Workbook } from '../host/model/workbook';
import { cellLook } from './cellLook';
import type { SheetView } from './sheetView';

/** After number formats (10) and drop-downs (9), which would colour their cells, and before the end of the chain (-1). */
const LAST = 1;

/**
 * Dresses the cells of the grid while they are drawn, straight from the formats of the simulated Excel, so that nothing has to be kept
 * twice. Looks are remembered until the workbook changes.
 */
export class LookLayer {
  readonly #view: SheetView;
  readonly #book: Workbook;
  readonly #rules: ConditionalFormattingService;
  #looks = new Map<string, Map<number, IStyleData>>();

  constructor(view: SheetView, book: Workbook) {
    this.#view = view;
    this.#book = book;
    this.#rules = view.injector.get(ConditionalFormattingService);
    view.injector.get(ConditionalFormattingViewModel).markDirty$.subscribe(() => view.redraw());
    view.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: 'host-looks',
      priority: LAST,
      effect: InterceptorEffectEnum.Style,
      handler: (cell, { subUnitId, row, col }, next) => {
        const look = this.#lookAt(subUnitId, row, col);
        if (!look) return next(cell);
        const { interceptorAutoHeight: _ofDropDown, ...rest } = cell ?? {};
        return next({ ...rest, interceptorStyle: { ...rest.interceptorStyle, ...look } });
      },
    });
  }

  /** The workbook has changed: cells may look otherwise. */
  refresh(): void {
    this.#looks = new Map();
    this.#view.redraw();
  }

  #lookAt(id: string, row: number, column: number): IStyleData | undefined {
    const sheet = this.#book.worksheets.$find(id);
    if (!sheet) return undefined;
    const looks = this.#looks.get(id) ?? new Map<number, IStyleData>();
    this.#looks.set(id, looks);
    const key = row * 20_000 + column;
    const known = looks.get(key) ?? cellLook(sheet, row, column);
    looks.set(key, known);
    const rule = this.#rules.composeStyle(this.#view.unitId, id, row, column)?.style;
    return rule ? { ...known, ...rule } : known;
  }
}
