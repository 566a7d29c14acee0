import { failure, success, type Outcome } from '../domain/outcome';
import type { SheetKey } from '../workbook/blueprint/types';
import type { CellValue, Rect } from '../workbook/cell';
import { filledTable } from '../workbook/filledRows';
import { parseReference } from '../workbook/reference';
import { formMark } from '../workbook/blueprint/names';
import { formFields, tableColumns } from '../workbook/schema';
import type { SheetSnapshot, TableRows, WorkbookSnapshot } from '../workbook/snapshot';
import { parseStampXml } from '../workbook/stamp';
import { parseStampName, STAMP_NAME } from '../workbook/stampName';
import { rectOf } from './place';
import { askExcel } from './session';
import { stampPart } from './stampPart';
import { fromCellOutput } from './text';

type Grid = readonly (readonly CellValue[])[];

/**
 * Reads everything of ours as plain rows: one sync to find it, one to fetch it. Sheets are found by their marks, tables by their names,
 * so a renamed or moved tab changes nothing.
 */
export async function readWorkbook(): Promise<Outcome<WorkbookSnapshot>> {
  const read = await askExcel(async (context, answered) => {
    const { workbook } = context;
    const names = workbook.names.load('items/name,items/formula');
    const tables = workbook.tables.load('items/name,items/worksheet/name');
    const part = stampPart(workbook).load('id');
    await context.sync();
    answered();

    const formulas = new Map(names.items.map((item) => [item.name, String(item.formula)]));
    const keys = new Map<string, SheetKey>();
    for (const [name, formula] of formulas) {
      const tab = name.startsWith('cb_') && name !== STAMP_NAME ? parseReference(formula)?.tab : undefined;
      if (tab !== undefined) keys.set(tab, name.slice(3) as SheetKey);
    }
    const ours = tables.items.filter((table) => tableColumns.has(table.name));
    const tabs = new Set([...keys.keys(), ...ours.map((table) => table.worksheet.name)]);
    const used = [...tabs].map((tab) => {
      const range = workbook.worksheets.getItem(tab).getUsedRangeOrNullObject(true).getBoundingRect('A1');
      range.untrack();
      return { tab, range: range.load('values') };
    });
    const places = ours.map((table) => {
      const range = table.getRange();
      range.untrack();
      return { table, range: range.load('rowIndex,columnIndex,rowCount,columnCount') };
    });
    const xml = part.isNullObject ? undefined : part.getXml();
    await context.sync();

    // Above five million cells Excel gives null instead of an error (docs: excel/performance), which the typings do not know.
    const isTooLarge = ({ range }: { readonly range: Excel.Range }) => (range.values as unknown) === null;
    if (used.some((entry) => !entry.range.isNullObject && isTooLarge(entry))) return undefined;
    const grids = new Map<string, Grid>(
      used.map(({ tab, range }) => [
        tab,
        range.isNullObject ? [] : range.values.map((row) => row.map(fromCellOutput)),
      ]),
    );
    const stampFormula = formulas.get(STAMP_NAME);
    return {
      stamp: (xml && parseStampXml(xml.value)) ?? (stampFormula ? parseStampName(stampFormula) : null),
      tables: new Map([
        ...places.map(({ table, range }): [string, TableRows] => {
          const tab = table.worksheet.name;
          return [table.name, tableRows(table.name, tab, rectOf(range), grids.get(tab))];
        }),
        ...formsIn(formulas, grids),
      ]),
      sheets: new Map(
        [...keys].map(([tab, key]): [SheetKey, SheetSnapshot] => [
          key,
          { key, name: tab, values: grids.get(tab) ?? [] },
        ]),
      ),
    };
  });
  if (!read.ok) return read;
  return read.value ? success(read.value) : failure(tooManyCells);
}

const slice = (grid: Grid | undefined, { row, column, rows, columns }: Rect): Grid =>
  Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => grid?.[row + r]?.[column + c] ?? null),
  );

function tableRows(name: string, tab: string, rect: Rect, grid: Grid | undefined): TableRows {
  const [header = [], ...body] = slice(grid, rect);
  return filledTable(name, header.map(String), body, { tab, rect: { ...rect, row: rect.row + 1 } });
}

function formsIn(
  formulas: ReadonlyMap<string, string>,
  grids: ReadonlyMap<string, Grid>,
): [string, TableRows][] {
  return [...formFields].flatMap(([name, fields]) => {
    const target = parseReference(formulas.get(formMark(name)) ?? '');
    if (!target) return [];
    const values = slice(grids.get(target.tab), target.rect).map(([value]) => value ?? null);
    return [[name, { name, headers: fields.map((field) => field.header), rows: [values] }]];
  });
}

const tooManyCells = {
  code: 'too-large',
  what: 'The workbook holds more cells than Excel hands over at once.',
  why: 'A sheet is used far beyond its tables, up to a very distant row or column.',
  next: 'Delete the empty rows and columns after your data, save, and try again.',
};
