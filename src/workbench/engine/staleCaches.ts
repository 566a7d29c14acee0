import type { Injector } from '@univerjs/core';
import { IFunctionService, LexerTreeBuilder } from '@univerjs/engine-formula';

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
