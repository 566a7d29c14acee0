import {
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  ICalculateFormulaService,
  FormulaExecuteStageType,
  IFunctionService,
} from '@univerjs/engine-formula';
import type { BaseReferenceObject, BaseValueObject } from '@univerjs/engine-formula';
import type { Injector } from '@univerjs/core';
import { readArgument } from './functionArguments';
import type { FunctionCalls } from './functionCalls';
import { resultObject } from './functionResults';

/** A custom function inside Univer: gives what is known at once and never throws, either of which would stop all calculation. */
class CustomFunction extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = -1;
  override maxParams = -1;
  readonly #functionName: string;
  readonly #calls: FunctionCalls;

  constructor(name: string, calls: FunctionCalls) {
    super(name);
    this.#functionName = name;
    this.#calls = calls;
  }

  override calculate(...variants: (BaseValueObject | BaseReferenceObject)[]): BaseValueObject {
    try {
      const cell = { sheet: this.subUnitId ?? '', row: this.row, column: this.column };
      return resultObject(this.#calls.ask(cell, this.#functionName, variants.map(readArgument)));
    } catch {
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  }
}

/** Makes the names known to formulas. Those that stand in formulas already keep `#NAME?` until Univer's caches are emptied. */
export function registerCustomFunctions(
  injector: Injector,
  names: readonly string[],
  calls: FunctionCalls,
): void {
  injector.get(IFunctionService).registerExecutors(...names.map((name) => new CustomFunction(name, calls)));
}

/** Tells the calls when calculation starts to look at cells, and when it does again because of spilled results. */
export function watchStages(injector: Injector, calls: FunctionCalls): { dispose(): void } {
  const subscription = injector
    .get(ICalculateFormulaService)
    .executionInProgressListener$.subscribe(({ stage }) => {
      if (
        stage === FormulaExecuteStageType.START_DEPENDENCY ||
        stage === FormulaExecuteStageType.START_DEPENDENCY_ARRAY_FORMULA
      ) {
        calls.beginStage();
      }
    });
  return { dispose: () => subscription.unsubscribe() };
}
