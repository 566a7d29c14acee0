import type { TablePlan } from '../../workbook/plan';
import type { ChartSource } from './chartData';
import { chartPart } from './chartPart';
import type { FileSheet } from './compose';
import { drawingPart, type PlacedChart } from './drawingPart';
import { Numbered } from './numbered';
import type { PackageParts } from './packageParts';
import { rowHeights } from './rowHeights';
import { sharedTextsPart } from './sharedTextsPart';
import { sheetPart } from './sheetPart';
import { StyleSheet } from './styleSheet';
import { tablePart } from './tablePart';
import { fileValue } from './values';

/**
 * Puts the sheets with all that stands on them, then the styles and texts that they share.
 *
 * @returns relationships of the workbook to its sheets
 */
export function putSheets(
  parts: PackageParts,
  workbook: string,
  sheets: readonly FileSheet[],
): readonly string[] {
  const shared = {
    styles: new StyleSheet(),
    texts: new Numbered(),
    tabs: new Map(sheets.map(({ plan }) => [plan.key, plan.name])),
  };
  let tables = 0;
  const relations = sheets.map((sheet) => {
    const name = parts.nextName('xl/worksheets/sheet');
    const on = {
      drawings: sheet.plan.charts.length > 0 ? [putDrawing(parts, name, sheet, sheets)] : [],
      tables: sheet.plan.tables.map((table) => putTable(parts, name, table, ++tables)),
    };
    parts.put(name, 'worksheet', sheetPart(sheet, rowHeights(sheet), shared, on));
    return parts.relate(workbook, 'worksheet', name);
  });
  parts.relate(workbook, 'styles', 'xl/styles.xml');
  parts.put('xl/styles.xml', 'styles', shared.styles.part());
  parts.relate(workbook, 'sharedStrings', 'xl/sharedStrings.xml');
  parts.put('xl/sharedStrings.xml', 'sharedStrings', sharedTextsPart(shared.texts.texts()));
  return relations;
}

/** @returns the relationship of the sheet to its table */
function putTable(parts: PackageParts, sheet: string, table: TablePlan, id: number): string {
  const name = parts.nextName('xl/tables/table');
  parts.put(name, 'table', tablePart(table, id));
  return parts.relate(sheet, 'table', name);
}

/** @returns the relationship of the sheet to the drawing with its charts */
function putDrawing(
  parts: PackageParts,
  sheetName: string,
  sheet: FileSheet,
  sheets: readonly FileSheet[],
): string {
  const name = parts.nextName('xl/drawings/drawing');
  const placed = sheet.plan.charts.map((plan): PlacedChart => {
    const data = sheets.find((other) => other.plan.key === plan.dataSheet);
    if (!data) throw new Error(`The chart ${plan.name} draws from a sheet that the plan does not have.`);
    const target = parts.nextName('xl/charts/chart');
    parts.put(target, 'chart', chartPart(plan, sourceOf(data), sourceOf(sheet)));
    const message = plan.message && cellValue(sheet, plan.message.row, plan.message.column);
    return {
      plan,
      relation: parts.relate(name, 'chart', target),
      description: typeof message === 'string' ? `${plan.title}. ${message}` : plan.title,
    };
  });
  parts.put(name, 'drawing', drawingPart(placed));
  return parts.relate(sheetName, 'drawing', name);
}

const sourceOf = (sheet: FileSheet): ChartSource => ({
  sheet: sheet.plan.name,
  value: (row, column) => cellValue(sheet, row, column),
});

const cellValue = ({ cells }: FileSheet, row: number, column: number) =>
  fileValue(cells.get(row, column)?.value ?? null);
