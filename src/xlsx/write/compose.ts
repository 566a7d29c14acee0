import type { ColumnSpec, SheetKey } from '../../workbook/blueprint/types';
import type { CellValue, Rect } from '../../workbook/cell';
import type { CellPlan, FormPlan, SheetPlan, TablePlan, WorkbookPlan } from '../../workbook/plan';
import type { TableRows, WorkbookSnapshot } from '../../workbook/snapshot';
import { CellGrid } from './cellGrid';
import { cellLooks, type CellLook } from './cellLooks';
import { callsOurFunctions, fileFormula } from './formula';

/** A cell as it goes into the file. */
export interface FileCell {
  /** The value, or the last known result of `formula`; `undefined`: the result is not known and has to be calculated. */
  readonly value: CellValue | undefined;
  /** In file form, without `=`. */
  readonly formula?: string;
  /** Tab the cell links to. */
  readonly link?: SheetKey;
}

/** A sheet as it goes into the file: what the plan says, what stands in the cells, how they look. */
export interface FileSheet {
  readonly plan: SheetPlan;
  readonly cells: CellGrid<FileCell>;
  readonly looks: CellGrid<CellLook>;
}

/**
 * Decides what stands in every cell: the plan says where things are, the content what they hold. The plan is also an allow-list: tables,
 * columns and sheets of the content that it does not name are left out.
 */
export function composeWorkbook(plan: WorkbookPlan, content: WorkbookSnapshot): readonly FileSheet[] {
  return plan.sheets.map((sheet) => {
    const cells = new CellGrid<FileCell>();
    const values = content.sheets.get(sheet.key)?.values;
    for (const cell of sheet.cells) placeCell(cells, cell, sheet, values);
    for (const table of sheet.tables) placeTable(cells, table, content.tables.get(table.name));
    for (const form of sheet.forms) placeForm(cells, form, content.tables.get(form.name));
    return { plan: sheet, cells, looks: cellLooks(sheet) };
  });
}

type Values = readonly (readonly CellValue[])[];

/** A formula of the add-in, or one that spills: the extent of its result is known only where it was calculated. */
export const isWrittenAsValues = (formula: string, spill: CellPlan['spill']): boolean =>
  spill !== undefined || callsOurFunctions(formula);

function placeCell(
  cells: CellGrid<FileCell>,
  cell: CellPlan,
  sheet: SheetPlan,
  values: Values | undefined,
): void {
  const { row, column, content, spill, link } = cell;
  const linked = link ? { link: link.sheet } : {};
  const known = values && valueAt(values, row, column);
  if ('value' in content) {
    // Where the user may type on a protected panel, what they typed stands; labels are the plan's.
    const typed = known !== undefined && isUnlocked(sheet, row, column);
    cells.set(row, column, { value: typed ? known : content.value, ...linked });
  } else if (!isWrittenAsValues(content.formula, spill)) {
    cells.set(row, column, { formula: fileFormula(content.formula), value: known, ...linked });
  } else if (values) {
    for (let down = 0; down < (spill?.rows ?? 1); down++) {
      for (let across = 0; across < (spill?.columns ?? 1); across++) {
        const value = settled(valueAt(values, row + down, column + across));
        if (value !== null) cells.set(row + down, column + across, { value });
      }
    }
  }
}

/** States of a formula that mean nothing in a file where the formula does not stand. */
const settled = (value: CellValue): CellValue =>
  value === '#BUSY!' || value === '#GETTING_DATA' || value === '#NAME?' ? null : value;

function placeTable(cells: CellGrid<FileCell>, table: TablePlan, content: TableRows | undefined): void {
  const { row, column, rows } = table.range;
  table.columns.forEach((spec, across) => {
    const place = placeField(cells, spec);
    const source = content?.headers.indexOf(spec.header) ?? -1;
    cells.set(row, column + across, { value: spec.header });
    for (let index = 0; index < rows - 1; index++) {
      const given = content ? content.rows[index]?.[source] : table.rows[index]?.[across];
      // A calculated column of the plan's starter rows holds nothing; one of the content holds its results.
      const known = content && source >= 0 && index < content.rows.length;
      place(row + 1 + index, column + across, known ? (given ?? null) : undefined, given ?? null);
    }
  });
}

function placeForm(cells: CellGrid<FileCell>, form: FormPlan, content: TableRows | undefined): void {
  form.fields.forEach((spec, index) => {
    const source = content?.headers.indexOf(spec.header) ?? -1;
    const known = source >= 0 ? (content?.rows[0]?.[source] ?? null) : undefined;
    const initial = form.values[index] ?? null;
    const place = placeField(cells, spec);
    place(form.range.row + index, form.range.column, known, known === undefined ? initial : known);
  });
}

/** @param known the result if the column is calculated @param value what stands there if it is not */
type PlaceField = (row: number, column: number, known: CellValue | undefined, value: CellValue) => void;

/** Fills cells of a column of a table, or of a form: its formula, which may be in many cells, is looked at once. */
function placeField(cells: CellGrid<FileCell>, { formula: given }: ColumnSpec): PlaceField {
  if (given === undefined) return (row, column, _, value) => cells.set(row, column, { value });
  if (isWrittenAsValues(given, undefined))
    return (row, column, known) => cells.set(row, column, { value: settled(known ?? null) });
  const formula = fileFormula(given);
  return (row, column, known) => cells.set(row, column, { formula, value: known });
}

const valueAt = (values: Values, row: number, column: number): CellValue => values[row]?.[column] ?? null;

const isUnlocked = (sheet: SheetPlan, row: number, column: number): boolean =>
  sheet.protection?.unlocked.some((rect) => contains(rect, row, column)) ?? false;

const contains = (rect: Rect, row: number, column: number): boolean =>
  row >= rect.row &&
  row < rect.row + rect.rows &&
  column >= rect.column &&
  column < rect.column + rect.columns;
