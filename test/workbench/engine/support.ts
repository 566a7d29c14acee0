import type { CellValue } from '../../../src/workbook/cell';
import type { CellInput, EngineCell, GridEngine } from '../../../src/workbench/engine/gridEngine';
import { createUniverEngine } from '../../../src/workbench/engine/univerEngine';

/** An engine that goes away when the test file ends, with the sheets of the given names; ids are the names in lower case. */
export function engineWith(...sheets: string[]): GridEngine {
  const engine = createUniverEngine();
  for (const name of sheets) engine.addSheet(name.toLowerCase(), name);
  engines.push(engine);
  return engine;
}

const engines: GridEngine[] = [];
afterAll(() => {
  for (const engine of engines.splice(0)) engine.dispose();
});

/** Writes cells; strings that begin with `=` are formulas. */
export function put(
  engine: GridEngine,
  sheet: string,
  row: number,
  column: number,
  cells: CellValue[][],
): void {
  const input = (value: CellValue): CellInput =>
    typeof value === 'string' && value.startsWith('=') ? { formula: value } : { value };
  engine.write(
    sheet,
    row,
    column,
    cells.map((line) => line.map(input)),
  );
}

export const cell = (engine: GridEngine, sheet: string, row: number, column: number): EngineCell => {
  const read = engine.read(sheet, { row, column, rows: 1, columns: 1 })[0]?.[0];
  if (read === undefined) throw new Error('The engine gave no cell.');
  return read;
};

export const valueAt = (engine: GridEngine, sheet: string, row: number, column: number): CellValue =>
  cell(engine, sheet, row, column).value;

export const valuesAt = (
  engine: GridEngine,
  sheet: string,
  row: number,
  column: number,
  rows: number,
  columns: number,
): CellValue[][] =>
  engine.read(sheet, { row, column, rows, columns }).map((line) => line.map(({ value }) => value));
