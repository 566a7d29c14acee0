import type { CellValue, Rect } from './cell';
import type { FormPlan, SheetPlan } from './plan';

/** What stands on a sheet from cell A1: formulas as text with `=`, constants as values, blanks as `null`. */
export type SheetContent = readonly (readonly CellValue[])[];

/** A formula and the cell it belongs in. */
export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

const at = (content: SheetContent, row: number, column: number): CellValue => content[row]?.[column] ?? null;

/** Whether a rectangle holds anything. */
export const isFilled = (content: SheetContent, { row, column, rows, columns }: Rect): boolean =>
  content
    .slice(row, row + rows)
    .some((cells) => cells.slice(column, column + columns).some((value) => value !== null));

/** Whether the labels beside a form's values are all where they belong. */
export const hasItsLabels = ({ range, fields }: FormPlan, content: SheetContent): boolean =>
  fields.every(({ header }, i) => at(content, range.row + i, range.column - 1) === header);

/**
 * Formulas of ours that Excel has rewritten because what they refer to was deleted. They keep `#REF!` for good, also when a sheet or
 * table of the same name comes back. Formulas that a person has put in their place are left alone unless they are broken, too.
 *
 * @param all every formula that stands where one of ours belongs, because it is about to be broken
 */
export function brokenFormulas(plan: SheetPlan, content: SheetContent, all = false): FormulaCell[] {
  const isBroken = ({ row, column }: FormulaCell): boolean => {
    const held = at(content, row, column);
    return isFormula(held) && (all || String(held).includes('#REF!'));
  };
  const panels = plan.cells.flatMap(({ row, column, content: planned }) =>
    'formula' in planned ? [{ row, column, formula: planned.formula }] : [],
  );
  const calculated = plan.tables.flatMap(({ range, columns }) =>
    columns.flatMap(({ header, formula }, i) => {
      const column = range.column + i;
      // A table that was moved takes its formulas along; it is not looked for.
      if (formula === undefined || at(content, range.row, column) !== header) return [];
      return content.slice(range.row + 1).map((_, r) => ({ row: range.row + 1 + r, column, formula }));
    }),
  );
  return [...panels, ...calculated].filter(isBroken);
}

/** Whether every filled cell of a sheet holds just what the plan puts there. */
export function isUntouched(sheet: SheetPlan, content: SheetContent): boolean {
  const planned = new Map<string, CellValue>();
  const put = (row: number, column: number, value: CellValue) => planned.set(`${row},${column}`, value);
  for (const { row, column, content: cell } of sheet.cells)
    put(row, column, 'value' in cell ? cell.value : cell.formula);
  for (const { range, columns, rows } of sheet.tables) {
    columns.forEach(({ header }, i) => put(range.row, range.column + i, header));
    rows.forEach((row, r) => {
      row.forEach((value, c) => put(range.row + 1 + r, range.column + c, columns[c]?.formula ?? value));
    });
  }
  for (const { range, values } of sheet.forms)
    values.forEach((value, i) => put(range.row + i, range.column, value));
  return content.every((cells, row) =>
    cells.every((value, column) => value === null || isSame(value, planned.get(`${row},${column}`))),
  );
}

/** Excel may write a formula in its own way, such as `[@Target]` for `[[#This Row],[Target]]`. */
const isSame = (value: CellValue, planned: CellValue | undefined): boolean =>
  value === planned || (isFormula(value) && isFormula(planned));

const isFormula = (value: CellValue | undefined): boolean =>
  typeof value === 'string' && value.startsWith('=');
