import type { Injector } from '@univerjs/core';
import type { Rect } from '../../workbook/cell';
import { Calculation } from './calculation';
import { watchStages } from './customFunction';
import type { Formulas } from './formulas';
import type { CallingCell, FunctionCalls } from './functionCalls';
import type { Grid } from './grid';
import { rangeOf } from './ranges';
import { forgetFormulaMeanings } from './staleCaches';

/** How long a change of state is waited for before looking again, in milliseconds. */
const LONGEST_WAIT = 1000;

interface SheetRect {
  readonly sheet: string;
  readonly rect: Rect;
}

/** Decides what the next pass of calculation covers, and runs passes one after another. */
export class Passes {
  readonly #grid: Grid;
  readonly #formulas: Formulas;
  readonly #calls: FunctionCalls;
  readonly #injector: Injector;
  readonly #calculation: Calculation;
  readonly #stages: { dispose(): void };
  #ranges: SheetRect[] = [];
  #structure = false;
  #day = '';
  #last: Promise<void> = Promise.resolve();
  #soon: ReturnType<typeof setTimeout> | undefined;
  #wake: (() => void)[] = [];
  #disposed = false;

  constructor(injector: Injector, grid: Grid, formulas: Formulas, calls: FunctionCalls) {
    this.#injector = injector;
    this.#grid = grid;
    this.#formulas = formulas;
    this.#calls = calls;
    this.#calculation = new Calculation(injector, () => calls.endPass());
    this.#stages = watchStages(injector, calls);
  }

  /** Values have changed in a rectangle; formulas have not. */
  valuesChanged(sheet: string, rect: Rect): void {
    this.#ranges.push({ sheet, rect });
  }

  /** Formulas, names, tables, sheets or functions have changed. */
  structureChanged(): void {
    this.#structure = true;
    // Everything will be calculated; Univer's trigger, which has seen some of these changes too, need not start by itself.
    this.#calculation.dropWaitingEdits();
  }

  /** Calculates the cells again soon, together with all others whose answers arrive now. */
  recalculate(cells: readonly CallingCell[]): void {
    for (const { sheet, row, column } of cells)
      this.valuesChanged(sheet, { row, column, rows: 1, columns: 1 });
    for (const wake of this.#wake.splice(0)) wake();
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      void this.calculate();
    }, 0);
  }

  /** Calculates what has changed. */
  calculate(): Promise<void> {
    // A pass that failed has told whoever asked for it; it must not stop those after it.
    this.#last = this.#last.catch(() => undefined).then(() => this.#pass());
    return this.#last;
  }

  /** Calculates until no custom function has an answer outstanding, or the time in milliseconds is up. */
  async settled(timeout: number): Promise<void> {
    const end = Date.now() + timeout;
    await this.calculate();
    while ((this.#calls.pending > 0 || this.#isDirty()) && Date.now() < end && !this.#disposed) {
      if (!this.#isDirty()) await this.#answerWithin(Math.min(LONGEST_WAIT, end - Date.now()));
      await this.calculate();
    }
  }

  /** Ends after the pass that is running: Univer has a timer under way meanwhile that fails once its services are gone. */
  dispose(release: () => void): void {
    this.#disposed = true;
    clearTimeout(this.#soon);
    for (const wake of this.#wake.splice(0)) wake();
    this.#stages.dispose();
    void this.#calculation.idle().then(() => {
      this.#calculation.dispose();
      release();
    });
  }

  async #pass(): Promise<void> {
    await this.#calculation.idle();
    this.#noteDay();
    while (this.#isDirty() && !this.#disposed) {
      const all = this.#structure;
      if (all) {
        this.#formulas.renew();
        forgetFormulaMeanings(this.#injector);
      }
      const ranges = this.#ranges.map(({ sheet, rect }) => ({
        unitId: this.#grid.unitId,
        sheetId: sheet,
        range: rangeOf(rect),
      }));
      this.#structure = false;
      this.#ranges = [];
      const before = this.#spills();
      await this.#calculation.run({ all, ranges });
      this.#calculateVacated(before);
      if (this.#makeRoomForSpills()) this.#structure = true;
    }
  }

  /** On another day everything is calculated, because of TODAY (`keepToday`). Univer's days begin at midnight UTC. */
  #noteDay(): void {
    const day = new Date().toISOString().slice(0, 10);
    if (this.#day !== '' && this.#day !== day) this.#structure = true;
    this.#day = day;
  }

  #isDirty(): boolean {
    return this.#structure || this.#ranges.length > 0 || this.#calculation.hasWaitingEdits;
  }

  /**
   * Univer calculates what depends on the cells of new spills, not on those that a smaller spill has left, and while it calculates it
   * may still read their old values.
   */
  #calculateVacated(before: readonly SheetRect[]): void {
    const after = new Set(this.#spills().map((spill) => JSON.stringify(spill)));
    this.#ranges.push(...before.filter((spill) => !after.has(JSON.stringify(spill))));
  }

  #spills(): SheetRect[] {
    return this.#grid
      .sheetIds()
      .flatMap((sheet) => this.#grid.spillRanges(sheet).map((rect) => ({ sheet, rect })));
  }

  /** Sheets are smaller than Excel's: a spill beyond the end is not blocked, the sheet has to grow. */
  #makeRoomForSpills(): boolean {
    return this.#spills()
      .map(({ sheet, rect }) =>
        this.#grid.reach(this.#grid.sheet(sheet), rect.row + rect.rows - 1, rect.column + rect.columns - 1),
      )
      .includes(true);
  }

  #answerWithin(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
