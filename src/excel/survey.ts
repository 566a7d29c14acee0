import type { WorkbookSurvey } from '../workbook/repair';
import type { SheetContent } from '../workbook/sheetContent';
import { parseStampName, STAMP_NAME } from '../workbook/stampName';
import type { Journal } from './journal';
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
  /** The only sheet of a new workbook, if it shows nothing: moved behind ours. */
  readonly emptySheet?: string;
}

/** Everything a build has to know of a workbook, in one sync. */
export async function preflight({ workbook }: Excel.RequestContext, journal: Journal): Promise<Preflight> {
  const { worksheets, tables, names, protection } = workbook;
  workbook.load('readOnly');
  protection.load('protected');
  worksheets.load('items/name,items/protection/protected,items/charts/items/name');
  tables.load('items/name');
  names.load('items/name,items/formula');
  const firstUsed = worksheets.getFirst().getUsedRangeOrNullObject(true).load('address');
  const begun = journal.unfinished.map((tab) => contentOf(worksheets.getItemOrNullObject(tab), tab));
  const part = stampPart(workbook).load('id');
  await workbook.context.sync();

  const stamp = names.items.find((entry) => entry.name.toLowerCase() === STAMP_NAME);
  const model = stamp && parseStampName(String(stamp.formula))?.model;
  const sheets = worksheets.items.map((sheet) => sheet.name);
  const added = [...journal.unfinished, ...journal.undressed];
  const others = sheets.filter((tab) => !added.includes(tab));
  const emptySheet = others.length === 1 && firstUsed.isNullObject ? others[0] : undefined;
  return {
    survey: {
      ...(model ? { model } : {}),
      sheets,
      tables: tables.items.map((table) => table.name),
      names: names.items.map((entry) => ({ name: entry.name, formula: String(entry.formula) })),
      charts: worksheets.items.flatMap((sheet) => sheet.charts.items.map((chart) => chart.name)),
      unfinished: new Set(journal.unfinished.filter((tab) => sheets.includes(tab))),
      content: new Map(begun.map(({ tab, used }) => [tab, fromOrigin(used)])),
    },
    stamp: { part: !part.isNullObject, name: stamp !== undefined },
    structureProtected: protection.protected,
    readOnly: workbook.readOnly,
    protectedTabs: worksheets.items.filter((sheet) => sheet.protection.protected).map((sheet) => sheet.name),
    ...(emptySheet === undefined || emptySheet !== sheets[0] ? {} : { emptySheet }),
  };
}

/**
 * What stands on some tabs. Only asked when something is missing in a workbook that has some of our sheets; a second sync, which a new
 * workbook does not need.
 */
export async function lookInto(
  { workbook }: Excel.RequestContext,
  tabs: Iterable<string>,
): Promise<ReadonlyMap<string, SheetContent>> {
  const looks = [...tabs].map((tab) => contentOf(workbook.worksheets.getItemOrNullObject(tab), tab));
  await workbook.context.sync();
  return new Map(looks.map(({ tab, used }) => [tab, fromOrigin(used)]));
}

function contentOf(
  sheet: Excel.Worksheet,
  tab: string,
): { readonly tab: string; readonly used: Excel.Range } {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.untrack();
  return { tab, used: used.load('formulas,rowIndex,columnIndex') };
}

/** The cells of a used range, with blank rows and columns before them, so that the first cell is A1. */
function fromOrigin(used: Excel.Range): SheetContent {
  if (used.isNullObject) return [];
  const before = Array.from({ length: used.columnIndex }, () => null);
  return [
    ...Array.from({ length: used.rowIndex }, () => []),
    ...used.formulas.map((row) => [...before, ...row.map(fromCellOutput)]),
  ];
}
