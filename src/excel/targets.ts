import type { CellValue, Rect } from '../workbook/cell';
import type { TableWrite } from '../workbook/port';
import { formMark } from '../workbook/blueprint/names';
import { formFields } from '../workbook/schema';
import { STAMP_NAME } from '../workbook/stampName';
import { rectOf } from './place';
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

/** A form to be written: its value cells, one per field, and what they hold now. */
export interface FormTarget {
  readonly write: TableWrite;
  readonly tab: string;
  readonly range: Rect;
  readonly body: TableTarget['body'];
}

export interface Targets {
  readonly tables: readonly TableTarget[];
  readonly forms: readonly FormTarget[];
  readonly missing: readonly string[];
  readonly stampFormula?: string;
}

/** Finds the tables and forms of all writes in one sync. */
export async function findTargets(
  { workbook }: Excel.RequestContext,
  writes: readonly TableWrite[],
): Promise<Targets> {
  const stamp = workbook.names.getItemOrNullObject(STAMP_NAME).load('formula');
  const found = writes.map((write) => {
    const isForm = formFields.has(write.table);
    const { owner, range } = isForm ? formOf(workbook, write.table) : tableOf(workbook, write.table);
    range.untrack();
    range.load('rowIndex,columnIndex,rowCount,columnCount,values,formulas');
    return { write, isForm, owner: owner.load('name'), range, worksheet: range.worksheet.load('name') };
  });
  await workbook.context.sync();

  const present = found.filter(({ owner, range }) => !owner.isNullObject && !range.isNullObject);
  return {
    tables: present
      .filter(({ isForm }) => !isForm)
      .map(({ write, owner, range, worksheet }): TableTarget => {
        const [header = [], ...body] = cellsOf(range);
        return {
          write,
          name: owner.name,
          tab: worksheet.name,
          range: rectOf(range),
          headers: header.map((cell) => (cell instanceof Object ? cell.formula : String(cell))),
          body,
        };
      }),
    forms: present
      .filter(({ isForm }) => isForm)
      .map(({ write, range, worksheet }) => ({
        write,
        tab: worksheet.name,
        range: rectOf(range),
        body: cellsOf(range),
      })),
    missing: found.filter((entry) => !present.includes(entry)).map(({ write }) => write.table),
    ...(stamp.isNullObject ? {} : { stampFormula: String(stamp.formula) }),
  };
}

function tableOf(workbook: Excel.Workbook, name: string) {
  const owner = workbook.tables.getItemOrNullObject(name);
  return { owner, range: owner.getRange() };
}

function formOf(workbook: Excel.Workbook, name: string) {
  const owner = workbook.names.getItemOrNullObject(formMark(name));
  return { owner, range: owner.getRangeOrNullObject() };
}

/** A constant reads the same in `values` and `formulas`, even text that begins with an equals sign. */
const cellsOf = ({ values, formulas }: Excel.Range): TableTarget['body'] =>
  values.map((row, r) =>
    row.map((value: unknown, c) => {
      const formula: unknown = formulas[r]?.[c];
      return formula === value ? fromCellOutput(value) : { formula: String(formula) };
    }),
  );
