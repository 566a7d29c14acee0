import { ICommandService, ObjectMatrix } from '@univerjs/core';
import type { ICellData, Injector, Nullable, Univer } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { Rect } from '../../workbook/cell';
import {
  formatChanges,
  overlaps,
  prepareWrite,
  readCells,
  readFormats,
  spilledRange,
  usedRange,
} from './cells';
import { registerCustomFunctions } from './customFunction';
import { cellAddress } from './formulaNames';
import { Formulas } from './formulas';
import { FunctionCalls } from './functionCalls';
import { Grid, isFormula } from './grid';
import type {
  CellInput,
  EngineCell,
  EngineTable,
  FunctionRunner,
  GridEngine,
  LeftBehind,
} from './gridEngine';
import { headlessUniver } from './headlessUniver';
import { showLostReferences } from './lostReferences';
import { Passes } from './passes';
import { compareWithoutIndex, keepToday, rememberFormulas, rememberNumbersInTexts } from './staleCaches';

/** Time {@link GridEngine.settled} waits unless told otherwise, in milliseconds. */
const SETTLE_TIMEOUT = 10_000;

/**
 * A grid engine over Univer 0.25.1, without sheets at first.
 *
 * @param univer An instance with the plugins of {@link headlessUniver} and no workbook yet, such as a page's that also draws; by
 *   default one that only calculates. The engine disposes of it.
 */
export const createUniverEngine = (univer: Univer = headlessUniver()): GridEngine => new UniverEngine(univer);

class UniverEngine implements GridEngine {
  readonly #univer: Univer;
  readonly #injector: Injector;
  readonly #grid: Grid;
  readonly #formulas: Formulas;
  readonly #calls: FunctionCalls;
  readonly #passes: Passes;

  constructor(univer: Univer) {
    this.#univer = univer;
    this.#injector = univer.__getInjector();
    this.#grid = new Grid(univer, this.#injector);
    this.#formulas = new Formulas(this.#grid, this.#injector);
    showLostReferences(this.#injector);
    compareWithoutIndex();
    rememberFormulas();
    rememberNumbersInTexts();
    keepToday(this.#injector);
    this.#calls = new FunctionCalls(
      ({ sheet, row, column }) => cellAddress(this.#grid.sheet(sheet).getName(), row, column),
      (cells) => this.#passes.recalculate(cells),
    );
    this.#passes = new Passes(this.#injector, this.#grid, this.#formulas, this.#calls);
    this.#injector.get(ICommandService).beforeCommandExecuted((command, options) => {
      if (command.id !== SetRangeValuesMutation.id || options?.['applyFormulaCalculationResult'] !== true)
        return;
      this.#keepResultsOfFormulas(command.params as ISetRangeValuesMutationParams);
    });
  }

  addSheet(id: string, name: string): void {
    this.#grid.addSheet(id, name);
    this.#passes.structureChanged();
  }

  removeSheet(id: string): void {
    this.#formulas.sheetRemoved(id);
    this.#grid.removeSheet(id);
    this.#calls.forget(({ sheet }) => sheet === id);
    this.#passes.structureChanged();
  }

  renameSheet(id: string, name: string): void {
    const before = this.#grid.sheet(id).getName();
    this.#grid.renameSheet(id, name);
    this.#formulas.sheetRenamed(before, name);
    this.#passes.structureChanged();
  }

  moveSheet(id: string, position: number): void {
    this.#grid.moveSheet(id, position);
  }

  write(
    sheet: string,
    row: number,
    column: number,
    cells: readonly (readonly (CellInput | null)[])[],
  ): readonly (readonly (CellInput | null)[])[] {
    const {
      changes,
      rect,
      touchesFormulas,
      before: held,
    } = prepareWrite(this.#grid, this.#formulas, sheet, row, column, cells);
    const headers = this.#formulas
      .tablesOf(sheet)
      .filter(({ range }) => overlaps({ ...range, rows: 1 }, rect))
      .map((table) => ({ table, before: this.#formulas.headersOf(table) }));
    if (touchesFormulas) this.#grid.clearSpills(sheet, changes);
    this.#grid.change(sheet, changes);
    for (const { table, before } of headers) this.#formulas.headersChanged(table, before);
    if (touchesFormulas || headers.length > 0) this.#passes.structureChanged();
    else this.#passes.valuesChanged(sheet, rect);
    if (touchesFormulas) this.#forgetCallsOutsideFormulas(sheet, rect);
    return held;
  }

  read(sheet: string, rect: Rect): readonly (readonly EngineCell[])[] {
    return readCells(this.#grid, this.#formulas, sheet, rect);
  }

  setNumberFormat(sheet: string, rect: Rect, format: string): void {
    this.#grid.reach(this.#grid.sheet(sheet), rect.row + rect.rows - 1, rect.column + rect.columns - 1);
    this.#grid.change(sheet, formatChanges(this.#grid, sheet, rect, format));
  }

  numberFormats(sheet: string, rect: Rect): readonly (readonly string[])[] {
    return readFormats(this.#grid, sheet, rect);
  }

  usedRange(sheet: string): Rect | null {
    return usedRange(this.#grid, sheet);
  }

  spilledRange(sheet: string, row: number, column: number): Rect | null {
    return spilledRange(this.#grid, sheet, row, column);
  }

  setTable(table: EngineTable): void {
    this.#formulas.setTable(table);
    this.#passes.structureChanged();
  }

  removeTable(id: string, references: LeftBehind): void {
    this.#formulas.removeTable(id, references);
    this.#passes.structureChanged();
  }

  setName(name: string, formula: string): void {
    this.#formulas.setName(name, formula);
    this.#passes.structureChanged();
  }

  removeName(name: string): void {
    this.#formulas.removeName(name);
    this.#passes.structureChanged();
  }

  registerFunctions(names: readonly string[], runner: FunctionRunner): void {
    const upper = names.map((name) => name.toUpperCase());
    this.#calls.register(upper, runner);
    registerCustomFunctions(this.#injector, upper, this.#calls);
    this.#passes.structureChanged();
  }

  calculate(): Promise<void> {
    return this.#passes.calculate();
  }

  settled(timeoutMs = SETTLE_TIMEOUT): Promise<void> {
    return this.#passes.settled(timeoutMs);
  }

  dispose(): void {
    this.#passes.dispose(() => this.#univer.dispose());
  }

  #forgetCallsOutsideFormulas(sheetId: string, rect: Rect): void {
    const sheet = this.#grid.sheet(sheetId);
    this.#calls.forget(
      ({ sheet: id, row, column }) =>
        id === sheetId &&
        overlaps(rect, { row, column, rows: 1, columns: 1 }) &&
        !isFormula(this.#grid.cell(sheet, row, column)),
    );
  }

  /**
   * Lets results reach cells that hold formulas only. A pass can end after its cell was written to; and where a spill is blocked,
   * Univer's results would clear the cell in its way if that holds the very value that was to be spilled there.
   */
  #keepResultsOfFormulas({ subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    if (!cellValue || !this.#grid.hasSheet(subUnitId)) return;
    const results = new ObjectMatrix<Nullable<ICellData>>(cellValue);
    const sheet = this.#grid.sheet(subUnitId);
    results.forValue((row, column) => {
      if (!isFormula(this.#grid.cell(sheet, row, column))) results.realDeleteValue(row, column);
    });
  }
}
