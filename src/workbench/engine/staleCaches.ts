import { LRUMap } from '@univerjs/core';
import type { Injector } from '@univerjs/core';
import {
  CELL_INVERTED_INDEX_CACHE,
  IFormulaDependencyGenerator,
  IFunctionService,
  LexerTreeBuilder,
  StringValueObject,
} from '@univerjs/engine-formula';

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

/** Univer's limits on the formulas that it remembers the tokens and the trees of. */
const FORGETFUL = [2000, 5000];
const ROOM = 100_000;
let remembers = false;
let remembersNumbers = false;

/**
 * Gives Univer 0.25.1 room to remember every formula. It keeps the latest 5,000 trees: with a few formulas more, which it goes through in
 * the same order again and again, it finds none of them and reads all anew in every pass.
 */
export function rememberFormulas(): void {
  if (remembers) return;
  remembers = true;
  // The limit is private, and the caches themselves are not exported.
  const caches = LRUMap.prototype as unknown as {
    limit: number;
    set: (this: { limit: number }, key: unknown, value: unknown) => unknown;
  };
  const { set } = caches;
  caches.set = function (key, value) {
    if (FORGETFUL.includes(this.limit)) this.limit = ROOM;
    return set.call(this, key, value);
  };
}

/** Texts whose numbers are kept before all are forgotten. */
const MOST_TEXTS = 20_000;

/**
 * Makes Univer 0.25.1 read the number in a text once. COUNTIFS and its kin ask each cell of a range, for every formula, whether its text
 * is a number in some format, which took a third of a pass.
 */
export function rememberNumbersInTexts(): void {
  if (remembersNumbers) return;
  remembersNumbers = true;
  const { prototype } = StringValueObject;
  // Called below with the object it belongs to.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { convertToNumberObjectValue } = prototype;
  const known = new Map<string, ReturnType<typeof convertToNumberObjectValue>>();
  prototype.convertToNumberObjectValue = function () {
    const text = this.getValue();
    const found = known.get(text) ?? convertToNumberObjectValue.call(this);
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, found);
    return found;
  };
}

/** A node of a syntax tree, as far as it is looked at here. */
interface SyntaxNode {
  getToken(): string;
  getChildren(): readonly SyntaxNode[];
  isForcedCalculateFunction(): boolean;
}

/** The private part of Univer that says which formulas every pass calculates. */
interface Generator {
  _detectForcedRecalculationNodeRecursion(node: SyntaxNode): boolean;
}

/**
 * Makes Univer 0.25.1 keep the results of TODAY() until somebody has everything calculated. It calculates formulas with volatile functions in
 * every pass, and whatever depends on them, which in our workbooks is most of it; but a day lasts for many passes.
 */
export function keepToday(injector: Injector): void {
  const generator = injector.get(IFormulaDependencyGenerator) as unknown as Generator;
  const isVolatile = (node: SyntaxNode): boolean =>
    (node.isForcedCalculateFunction() && node.getToken().trim().toUpperCase() !== 'TODAY') ||
    node.getChildren().some(isVolatile);
  generator._detectForcedRecalculationNodeRecursion = isVolatile;
}
