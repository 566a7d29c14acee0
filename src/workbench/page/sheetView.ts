import { ICommandService, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { Injector, Univer, Workbook } from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import type { IRender } from '@univerjs/engine-render';

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
