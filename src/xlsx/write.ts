import { strFromU8, strToU8, unzipSync } from 'fflate';
import { writeXlsx, type CellStyle } from 'hucre/xlsx';
import { failure, success, type Outcome } from '../domain/outcome';
import type { Receipt } from '../workbook/copies/receipt';
import { RECEIPT_NAMESPACE, receiptXml } from '../workbook/copies/receiptXml';
import { fontName } from '../workbook/look';
import type { NamePlan, WorkbookPlan } from '../workbook/plan';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { STAMP_NAMESPACE, stampXml } from '../workbook/stamp';
import { STAMP_NAME, stampName } from '../workbook/stampName';
import type { ChartSource } from './write/chartData';
import { chartPart } from './write/chartPart';
import { composeWorkbook, type FileSheet } from './write/compose';
import {
  customXmlParts,
  withCustomXmlRelationship,
  withCustomXmlType,
  type CustomXmlPart,
} from './write/customXmlPart';
import { drawingPart, drawingRelationships, type PlacedChart } from './write/drawingPart';
import { findProblem } from './write/preflight';
import { programPart } from './write/programPart';
import { fittedHeights } from './write/rowHeights';
import { sheetData, SharedTexts } from './write/sheetData';
import { sheetFrames } from './write/sheetFrames';
import { sheetPart } from './write/sheetPart';
import { sheetSpec } from './write/sheetSpec';
import { tablePart } from './write/tablePart';
import { fileValue } from './write/values';
import { workbookPart } from './write/workbookPart';
import { packParts } from './zip';

/** What the file says about itself. All of it is visible to whoever gets the file. */
export interface FileProperties {
  readonly title: string;
  readonly creator: string;
  readonly created: Date;
  readonly modified: Date;
}

/**
 * Writes the engagement workbook or a copy of it: the plan gives the places, the content gives rows and calculated values. The same arguments give the
 * same bytes, on every machine and in every time zone.
 *
 * Formulas of our own functions, and formulas that spill, are written as the values they have in `content.sheets` (see
 * `write/formula.ts`); native formulas keep their last values. Tables, columns and sheets that the plan does not name are left out.
 *
 * @param content every table of the plan may be missing: its starter rows are written instead
 * @param receipt of a copy for the client: what comes back is compared with it. A copy has no stamp
 * @returns the bytes of an .xlsx file, or the first thing that Excel would not open or would lose: `more-rows-than-planned`,
 *   `text-too-long`, `number-not-finite`, and reasons that only a wrong plan can give
 */
export async function writeWorkbook(
  plan: WorkbookPlan,
  content: WorkbookSnapshot,
  properties: FileProperties,
  receipt?: Receipt,
): Promise<Outcome<Uint8Array>> {
  const sheets = composeWorkbook(plan, content);
  const problem = findProblem(plan, content, sheets);
  if (problem) return failure(problem);
  const tabs = new Map(plan.sheets.map(({ key, name }) => [key, name]));
  const split = sheetFrames(sheets.map((sheet) => sheetSpec(sheet, tabs)));
  const written = unzipSync(
    await writeXlsx({
      sheets: split.frames,
      defaultFont: { name: fontName, size: 11 },
      properties: { ...properties },
    }),
  );
  const parts = new Map(Object.entries(written));
  const edit = (name: string, change: (part: string) => string): void => {
    const part = parts.get(name);
    if (!part) throw new Error(`hucre has not written ${name}.`);
    parts.set(name, strToU8(change(strFromU8(part))));
  };
  const put = (name: string, part: string): void => void parts.set(name, strToU8(part));

  put('docProps/app.xml', programPart);
  edit('xl/workbook.xml', (part) =>
    workbookPart(part, names(plan, content), plan.sheets, needsCalculation(sheets)),
  );
  const frames = sheets.map((_, index) =>
    strFromU8(written[`xl/worksheets/sheet${index + 1}.xml`] ?? new Uint8Array()),
  );
  const texts = new SharedTexts();
  sheets.forEach((sheet, index) => {
    const heights = {
      fixed: new Map(sheet.plan.rowHeights.map(({ row, height }) => [row, height])),
      fitted: fittedHeights(sheet),
    };
    const styleNumber = (style: CellStyle): string => split.styleNumber(style, (at) => frames[at] ?? '');
    const rows = sheetData(split.cells[index] ?? [], heights, styleNumber, texts);
    edit(`xl/worksheets/sheet${index + 1}.xml`, (part) => sheetPart(part, sheet, rows, heights));
  });
  if (parts.has('xl/sharedStrings.xml')) edit('xl/sharedStrings.xml', () => texts.part());
  plan.sheets
    .flatMap((sheet) => sheet.tables)
    .forEach((table, index) => {
      edit(`xl/tables/table${index + 1}.xml`, () => tablePart(table, index + 1));
    });
  putCharts(sheets, edit, (name) => parts.delete(name));
  customXml(content, receipt).forEach((data, index) => {
    for (const [name, part] of customXmlParts(data, index)) put(name, part);
    edit('[Content_Types].xml', (part) => withCustomXmlType(part, index));
    edit('xl/_rels/workbook.xml.rels', (part) => withCustomXmlRelationship(part, index));
  });
  return success(packParts(parts));
}

/** What an engagement says about itself, or a copy of one. */
const customXml = ({ stamp }: WorkbookSnapshot, receipt: Receipt | undefined): readonly CustomXmlPart[] => [
  ...(stamp ? [{ namespace: STAMP_NAMESPACE, xml: stampXml(stamp) }] : []),
  ...(receipt ? [{ namespace: RECEIPT_NAMESPACE, xml: receiptXml(receipt) }] : []),
];

function putCharts(
  sheets: readonly FileSheet[],
  edit: (name: string, change: (part: string) => string) => void,
  remove: (name: string) => void,
): void {
  let part = 0;
  sheets.forEach((sheet, index) => {
    if (sheet.plan.charts.length === 0) return;
    const placed = sheet.plan.charts.map((plan): PlacedChart => {
      part += 1;
      const data = sheets.find((other) => other.plan.key === plan.dataSheet);
      if (!data) throw new Error(`The chart ${plan.name} draws from a sheet that the plan does not have.`);
      edit(`xl/charts/chart${part}.xml`, () => chartPart(plan, sourceOf(data), sourceOf(sheet)));
      remove(`xl/charts/_rels/chart${part}.xml.rels`);
      const message = plan.message && cellValue(sheet, plan.message.row, plan.message.column);
      return {
        plan,
        part,
        description: typeof message === 'string' ? `${plan.title}. ${message}` : plan.title,
      };
    });
    edit(`xl/drawings/drawing${index + 1}.xml`, () => drawingPart(placed));
    edit(`xl/drawings/_rels/drawing${index + 1}.xml.rels`, () => drawingRelationships(placed));
  });
}

const sourceOf = (sheet: FileSheet): ChartSource => ({
  sheet: sheet.plan.name,
  value: (row, column) => cellValue(sheet, row, column),
});

const cellValue = ({ cells }: FileSheet, row: number, column: number) =>
  fileValue(cells.get(row, column)?.value ?? null);

/** The plan's names, and the second copy of the stamp. */
const names = (plan: WorkbookPlan, { stamp }: WorkbookSnapshot): readonly NamePlan[] =>
  stamp
    ? [...plan.names.filter(({ name }) => name.toLowerCase() !== STAMP_NAME), stampName(stamp)]
    : plan.names;

const needsCalculation = (sheets: readonly FileSheet[]): boolean =>
  sheets.some(({ cells }) => {
    for (const [, , { formula, value }] of cells.entries())
      if (formula !== undefined && value === undefined) return true;
    return false;
  });
