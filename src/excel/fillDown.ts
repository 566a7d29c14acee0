import type { Rect } from '../workbook/cell';
import { moveFormula } from '../workbook/moveFormula';
import type { FormulaCell } from '../workbook/sheetContent';

/** What a copy costs in a request, in bytes: a range and an action (measured); less than that is not worth it. */
const COPY_COST = 380;

/** A row of formulas, and the cells below that hold the same, moved along. */
export interface FillDown {
  readonly source: Rect;
  readonly target: Rect;
}

export interface Filled {
  /** Formulas to be written. */
  readonly written: readonly FormulaCell[];
  /** Those to be copied down afterwards. */
  readonly fills: readonly FillDown[];
}

interface Run {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly FormulaCell[];
}

/**
 * Formulas that a person would write once and fill down: helper cells of charts would be half of a build's bytes otherwise. Only whole
 * rectangles without a gap, so that a copy never touches a cell that has no formula of ours.
 */
export function filledDown(formulas: readonly FormulaCell[]): Filled {
  const fills: FillDown[] = [];
  const copied = new Set<FormulaCell>();
  for (const block of besideEachOther(runsDown(formulas))) {
    const below = block.flatMap(({ cells }) => cells.slice(1));
    const [first] = block;
    if (!first || below.reduce((bytes, { formula }) => bytes + formula.length + 3, 0) < COPY_COST) continue;
    const source: Rect = { row: first.row, column: first.column, rows: 1, columns: block.length };
    fills.push({ source, target: { ...source, row: source.row + 1, rows: first.cells.length - 1 } });
    for (const cell of below) copied.add(cell);
  }
  return { written: formulas.filter((cell) => !copied.has(cell)), fills };
}

/** Cells below each other in which the first formula stands again, moved along. */
function runsDown(formulas: readonly FormulaCell[]): Run[] {
  const sorted = formulas.toSorted((a, b) => a.column - b.column || a.row - b.row);
  const runs: { row: number; column: number; cells: FormulaCell[] }[] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    const [head] = run?.cells ?? [];
    const continues =
      run && head && run.column === cell.column && run.row + run.cells.length === cell.row
        ? moveFormula(head.formula, cell.row - head.row, 0) === cell.formula
        : false;
    if (continues) run?.cells.push(cell);
    else runs.push({ row: cell.row, column: cell.column, cells: [cell] });
  }
  return runs.filter(({ cells }) => cells.length > 1);
}

/** Runs of equal rows in neighbouring columns, which one copy fills together. */
function besideEachOther(runs: readonly Run[]): Run[][] {
  const blocks: Run[][] = [];
  for (const run of runs.toSorted(
    (a, b) => a.row - b.row || a.cells.length - b.cells.length || a.column - b.column,
  )) {
    const last = blocks.at(-1)?.at(-1);
    const joins =
      last?.row === run.row && last.cells.length === run.cells.length && last.column + 1 === run.column;
    if (joins) blocks.at(-1)?.push(run);
    else blocks.push([run]);
  }
  return blocks;
}
