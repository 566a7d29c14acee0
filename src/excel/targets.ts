import type { CellValue, Rect } from '../workbook/cell';
import type { TableWrite } from '../workbook/port';
import { parseReference, type Reference } from '../workbook/reference';
import { formMark } from '../workbook/repair';
import { formFields } from '../workbook/schema';
import { STAMP_NAME } from '../workbook/stampName';
import { fromCellOutput } from './text';

/** A table to be written, and what it holds now. */
export interface TableTarget {
  readonly write: TableWrite;
  readonly name: string;
  readonly tab: string;
  readonly range: Rect;
  readonly headers: readonly string[];
  /** Body cells: constants as they are, formulas as `{ formula }`. */
  readonly body: readonly (readonly (CellValue | { readonly formula: string })[])[];
}

/** A form to be written: its value cells, one per field. */
export interface FormTarget {
  readonly write: TableWrite;
  readonly place: Reference;
}

export interface Targets {
  readonly tables: readonly TableTarget[];
  readonly forms: readonly FormTarget[];
  readonly missing: readonly string[];
  readonly stampFormula?: string;
}

/** Finds the tables and forms of all writes in one sync. */
export async function findTargets(
  context: Excel.RequestContext,
  writes: readonly TableWrite[],
): Promise<Targets> {
  const { workbook } = context;
  const names = workbook.names.load('items/name,items/formula');
  const found = writes
    .filter((write) => !formFields.has(write.table))
    .map((write) => {
      const table = workbook.tables.getItemOrNullObject(write.table).load('name');
      const range = table.getRange();
      range.untrack();
      range.load('rowIndex,columnIndex,rowCount,columnCount,values,formulas');
      return { write, table, range, worksheet: table.worksheet.load('name') };
    });
  await context.sync();

  const formulas = new Map(names.items.map((item) => [item.name, String(item.formula)]));
  const forms = writes
    .filter((write) => formFields.has(write.table))
    .map((write) => ({ write, place: parseReference(formulas.get(formMark(write.table)) ?? '') }));
  const stampFormula = formulas.get(STAMP_NAME);
  return {
    tables: found.flatMap(({ write, table, range, worksheet }) =>
      table.isNullObject ? [] : [targetOf(write, table.name, worksheet.name, range)],
    ),
    forms: forms.flatMap(({ write, place }) => (place ? [{ write, place }] : [])),
    missing: [
      ...found.filter(({ table }) => table.isNullObject).map(({ write }) => write.table),
      ...forms.filter(({ place }) => !place).map(({ write }) => write.table),
    ],
    ...(stampFormula === undefined ? {} : { stampFormula }),
  };
}

function targetOf(write: TableWrite, name: string, tab: string, range: Excel.Range): TableTarget {
  const [header = [], ...values] = range.values;
  const [, ...formulas] = range.formulas;
  return {
    write,
    name,
    tab,
    range: {
      row: range.rowIndex,
      column: range.columnIndex,
      rows: range.rowCount,
      columns: range.columnCount,
    },
    headers: header.map(String),
    // A constant reads the same in `values` and `formulas`, even text that begins with an equals sign.
    body: values.map((row, r) =>
      row.map((value: unknown, c) => {
        const formula: unknown = formulas[r]?.[c];
        return formula === value ? fromCellOutput(value) : { formula: String(formula) };
      }),
    ),
  };
}
