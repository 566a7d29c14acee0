import type { Injector } from '@univerjs/core';
import { ErrorType, IFunctionService } from '@univerjs/engine-formula';
import type { BaseReferenceObject, BaseValueObject } from '@univerjs/engine-formula';

const first = (at: number): boolean => at === 0;
const second = (at: number): boolean => at === 1;
const firstOrThird = (at: number): boolean => at === 0 || at === 2;
const secondOrThird = (at: number): boolean => at === 1 || at === 2;
const everyEven = (at: number): boolean => at % 2 === 0;
const firstAndEveryOdd = (at: number): boolean => at === 0 || at % 2 === 1;

/** Functions of Univer 0.25.1 that make something else of `#REF!` in place of a range; which of their arguments are ranges, from 0. */
const rangesOf: Readonly<Record<string, (at: number) => boolean>> = {
  COUNTIF: first,
  COUNTIFS: everyEven,
  SUMIF: firstOrThird,
  SUMIFS: firstAndEveryOdd,
  AVERAGEIF: firstOrThird,
  AVERAGEIFS: firstAndEveryOdd,
  MAXIFS: firstAndEveryOdd,
  MINIFS: firstAndEveryOdd,
  SUBTOTAL: (at) => at > 0,
  XLOOKUP: secondOrThird,
  XMATCH: second,
};

/**
 * Makes a lost range show as `#REF!`. Left to themselves, these functions give `#VALUE!`, and `XLOOKUP` and `XMATCH` behave as if
 * nothing had been found, which hides that a table is gone. In Excel any function whose reference is lost gives `#REF!`, unless it
 * is made for errors (Microsoft support, "How to correct a #REF! error").
 */
export function showLostReferences(injector: Injector): void {
  const functions = injector.get(IFunctionService);
  for (const [name, isRange] of Object.entries(rangesOf)) {
    const executor = functions.getExecutor(name);
    if (!executor) throw new Error(`Univer has no function ${name}.`);
    const calculate = executor.calculate.bind(executor);
    executor.calculate = (...variants) =>
      variants.filter((_variant, at) => isRange(at)).find(isLost) ?? calculate(...variants);
  }
}

const isLost = (variant: BaseValueObject | BaseReferenceObject): variant is BaseValueObject =>
  variant.isError() && (variant as BaseValueObject).getValue() === ErrorType.REF;
