import { ICommandService } from '@univerjs/core';
import type { ICommandInfo, Injector, IUnitRange } from '@univerjs/core';
import {
  FormulaExecuteStageType,
  FormulaExecutedStateType,
  ICalculateFormulaService,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import type { ISetFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import { TriggerCalculationController } from '@univerjs/sheets-formula';

/** What a pass has to calculate. */
export interface Dirty {
  /** Every formula, with its dependencies found anew: after any change of formulas, names, tables or sheets. */
  readonly all: boolean;
  /** Cells whose dependents, and which themselves if they are formulas, are calculated. */
  readonly ranges: readonly IUnitRange[];
}

/** The private parts of Univer's trigger that are needed to run it ahead of its timer. */
interface Trigger {
  _waitingCommandQueue: ICommandInfo[];
  readonly _setTimeoutKey: ReturnType<typeof setTimeout>;
  _generateDirty(commands: readonly ICommandInfo[]): ISetFormulaCalculationStartMutation;
}

/**
 * Runs Univer's calculation. Univer itself waits 100 ms after the last change, and another 500 ms to be told that nothing is left to
 * do; here a pass starts when it is asked for. Edits made in a page keep their own trigger, and whatever still waits there joins
 * the next pass.
 */
export class Calculation {
  readonly #commands: ICommandService;
  readonly #trigger: Trigger;
  readonly #subscriptions: { dispose(): void }[] = [];
  /** Executions that Univer has been told to make and has not ended: an edit in the page adds its own to ours. */
  #open = 0;
  #ending = false;
  /** How often an execution was stopped. */
  #stops = 0;
  #whenIdle: (() => void)[] = [];

  /** @param finished Called after every pass, also those that Univer starts by itself. */
  constructor(injector: Injector, finished: () => void) {
    this.#commands = injector.get(ICommandService);
    this.#trigger = injector.get(TriggerCalculationController) as unknown as Trigger;
    const service = injector.get(ICalculateFormulaService);
    const end = (): void => {
      this.#open -= 1;
      finished();
      if (this.#open > 0) return;
      for (const resolve of this.#whenIdle.splice(0)) resolve();
    };
    const progress = service.executionInProgressListener$.subscribe(({ stage }) => {
      this.#ending = stage === FormulaExecuteStageType.CALCULATION_COMPLETED;
    });
    const completed = service.executionCompleteListener$.subscribe(({ functionsExecutedState }) => {
      // An execution that is stopped says so at once, and completes like any other later: only then may the next one begin.
      if (!this.#ending) {
        this.#stops += 1;
        return;
      }
      this.#ending = false;
      // Results are in the cells a few microtasks later, when the command that carries them has run.
      if (functionsExecutedState !== FormulaExecutedStateType.SUCCESS) end();
    });
    this.#subscriptions.push(
      { dispose: () => progress.unsubscribe() },
      { dispose: () => completed.unsubscribe() },
      this.#commands.beforeCommandExecuted((command) => {
        if (command.id === SetFormulaCalculationStartMutation.id) this.#open += 1;
      }),
      this.#commands.onCommandExecuted((command) => {
        if (command.id === SetFormulaCalculationResultMutation.id) end();
      }),
    );
  }

  /** True when the grid has changes that Univer's trigger has not started on. */
  get hasWaitingEdits(): boolean {
    return this.#trigger._waitingCommandQueue.length > 0;
  }

  /** Takes over what waits in Univer's trigger, for callers who calculate everything anyway. */
  dropWaitingEdits(): void {
    clearTimeout(this.#trigger._setTimeoutKey);
    this.#trigger._waitingCommandQueue = [];
  }

  /** Calculates; the cells hold the results when it resolves. One at a time: Univer mixes up passes that overlap. */
  async run({ all, ranges }: Dirty): Promise<void> {
    await this.idle();
    const edits = this.#trigger._generateDirty(this.#trigger._waitingCommandQueue);
    this.dropWaitingEdits();
    const dirty: ISetFormulaCalculationStartMutation = {
      ...edits,
      forceCalculation: all || edits.forceCalculation,
      dirtyRanges: [...edits.dirtyRanges, ...ranges],
    };
    let stops: number;
    do {
      stops = this.#stops;
      void this.#commands.executeCommand(
        SetFormulaCalculationStartMutation.id,
        { ...dirty },
        { onlyLocal: true },
      );
      await this.idle();
      // An edit in the page stops the pass and starts one for itself alone.
    } while (this.#stops > stops);
  }

  /** Resolves when no pass is running. */
  idle(): Promise<void> {
    return this.#open > 0 ? new Promise((resolve) => this.#whenIdle.push(resolve)) : Promise.resolve();
  }

  dispose(): void {
    this.dropWaitingEdits();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
