import { fontName, palette, pointsOfCharacters, styles, type Style } from '../workbook/look';
import type { SheetKey } from '../workbook/blueprint/types';
import { quotedSheetName } from '../workbook/cell';
import type { PrintPlan, SheetPlan } from '../workbook/plan';
import type { SheetRepair } from '../workbook/repair';
import { dressChart } from './charts';
import { partOf } from './place';
import { explain, formatWhen } from './rules';
import { cellsOf, concerns } from './writeSheet';

/**
 * Everything that only helps the eye: conditional and number formats, styles, links, the words of validations, chart looks and, on a new sheet, widths, panes and
 * print set-up. Dressing a sheet twice, because the first time was interrupted, gives the same as once. On a sheet that was there before
 * only what has been put back is dressed.
 */
export function dressSheet(
  sheet: Excel.Worksheet,
  repair: SheetRepair,
  tabOf: (key: SheetKey) => string,
): void {
  const { plan } = repair;
  formatByRules(sheet, repair);
  for (const { name, style } of repair.tables) sheet.tables.getItem(name).style = style;
  for (const validation of plan.validations)
    if (concerns(repair, validation.range)) explain(partOf(sheet, validation.range), validation);
  for (const { range, format } of plan.numberFormats)
    // One format for the whole range: a matrix of formats costs 2,000 times the bytes (performance.md A3).
    if (concerns(repair, range)) partOf(sheet, range).numberFormat = [[format]];
  for (const { range, style } of plan.styles)
    if (concerns(repair, range)) paint(partOf(sheet, range), styles[style]);
  for (const { row, column, link, content } of cellsOf(repair))
    if (link)
      partOf(sheet, { row, column, rows: 1, columns: 1 }).hyperlink = {
        documentReference: `${quotedSheetName(tabOf(link.sheet))}!A1`,
        ...('value' in content ? { textToDisplay: String(content.value) } : {}),
      };
  // Charts stand over cells, so the cells have their sizes first.
  if (repair.whole) layOut(sheet, plan);
  for (const chart of repair.charts) dressChart(sheet, chart);
}

/** Rules add up, other looks replace each other: what an interrupted dressing has left goes first. */
function formatByRules(sheet: Excel.Worksheet, repair: SheetRepair): void {
  const formats = repair.plan.formats.filter(({ range }) => concerns(repair, range));
  for (const { range } of formats) partOf(sheet, range).conditionalFormats.clearAll();
  for (const format of formats) formatWhen(partOf(sheet, format.range), format);
}

function layOut(sheet: Excel.Worksheet, plan: SheetPlan): void {
  sheet.tabColor = plan.tabColour;
  sheet.showGridlines = false;
  for (const { column, columns, characters } of runsOfEqualWidth(plan.columnWidths))
    partOf(sheet, { row: 0, column, rows: 1, columns }).format.columnWidth = pointsOfCharacters(characters);
  for (const { row, height } of plan.rowHeights)
    partOf(sheet, { row, column: 0, rows: 1, columns: 1 }).format.rowHeight = height;
  const { rows, columns } = plan.freeze;
  if (rows > 0 && columns > 0)
    sheet.freezePanes.freezeAt(partOf(sheet, { row: 0, column: 0, rows, columns }));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  setUpPrint(sheet, plan.print);
}

/** Neighbouring columns of the same width, set together. */
function runsOfEqualWidth(
  widths: readonly number[],
): { readonly column: number; columns: number; readonly characters: number }[] {
  const runs: { column: number; columns: number; characters: number }[] = [];
  widths.forEach((characters, column) => {
    const last = runs.at(-1);
    if (last?.characters === characters) last.columns += 1;
    else runs.push({ column, columns: 1, characters });
  });
  return runs;
}

/** Protection keeps formulas from slips of the hand; it has no password and hides nothing. */
export function lockPanels(sheet: Excel.Worksheet, plan: SheetPlan): void {
  if (!plan.protection) return;
  for (const range of plan.protection.unlocked) partOf(sheet, range).format.protection.locked = false;
  sheet.protection.protect({ allowAutoFilter: true, allowFormatColumns: true, allowFormatRows: true });
}

/** Gives cells the look of a style. */
export function paint({ format }: Excel.Range, style: Style): void {
  format.font.name = fontName;
  if (style.size) format.font.size = style.size;
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  if (style.underline) format.font.underline = 'Single';
  if (style.colour) format.font.color = style.colour;
  if (style.fill) format.fill.color = style.fill;
  if (style.wrap) format.wrapText = true;
  if (style.align) format.horizontalAlignment = ALIGN[style.align];
  if (style.vertical) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.border) for (const edge of BORDERS) format.borders.getItem(edge).color = palette.line;
}

const ALIGN = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
/** A line below each cell of a range. */
const BORDERS = ['EdgeBottom', 'InsideHorizontal'] as const;

function setUpPrint(sheet: Excel.Worksheet, print: PrintPlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = {
    horizontalFitToPages: print.fit.wide,
    ...(print.fit.tall > 0 ? { verticalFitToPages: print.fit.tall } : {}),
  };
  if (print.area) pageLayout.setPrintArea(partOf(sheet, print.area));
  if (print.titleRows)
    pageLayout.setPrintTitleRows(
      `$${print.titleRows.row + 1}:$${print.titleRows.row + print.titleRows.rows}`,
    );
  const footer = pageLayout.headersFooters.defaultForAllPages;
  footer.leftFooter = print.footer.left;
  footer.rightFooter = print.footer.right;
}
