import { ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { Injector, Univer, Workbook } from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import type { IRender } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';

/** The part of the canvas that scrolls in both directions. */
export const VIEW_MAIN = 'viewMain';

/** The one Univer workbook of the page, as the parts of the page that draw and listen need it. */
export class SheetView {
  readonly injector: Injector;
  readonly #commands: ICommandService;

  constructor(univer: Univer) {
    this.injector = univer.__getInjector();
    this.#commands = this.injector.get(ICommandService);
  }

  get workbook(): Workbook {
    const workbook = this.injector
      .get(IUniverInstanceService)
      .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error('The page has no workbook yet.');
    return workbook;
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  /** Sheet that is shown, by the host's id. */
  get activeSheet(): string {
    return this.workbook.getActiveSheet().getSheetId();
  }

  /** The canvas and what belongs to it; `null` before Univer has made it. */
  get render(): IRender | null {
    return this.injector.get(IRenderManagerService).getRenderById(this.unitId) ?? null;
  }

  /**
   * Where a cell of the sheet that is shown stands in the window, in pixels; outside the window when it is scrolled away. `null` before
   * the sheet is laid out.
   */
  boxOf(row: number, column: number): DOMRect | null {
    const { render } = this;
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const frozen = skeleton?.worksheet.getFreeze();
    if (!render || !skeleton || !frozen) return null;
    const main = render.scene.getViewport(VIEW_MAIN);
    const canvas = render.engine.getCanvasElement().getBoundingClientRect();
    const scale = render.scene.scaleX;
    const scrolled = (isFrozen: boolean, distance: number | undefined): number =>
      isFrozen ? 0 : (distance ?? 0);
    const cell = skeleton.getCellWithCoordByIndex(row, column);
    const left = cell.startX - scrolled(column < frozen.startColumn, main?.viewportScrollX);
    const top = cell.startY - scrolled(row < frozen.startRow, main?.viewportScrollY);
    return new DOMRect(
      canvas.left + left * scale,
      canvas.top + top * scale,
      (cell.endX - cell.startX) * scale,
      (cell.endY - cell.startY) * scale,
    );
  }

  /** Carries out what the simulated Excel has decided. */
  show(command: string, params: object): void {
    this.#commands.syncExecuteCommand(
      command,
      { unitId: this.unitId, ...params },
      { onlyLocal: true, fromHost: true },
    );
  }

  /** Calls `listener` after every command; `fromHost` tells those of {@link show} and of the engine. */
  onCommand(listener: (id: string, params: unknown, fromHost: boolean) => void): void {
    this.#commands.onCommandExecuted(({ id, params }, options) =>
      listener(id, params, options?.['fromHost'] === true),
    );
  }

  /** Draws the grid again: looks have changed that Univer does not know of. */
  redraw(): void {
    this.render?.mainComponent?.makeForceDirty(true);
    this.render?.scene.makeDirty(true);
  }
}
