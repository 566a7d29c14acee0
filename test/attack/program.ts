import { Dictionary, type BoundedRow, type Bounds } from './dictionary';

/** A linear form with a constant. */
export interface Expression {
  readonly constant: number;
  readonly terms: ReadonlyMap<number, number>;
}

/** Slack for rounding errors when a bound is compared with a constant. */
const SLACK = 1e-7;

export const constant = (value: number): Expression => ({ constant: value, terms: new Map() });

/** Sum of expressions, each times a factor. */
export function sumOf(...parts: readonly (readonly [factor: number, expression: Expression])[]): Expression {
  let total = 0;
  const terms = new Map<number, number>();
  for (const [factor, expression] of parts) {
    total += factor * expression.constant;
    for (const [variable, coefficient] of expression.terms)
      terms.set(variable, (terms.get(variable) ?? 0) + factor * coefficient);
  }
  return { constant: total, terms };
}

/** Value of an expression where the variables have these values. */
export function valueAt(point: readonly number[], { constant: value, terms }: Expression): number {
  let total = value;
  for (const [variable, factor] of terms) total += factor * (point[variable] ?? 0);
  return total;
}

/** The view contradicts itself: no answers at all could have led to it. */
export class ContradictionError extends Error {}

/**
 * Linear constraints on unknown quantities, put down one by one and then solved. What is fixed becomes a constant, and a row of one
 * variable a bound, before the simplex method sees it.
 */
export class Program {
  readonly #variables: { lo: number; hi: number }[] = [];
  readonly #rows: BoundedRow[] = [];
  readonly #base: Dictionary | null;
  readonly #offset: number;

  /** @param base The solved programme that this one adds to; without it, a new one. */
  constructor(base: Dictionary | null = null) {
    this.#base = base;
    this.#offset = base?.values.length ?? 0;
  }

  variable(lo: number, hi: number): Expression {
    if (lo > hi + SLACK) throw new ContradictionError(`nothing lies between ${lo} and ${hi}`);
    if (hi - lo <= 0) return constant(lo);
    this.#variables.push({ lo, hi });
    return { constant: 0, terms: new Map([[this.#offset + this.#variables.length - 1, 1]]) };
  }

  /** Demands that an expression lies between two bounds, either of which may be infinite. */
  demand(expression: Expression, lo: number, hi: number): void {
    const terms = [...expression.terms].filter(([, factor]) => factor !== 0);
    const bounds: Bounds = { lo: lo - expression.constant, hi: hi - expression.constant };
    if (lo > hi + SLACK) throw new ContradictionError('no sum of whole answers rounds to a figure');
    const [first] = terms;
    if (!first) {
      if (bounds.lo > SLACK || bounds.hi < -SLACK) throw new ContradictionError('a sum of constants is off');
      return;
    }
    if (bounds.lo === -Infinity && bounds.hi === Infinity) return;
    const [variable, factor] = first;
    const own = this.#variables[variable - this.#offset];
    if (terms.length > 1 || !own) this.#rows.push({ ...bounds, terms });
    else tighten(own, factor, bounds);
  }

  /**
   * The dictionary of all that was demanded.
   *
   * @throws ContradictionError when nothing meets it.
   */
  solve(): Dictionary {
    const dictionary = this.#base
      ? this.#base.extended(this.#variables, this.#rows)
      : Dictionary.of(this.#variables, this.#rows);
    if (!dictionary.makeFeasible()) throw new ContradictionError('the figures contradict each other');
    return dictionary;
  }
}

function tighten(own: { lo: number; hi: number }, factor: number, { lo, hi }: Bounds): void {
  const [low, high] = factor > 0 ? [lo / factor, hi / factor] : [hi / factor, lo / factor];
  if (low > own.hi + SLACK || high < own.lo - SLACK)
    throw new ContradictionError('a figure is out of its range');
  own.lo = Math.min(Math.max(own.lo, low), own.hi);
  own.hi = Math.max(Math.min(own.hi, high), own.lo);
}

/** Range of an expression over all that meets a dictionary. */
export function rangeOf(
  dictionary: Dictionary,
  expression: Expression,
  visit: (point: readonly number[]) => void,
): { low: number; high: number } {
  const terms = [...expression.terms];
  const low = expression.constant + dictionary.minimise(terms);
  visit(dictionary.values);
  const high =
    expression.constant - dictionary.minimise(terms.map(([variable, factor]) => [variable, -factor]));
  visit(dictionary.values);
  return { low, high };
}
