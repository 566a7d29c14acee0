import { address, type Rect } from '../workbook/cell';
import { overlaps } from '../workbook/overlaps';
import type { CellPlan } from '../workbook/plan';
import type { SheetRepair } from '../workbook/repair';
import type { FormulaCell } from '../workbook/sheetContent';
import { filledDown } from './fillDown';
import { validate } from './rules';
import { Grid } from './grid';
import { partOf } from './place';
import { asCellInput } from './text';

/**
 * First pass over a sheet: plain values and tables. Formulas wait for the second pass, because Excel refuses a structured reference to
 * a table that does not exist yet.
 */
export function writeValuesAndTables(sheet: Excel.Worksheet, repair: SheetRepair): void {
  const grid = new Grid();
  for (const cell of writtenCells(repair))
    if ('value' in cell.content) grid.put(cell.row, cell.column, asCellInput(cell.content.value));
  for (const { range, values } of repair.forms)
    values.forEach((value, i) => {
      if (value !== null) grid.put(range.row + i, range.column, asCellInput(value));
    });
  for (const { range, columns, rows } of repair.tables) {
    columns.forEach((column, i) => {
      grid.put(range.row, range.column + i, asCellInput(column.header));
    });
    rows.forEach((row, r) => {
      row.forEach((value, c) => {
        if (value !== null) grid.put(range.row + 1 + r, range.column + c, asCellInput(value));
      });
    });
  }
  grid.write(sheet);
  for (const plan of repair.tables) {
    const table = sheet.tables.add(address(plan.range), true);
    table.name = plan.name;
  }
}

/** Second pass: formulas and validations, now that all tables and names are there. */
export function writeFormulasAndRules(sheet: Excel.Worksheet, repair: SheetRepair): void {
  const { written, fills } = filledDown(formulasOf(repair));
  const grid = new Grid();
  for (const { row, column, formula } of written) grid.put(row, column, formula);
  grid.write(sheet);
  for (const { source, target } of [...fills, ...copiesOf(repair)])
    partOf(sheet, target).copyFrom(address(source), 'Formulas');
  for (const plan of repair.plan.validations)
    if (concerns(repair, plan.range)) validate(partOf(sheet, plan.range), plan);
}

function formulasOf(repair: SheetRepair): FormulaCell[] {
  const cells = writtenCells(repair).flatMap(({ row, column, content }) =>
    'formula' in content ? [{ row, column, formula: content.formula }] : [],
  );
  const calculated = repair.tables.flatMap(({ range, columns }) =>
    columns.flatMap(({ formula }, i) =>
      formula === undefined
        ? []
        : Array.from({ length: range.rows - 1 }, (_, row) => ({
            row: range.row + 1 + row,
            column: range.column + i,
            formula,
          })),
    ),
  );
  return [...cells, ...calculated];
}

/** Puts formulas of ours back whose references Excel has turned into `#REF!`. */
export function mendFormulas(sheet: Excel.Worksheet, { broken }: SheetRepair): void {
  const grid = new Grid();
  for (const { row, column, formula } of broken) grid.put(row, column, formula);
  grid.write(sheet);
}

/** All cells of a new sheet; on a sheet that is there only the labels beside a form that is put back. */
export const cellsOf = ({ whole, plan, forms }: SheetRepair): readonly CellPlan[] =>
  whole
    ? plan.cells
    : plan.cells.filter(({ row, column }) =>
        forms.some(
          ({ range }) =>
            row >= range.row && row < range.row + range.rows && Math.abs(column - range.column) === 1,
        ),
      );

const copiesOf = ({ whole, plan }: SheetRepair) => (whole ? (plan.copies ?? []) : []);

/** What has to be sent: blocks that the sheet has several times are copied there. */
const writtenCells = (repair: SheetRepair): readonly CellPlan[] => {
  const targets = copiesOf(repair).map(({ target }) => target);
  return cellsOf(repair).filter(
    ({ row, column }) => !targets.some((target) => overlaps(target, { row, column, rows: 1, columns: 1 })),
  );
};

/** On a sheet that is there only what lies within the tables and forms that are put back is formatted. */
export const concerns = ({ whole, tables, forms }: SheetRepair, range: Rect): boolean =>
  whole || [...tables, ...forms].some((block) => overlaps(block.range, range));
