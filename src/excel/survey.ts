import type { CellValue } from '../workbook/cell';
import type { Repair, WorkbookSurvey } from '../workbook/repair';
import { parseStampName, STAMP_NAME } from '../workbook/stampName';
import { rangeAt } from './place';
import { stampPart } from './stampPart';
import { fromCellOutput } from './text';

/** What is in the workbook, and what Excel says about changing it. */
export interface Preflight {
  readonly survey: WorkbookSurvey;
  /** Structure protection: no sheet can be added. */
  readonly structureProtected: boolean;
  readonly readOnly: boolean;
  /** Tabs that are protected now. */
  readonly protectedTabs: readonly string[];
  /** Which of the stamp's two copies are there. */
  readonly stamp: { readonly part: boolean; readonly name: boolean };
  /** The only sheet of a new workbook, if it is empty: removed once ours are there. */
  readonly emptySheet?: string;
}

/**
 * Everything a build has to know, in one sync.
 *
 * @param unfinished tabs that an interrupted build was going to add
 */
export async function preflight(
  context: Excel.RequestContext,
  unfinished: readonly string[],
): Promise<Preflight> {
  const { workbook } = context;
  const { worksheets, tables, names, protection } = workbook;
  workbook.load('readOnly');
  protection.load('protected');
  worksheets.load('items/name,items/protection/protected,items/charts/items/name');
  tables.load('items/name');
  names.load('items/name,items/formula');
  const firstUsed = worksheets.getFirst().getUsedRangeOrNullObject(true);
  firstUsed.load('address');
  const begun = unfinished.map((tab) => {
    const used = worksheets.getItemOrNullObject(tab).getUsedRangeOrNullObject(true);
    return { tab, used: used.load('values,rowIndex,columnIndex') };
  });
  const stampXml = stampPart(workbook).load('id');
  await context.sync();

  const others = worksheets.items.filter((sheet) => !unfinished.includes(sheet.name));
  const [first] = worksheets.items;
  const only = others.length === 1 && others[0] === first ? first : undefined;
  const stamp = names.items.find((entry) => entry.name.toLowerCase() === STAMP_NAME);
  const model = stamp && parseStampName(String(stamp.formula))?.model;
  return {
    survey: {
      ...(model ? { model } : {}),
      sheets: worksheets.items.map((sheet) => sheet.name),
      tables: tables.items.map((table) => table.name),
      names: names.items.map((entry) => ({ name: entry.name, formula: String(entry.formula) })),
      charts: worksheets.items.flatMap((sheet) => sheet.charts.items.map((chart) => chart.name)),
      occupied: new Set(),
      unfinished: new Map(
        begun
          .filter(({ tab }) => worksheets.items.some((sheet) => sheet.name === tab))
          .map(({ tab, used }) => [tab, used.isNullObject ? [] : fromOrigin(used)]),
      ),
    },
    stamp: { part: !stampXml.isNullObject, name: stamp !== undefined },
    structureProtected: protection.protected,
    readOnly: workbook.readOnly,
    protectedTabs: worksheets.items.filter((sheet) => sheet.protection.protected).map((sheet) => sheet.name),
    ...(only && firstUsed.isNullObject ? { emptySheet: only.name } : {}),
  };
}

/**
 * Which of the missing tables and forms would stand on cells that are not empty. Only asked when something is missing on a sheet that
 * is there; a second sync, which a new workbook does not need.
 */
export async function occupiedPlaces(
  context: Excel.RequestContext,
  repair: Repair,
): Promise<ReadonlySet<string>> {
  const places = repair.sheets
    .filter(({ whole }) => !whole)
    .flatMap(({ tab, tables, forms }) => {
      const sheet = context.workbook.worksheets.getItem(tab);
      return [...tables, ...forms].map(({ name, range }) => {
        const used = rangeAt(sheet, range).getUsedRangeOrNullObject(true);
        used.untrack();
        return { name, used: used.load('address') };
      });
    });
  await context.sync();
  return new Set(places.filter(({ used }) => !used.isNullObject).map(({ name }) => name));
}

/** The values of a used range, with blank rows and columns before it, so that the first value is that of cell A1. */
function fromOrigin(used: Excel.Range): (readonly CellValue[])[] {
  const rows = used.values.map((row) => [
    ...Array.from({ length: used.columnIndex }, () => null),
    ...row.map(fromCellOutput),
  ]);
  return [...Array.from({ length: used.rowIndex }, () => []), ...rows];
}
