import type { Injector } from '@univerjs/core';
import { CELL_INVERTED_INDEX_CACHE, IFunctionService, LexerTreeBuilder } from '@univerjs/engine-formula';

/**
 * Makes Univer 0.25.1 forget what it has read formulas to mean. It caches token lists and syntax trees by the formula's text, so
 * after a name is set, moved or removed, a sheet appears or a function is registered, the same text keeps its old meaning: silently
 * wrong sums, or `#NAME?` for ever.
 *
 * Trees of formulas over 64 characters are kept under a hash of their text, so removing "those of this workbook", as the method
 * offers, misses them. Every key contains the empty string.
 */
export function forgetFormulaMeanings(injector: Injector): void {
  injector.get(LexerTreeBuilder).dispose();
  injector.get(IFunctionService).deleteFormulaAstCacheKey('');
}

/**
 * Makes Univer 0.25.1 compare arrays with a value element by element. Its index of the values in a column takes an array that COUNTIFS
 * has made for the cells at and below the formula, and finds the results of other formulas there: `SUMPRODUCT((COUNTIFS(…)=0)*1)`
 * was one too small, depending on what had been calculated before.
 */
export function compareWithoutIndex(): void {
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
}
