/** Coefficients of a linear form, by variable. */
export type Terms = readonly (readonly [variable: number, coefficient: number])[];

/** A variable or a row that must lie between two bounds. */
export interface Bounds {
  readonly lo: number;
  readonly hi: number;
}

/** A linear form that must lie between its bounds. */
export interface BoundedRow extends Bounds {
  readonly terms: Terms;
}

/** Violations of bounds up to this are rounding errors: all our numbers are sums of a few dozen scores. */
const FEASIBLE = 1e-8;
const PIVOT = 1e-9;
const IMPROVES = 1e-9;
const MAX_STEPS = 5_000;
/** Steps by the steepest column before Bland's rule takes over, which cannot run in circles. */
const STEEPEST = 400;

/**
 * A linear programme in the form of a dictionary (Chvátal 1983): every basic variable as a linear form of the nonbasic ones, which
 * stand at one of their bounds. Rows are variables too, so a row is violated when its variable is out of bounds. Dense, primal, and
 * small: some dozen rows.
 */
export class Dictionary {
  /** Value of every variable: first the columns, then the rows, then those of extensions. */
  readonly values: number[] = [];
  readonly #lo: number[] = [];
  readonly #hi: number[] = [];
  /** Column of a nonbasic variable, or −1 − row of a basic one. */
  readonly #place: number[] = [];
  #columns: number[] = [];
  #rows: number[] = [];
  #forms: Float64Array[] = [];

  /** A dictionary of variables at their lower bounds (which must be finite), the rows yet to be met. */
  static of(variables: readonly Bounds[], rows: readonly BoundedRow[]): Dictionary {
    return new Dictionary().extended(variables, rows);
  }

  /** A copy with more variables and rows. New variables are numbered on from `values.length`, the rows' after them. */
  extended(variables: readonly Bounds[], rows: readonly BoundedRow[]): Dictionary {
    const copy = new Dictionary();
    copy.values.push(...this.values);
    copy.#lo.push(...this.#lo);
    copy.#hi.push(...this.#hi);
    copy.#place.push(...this.#place);
    copy.#columns = [...this.#columns];
    copy.#rows = [...this.#rows];
    for (const { lo, hi } of variables) {
      const variable = copy.#declare(lo, hi, lo);
      copy.#place[variable] = copy.#columns.push(variable) - 1;
    }
    const width = copy.#columns.length;
    copy.#forms = this.#forms.map((form) => {
      const wider = new Float64Array(width);
      wider.set(form);
      return wider;
    });
    for (const { lo, hi, terms } of rows) {
      const form = copy.#form(terms);
      const value = terms.reduce((sum, [variable, factor]) => sum + factor * (copy.values[variable] ?? 0), 0);
      const variable = copy.#declare(lo, hi, value);
      copy.#place[variable] = -copy.#rows.push(variable);
      copy.#forms.push(form);
    }
    return copy;
  }

  /** Whether the rows can be met at all; afterwards they are. */
  makeFeasible(): boolean {
    for (let step = 0; step < MAX_STEPS; step++) {
      const slopes = this.#slopesOfViolations();
      if (slopes === null) return true;
      if (!this.#improve(slopes, step, true)) return this.#slopesOfViolations() === null;
    }
    throw new Error('the linear programme does not come to rest');
  }

  /** Least value of a linear form over all points that meet the rows; `makeFeasible` must have been true. */
  minimise(terms: Terms): number {
    const slopes = this.#form(terms);
    for (let step = 0; this.#improve(slopes, step, false); step++)
      if (step > MAX_STEPS) throw new Error('the linear programme does not come to rest');
    return terms.reduce((sum, [variable, factor]) => sum + factor * (this.values[variable] ?? 0), 0);
  }

  #declare(lo: number, hi: number, value: number): number {
    this.#lo.push(lo);
    this.#hi.push(hi);
    return this.values.push(value) - 1;
  }

  /** A linear form in terms of the nonbasic variables. */
  #form(terms: Terms): Float64Array {
    const form = new Float64Array(this.#columns.length);
    for (const [variable, factor] of terms) {
      const place = this.#place[variable] as number;
      if (place >= 0) form[place] = (form[place] as number) + factor;
      else {
        const basic = this.#forms[-1 - place] as Float64Array;
        for (let column = 0; column < form.length; column++)
          form[column] = (form[column] as number) + factor * (basic[column] as number);
      }
    }
    return form;
  }

  /** Slopes of the sum of all violations; `null` when there is none. */
  #slopesOfViolations(): Float64Array | null {
    let slopes: Float64Array | null = null;
    this.#rows.forEach((variable, row) => {
      const sign = this.#violation(variable);
      if (sign === 0) return;
      slopes ??= new Float64Array(this.#columns.length);
      const form = this.#forms[row] as Float64Array;
      for (let column = 0; column < form.length; column++)
        slopes[column] = (slopes[column] as number) + sign * (form[column] as number);
    });
    return slopes;
  }

  /** 1 above its bounds, −1 below, 0 within. */
  #violation(variable: number): -1 | 0 | 1 {
    const value = this.values[variable] as number;
    if (value > (this.#hi[variable] as number) + FEASIBLE) return 1;
    return value < (this.#lo[variable] as number) - FEASIBLE ? -1 : 0;
  }

  /** One step downhill; false when there is none. */
  #improve(slopes: Float64Array, step: number, mayBeViolated: boolean): boolean {
    const column = this.#entering(slopes, step >= STEEPEST);
    if (column < 0) return false;
    const direction = (slopes[column] as number) < 0 ? 1 : -1;
    const entering = this.#columns[column] as number;
    let length = (this.#hi[entering] as number) - (this.#lo[entering] as number);
    let leaving = -1;
    let steepness = 0;
    for (let row = 0; row < this.#rows.length; row++) {
      const slope = direction * ((this.#forms[row] as Float64Array)[column] as number);
      if (Math.abs(slope) < PIVOT) continue;
      const room = Math.max(0, this.#room(this.#rows[row] as number, slope, mayBeViolated));
      if (room > length + PIVOT || (room >= length - PIVOT && Math.abs(slope) <= steepness)) continue;
      length = Math.min(length, room);
      leaving = row;
      steepness = Math.abs(slope);
    }
    if (!Number.isFinite(length)) throw new Error('the linear programme has no end');
    this.#move(column, direction * length);
    if (leaving >= 0) this.#exchange(leaving, column, slopes);
    else
      this.values[entering] = direction > 0 ? (this.#hi[entering] as number) : (this.#lo[entering] as number);
    return true;
  }

  /** Column of the nonbasic variable to move: the steepest, or the first that improves; −1 when none does. */
  #entering(slopes: Float64Array, first: boolean): number {
    let best = -1;
    let steepest = IMPROVES;
    for (let column = 0; column < slopes.length; column++) {
      const variable = this.#columns[column] as number;
      const lo = this.#lo[variable] as number;
      const hi = this.#hi[variable] as number;
      if (lo === hi) continue;
      const slope = slopes[column] as number;
      const gain = this.values[variable] === lo ? -slope : slope;
      if (gain <= steepest) continue;
      if (first && best >= 0 && variable > (this.#columns[best] as number)) continue;
      best = column;
      if (!first) steepest = gain;
    }
    return best;
  }

  /** How far a basic variable lets the step go. A violated one lets it go until it is mended, and backwards without end. */
  #room(variable: number, slope: number, mayBeViolated: boolean): number {
    const violation = mayBeViolated ? this.#violation(variable) : 0;
    const value = this.values[variable] as number;
    const lo = this.#lo[variable] as number;
    const hi = this.#hi[variable] as number;
    if (violation < 0) return slope > 0 ? (lo - value) / slope : Infinity;
    if (violation > 0) return slope < 0 ? (hi - value) / slope : Infinity;
    return slope > 0 ? (hi - value) / slope : (lo - value) / slope;
  }

  #move(column: number, by: number): void {
    const entering = this.#columns[column] as number;
    this.values[entering] = (this.values[entering] as number) + by;
    this.#rows.forEach((variable, row) => {
      const slope = (this.#forms[row] as Float64Array)[column] as number;
      if (slope !== 0) this.values[variable] = (this.values[variable] as number) + slope * by;
    });
  }

  /** Lets the variable of a row and of a column change places; the one that leaves stands at the bound it has met. */
  #exchange(row: number, column: number, slopes: Float64Array): void {
    const leaving = this.#rows[row] as number;
    const entering = this.#columns[column] as number;
    const value = this.values[leaving] as number;
    const lo = this.#lo[leaving] as number;
    const hi = this.#hi[leaving] as number;
    this.values[leaving] = Math.abs(value - lo) <= Math.abs(value - hi) ? lo : hi;
    const form = this.#forms[row] as Float64Array;
    const pivot = form[column] as number;
    for (let at = 0; at < form.length; at++) form[at] = -(form[at] as number) / pivot;
    form[column] = 1 / pivot;
    this.#forms.forEach((other, at) => {
      if (at !== row) substitute(other, form, column);
    });
    substitute(slopes, form, column);
    this.#rows[row] = entering;
    this.#columns[column] = leaving;
    this.#place[entering] = -1 - row;
    this.#place[leaving] = column;
  }
}

/** Puts the form of a column's former variable into another form. */
function substitute(target: Float64Array, form: Float64Array, column: number): void {
  const factor = target[column] as number;
  if (factor === 0) return;
  target[column] = 0;
  for (let at = 0; at < target.length; at++)
    target[at] = (target[at] as number) + factor * (form[at] as number);
}
