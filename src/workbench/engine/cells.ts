import type { ICellData, Nullable } from '@univerjs/core';
import type { Rect } from '../../workbook/cell';
import type { Formulas } from './formulas';
import { isFormula } from './grid';
import type { CellChanges, Grid } from './grid';
import type { CellInput, EngineCell } from './gridEngine';
import { contentOf, displayText, kindOf, valueOf } from './values';

/** Cells of a rectangle with their calculated values, those that a formula elsewhere has spilled into included. */
export function readCells(grid: Grid, formulas: Formulas, sheetId: string, rect: Rect): EngineCell[][] {
  const sheet = grid.sheet(sheetId);
  const spilled = grid.spilled(sheetId);
  return matrix(rect, (row, column) => {
    const cell = grid.cell(sheet, row, column);
    const child = isFormula(cell) ? null : spilled(row, column);
    const value = child ? valueOf(child, true) : valueOf(cell, isFormula(cell));
    const text = displayText(value, grid.format(cell));
    const read = { value, kind: kindOf(value), text };
    return isFormula(cell) ? { ...read, formula: formulas.givenText(cell) } : read;
  });
}

/** Number formats of a rectangle. */
export function readFormats(grid: Grid, sheetId: string, rect: Rect): string[][] {
  const sheet = grid.sheet(sheetId);
  return matrix(rect, (row, column) => grid.format(grid.cell(sheet, row, column)));
}

/** Smallest rectangle around all content, spilled results included; formats alone do not count. */
export function usedRange(grid: Grid, sheetId: string): Rect | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const include = (row: number, column: number): void => {
    [top, left, bottom, right] = [
      Math.min(top, row),
      Math.min(left, column),
      Math.max(bottom, row),
      Math.max(right, column),
    ];
  };
  grid
    .sheet(sheetId)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (isFormula(cell) || valueOf(cell, false) !== null) include(row, column);
    });
  for (const { row, column, rows, columns } of spills(grid, sheetId))
    include(row + rows - 1, column + columns - 1);
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The spill a cell is part of. */
export const spilledRange = (grid: Grid, sheetId: string, row: number, column: number): Rect | null =>
  spills(grid, sheetId).find((spill) => overlaps(spill, { row, column, rows: 1, columns: 1 })) ?? null;

/** Spills of more than one cell. A blocked one keeps its extent in Univer, but its cells hold nothing. */
function spills(grid: Grid, sheetId: string): Rect[] {
  const spilled = grid.spilled(sheetId);
  return grid
    .spillRanges(sheetId)
    .filter(
      ({ row, column, rows, columns }) =>
        rows * columns > 1 && Boolean(spilled(row + rows - 1, column + columns - 1)),
    );
}

/** What a write comes to in Univer's cells. */
export interface PreparedWrite {
  readonly changes: CellChanges;
  /** The written rectangle. */
  readonly rect: Rect;
  /** A formula appears, changes or goes: dependencies have to be found anew. */
  readonly touchesFormulas: boolean;
  /** What the cells hold now. */
  readonly before: readonly (readonly (CellInput | null)[])[];
}

const blankInput: CellInput = { value: null };

/** @throws RangeError when the cells do not fit into Excel's grid. */
export function prepareWrite(
  grid: Grid,
  formulas: Formulas,
  sheetId: string,
  row: number,
  column: number,
  cells: readonly (readonly (CellInput | null)[])[],
): PreparedWrite {
  const sheet = grid.sheet(sheetId);
  const rect = { row, column, rows: cells.length, columns: Math.max(0, ...cells.map((line) => line.length)) };
  if (rect.rows > 0 && rect.columns > 0) grid.reach(sheet, row + rect.rows - 1, column + rect.columns - 1);
  const textsOf = formulas.resolver();
  const changes: CellChanges = {};
  let touchesFormulas = grid.spillRanges(sheetId).some((spill) => overlaps(spill, rect));
  const before = cells.map((line, r) => {
    const changed: Record<number, object> = (changes[row + r] = {});
    return line.map((input, c): CellInput | null => {
      if (input === null) return null;
      const cell = grid.cell(sheet, row + r, column + c);
      const held = inputOf(cell, formulas);
      if ('formula' in held) touchesFormulas = true;
      if (!('formula' in input)) changed[column + c] = contentOf(input.value);
      else {
        const custom = textsOf(input.formula, {
          sheetName: sheet.getName(),
          row: row + r,
          column: column + c,
        });
        changed[column + c] = { ...contentOf(null), f: custom.resolved, custom };
        touchesFormulas = true;
      }
      return held;
    });
  });
  return { changes, rect, touchesFormulas, before };
}

function inputOf(cell: Nullable<ICellData>, formulas: Formulas): CellInput {
  if (isFormula(cell)) return { formula: formulas.givenText(cell) };
  const value = valueOf(cell, false);
  return value === null ? blankInput : { value };
}

/**
 * Cell changes that set the number format of a rectangle. Existing values keep their type: left to itself, Univer turns numbers into
 * text under the format `@`, which Excel does only when the cell is typed into again.
 */
export function formatChanges(grid: Grid, sheetId: string, rect: Rect, format: string): CellChanges {
  const sheet = grid.sheet(sheetId);
  const changes: CellChanges = {};
  for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
    const changed: Record<number, object> = (changes[row] = {});
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
      const type = grid.cell(sheet, row, column)?.t;
      changed[column] = { s: { n: { pattern: format } }, ...(type ? { t: type } : {}) };
    }
  }
  return changes;
}

export const overlaps = (one: Rect, other: Rect): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

const matrix = <T>(rect: Rect, cell: (row: number, column: number) => T): T[][] =>
  Array.from({ length: rect.rows }, (_, row) =>
    Array.from({ length: rect.columns }, (__, column) => cell(rect.row + row, rect.column + column)),
  );
