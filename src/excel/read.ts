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
import { noAnswer } from './errors';
import { rectOf } from './place';
import { askExcel } from './session';
import { stampPart } from './stampPart';
import { fromCellOutput } from './text';

type Grid = readonly (readonly CellValue[])[];

/** Where our sheets and tables are: what has to be known before their cells can be fetched. */
interface Layout {
  /** Keys of our sheets by tab. */
  readonly keys: ReadonlyMap<string, SheetKey>;
  readonly tables: readonly { readonly name: string; readonly tab: string }[];
  readonly hasStampPart: boolean;
}

/** A reading that takes longer is begun by asking where things are: an answer tells that nobody is editing a cell (`askExcel`). */
const QUICK_MS = 1000;

/**
 * Reads everything of ours as plain rows: one sync to find it, one to fetch it. Sheets are found by their marks, tables by their names,
 * so a renamed or moved tab changes nothing. From the second time on one sync does both, as long as everything is where it was.
 */
export function workbookReader(): () => Promise<Outcome<WorkbookSnapshot>> {
  let known: Layout | undefined;
  const read = async (from: Layout | undefined): Promise<Outcome<WorkbookSnapshot | undefined>> =>
    askExcel(async (context, answered) => {
      const { workbook } = context;
      const look = lookAround(workbook);
      const early = from && { layout: from, cells: fetchCells(workbook, from) };
      await context.sync();
      answered();
      const layout = layoutOf(look);
      const start = performance.now();
      const stays = early && isSame(early.layout, layout) ? early.cells : undefined;
      const cells = stays ?? fetchCells(workbook, layout);
      if (!stays) {
        await context.sync();
        known = performance.now() - start < QUICK_MS ? layout : undefined;
      }
      return snapshotOf(layout, look, cells);
    });
  return async () => {
    const first = await read(known);
    // What was deleted meanwhile may fail the whole batch: then it is looked for anew.
    const again = !first.ok && known !== undefined && first.reason !== noAnswer;
    const outcome = again ? await read(undefined) : first;
    if (!outcome.ok) return outcome;
    return outcome.value ? success(outcome.value) : failure(tooManyCells);
  };
}

type Look = ReturnType<typeof lookAround>;

const lookAround = (workbook: Excel.Workbook) => ({
  names: workbook.names.load('items/name,items/formula'),
  tables: workbook.tables.load('items/name,items/worksheet/name'),
  part: stampPart(workbook).load('id'),
});

const formulasOf = ({ names }: Look): ReadonlyMap<string, string> =>
  new Map(names.items.map((item) => [item.name, String(item.formula)]));

function layoutOf(look: Look): Layout {
  const keys = new Map<string, SheetKey>();
  for (const [name, formula] of formulasOf(look)) {
    const tab = name.startsWith('cb_') && name !== STAMP_NAME ? parseReference(formula)?.tab : undefined;
    if (tab !== undefined) keys.set(tab, name.slice(3) as SheetKey);
  }
  const tables = look.tables.items
    .filter((table) => tableColumns.has(table.name))
    .map((table) => ({ name: table.name, tab: table.worksheet.name }));
  return { keys, tables, hasStampPart: !look.part.isNullObject };
}

const isSame = (a: Layout, b: Layout): boolean => JSON.stringify(parts(a)) === JSON.stringify(parts(b));

const parts = ({ keys, tables, hasStampPart }: Layout) => [[...keys], tables, hasStampPart];

type Cells = ReturnType<typeof fetchCells>;

/** Asks for the cells of every tab of a layout. Null-object steps: the layout may be from before. */
function fetchCells(workbook: Excel.Workbook, { keys, tables, hasStampPart }: Layout) {
  const tabs = new Set([...keys.keys(), ...tables.map(({ tab }) => tab)]);
  return {
    used: [...tabs].map((tab) => {
      const sheet = workbook.worksheets.getItemOrNullObject(tab);
      const range = sheet.getUsedRangeOrNullObject(true).getBoundingRect('A1');
      range.untrack();
      return { tab, range: range.load('values') };
    }),
    places: tables.map(({ name, tab }) => {
      const range = workbook.tables.getItemOrNullObject(name).getRange();
      range.untrack();
      return { name, tab, range: range.load('rowIndex,columnIndex,rowCount,columnCount') };
    }),
    xml: hasStampPart ? stampPart(workbook).getXml() : undefined,
  };
}

/** The snapshot, once everything has been fetched; nothing when Excel did not hand over a sheet's cells. */
function snapshotOf(
  { keys }: Layout,
  look: Look,
  { used, places, xml }: Cells,
): WorkbookSnapshot | undefined {
  // Above five million cells Excel gives null instead of an error (docs: excel/performance), which the typings do not know.
  const isTooLarge = ({ range }: { readonly range: Excel.Range }) => (range.values as unknown) === null;
  if (used.some((entry) => !entry.range.isNullObject && isTooLarge(entry))) return undefined;
  const grids = new Map<string, Grid>(
    used.map(({ tab, range }) => [
      tab,
      range.isNullObject ? [] : range.values.map((row) => row.map(fromCellOutput)),
    ]),
  );
  const formulas = formulasOf(look);
  const stampFormula = formulas.get(STAMP_NAME);
  return {
    stamp: (xml && parseStampXml(xml.value)) ?? (stampFormula ? parseStampName(stampFormula) : null),
    tables: new Map([
      ...places.map(({ name, tab, range }): [string, TableRows] => [
        name,
        tableRows(name, tab, rectOf(range), grids.get(tab)),
      ]),
      ...formsIn(formulas, grids),
    ]),
    sheets: new Map(
      [...keys].map(([tab, key]): [SheetKey, SheetSnapshot] => [
        key,
        { key, name: tab, values: grids.get(tab) ?? [] },
      ]),
    ),
  };
}

const slice = (grid: Grid | undefined, { row, column, rows, columns }: Rect): Grid =>
  Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => grid?.[row + r]?.[column + c] ?? null),
  );

function tableRows(name: string, tab: string, rect: Rect, grid: Grid | undefined): TableRows {
  const [header = [], ...body] = slice(grid, rect);
  return filledTable(name, header.map(String), body, {
    tab,
    rect: { ...rect, row: rect.row + 1, rows: rect.rows - 1 },
  });
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
