import type { Cell, CellValue as HucreValue, ConditionalRule, DataValidation, WriteSheet } from 'hucre/xlsx';
import { address, quotedSheetName, type CellValue } from '../../workbook/cell';
import type { FormatPlan, ValidationPlan } from '../../workbook/plan';
import { encodeXString } from '../xml/xstring';
import { argb } from './cellStyles';
import type { FileCell, FileSheet } from './compose';
import { fileFormula } from './formula';
import { footerText } from './footer';
import { fileValue, looksLikeFormula } from './values';

/**
 * A sheet as hucre takes it. Tables and charts are placeholders that give the sheet its relationships: their parts are replaced
 * afterwards (`parts.ts`). Names, print areas and titles are in the workbook part, which is ours too.
 *
 * @param tabs names of the tabs by key, for links
 */
export function sheetSpec(sheet: FileSheet, tabs: ReadonlyMap<string, string>): WriteSheet {
  const { plan } = sheet;
  const { freeze, print, protection } = plan;
  return {
    name: plan.name,
    rows: [],
    cells: fileCells(sheet, tabs),
    columns: plan.columnWidths.map((width) => ({ width })),
    rowDefs: new Map(plan.rowHeights.map(({ row, height }) => [row, { height }])),
    view: { tabColor: { rgb: argb(plan.tabColour) } },
    ...(freeze.rows + freeze.columns > 0 ? { freezePane: { ...freeze } } : {}),
    dataValidations: plan.validations.map(fileValidation),
    conditionalRules: plan.formats.map(fileFormat),
    pageSetup: {
      paperSize: 'a4',
      orientation: print.orientation,
      fitToPage: true,
      fitToWidth: print.fit.wide,
      fitToHeight: print.fit.tall,
    },
    headerFooter: { oddFooter: footerText(plan) },
    // Without a password: protection keeps formulas from slips, it is no secrecy. Columns and rows may be resized to read.
    ...(protection
      ? { protection: { sheet: true, objects: true, scenarios: true, formatColumns: true, formatRows: true } }
      : {}),
    tables: plan.tables.map(({ name, range, columns }) => ({
      name,
      range: address(range),
      columns: columns.map(({ header }) => ({ name: header })),
    })),
    charts: plan.charts.map(({ anchor }) => ({
      type: 'column',
      series: [{ values: 'A1' }],
      anchor: { from: { row: anchor.row, col: anchor.column } },
    })),
  };
}

function fileCells({ cells, styles }: FileSheet, tabs: ReadonlyMap<string, string>): Map<string, Cell> {
  const written = new Map<string, Cell>();
  for (const [row, column] of styles.cells()) {
    const style = styles.of(row, column, false);
    if (style) written.set(`${row},${column}`, { value: null, type: 'empty', style });
  }
  for (const [row, column, cell] of cells.entries()) {
    const style = styles.of(row, column, cell.formula === undefined && looksLikeFormula(cell.value));
    if (
      cell.formula === undefined &&
      cell.link === undefined &&
      !style &&
      fileValue(cell.value ?? null) === null
    )
      continue;
    written.set(`${row},${column}`, { ...fileCell(cell, tabs), ...(style ? { style } : {}) });
  }
  return written;
}

function fileCell({ value, formula, link }: FileCell, tabs: ReadonlyMap<string, string>): Cell {
  const tab = link && tabs.get(link);
  const hyperlink =
    tab === undefined ? {} : { hyperlink: { target: '', location: `${quotedSheetName(tab)}!A1` } };
  const content = fileContent(value === undefined ? null : fileValue(value));
  if (formula === undefined)
    return { value: content, type: content === null ? 'empty' : 'string', ...hyperlink };
  // A known blank is the empty text: without a value Excel would show 0 until the next calculation.
  const result = value === undefined ? {} : { formulaResult: content ?? '' };
  return { value: null, type: 'formula', formula, ...result, ...hyperlink };
}

const fileContent = (value: CellValue): HucreValue =>
  typeof value === 'string' ? encodeXString(value) : value;

function fileValidation({ range, rule, prompt, error }: ValidationPlan): DataValidation {
  return {
    range: address(range),
    allowBlank: true,
    ...fileRule(rule),
    ...(prompt ? { showInputMessage: true, inputTitle: prompt.title, inputMessage: prompt.text } : {}),
    showErrorMessage: true,
    errorStyle: error.style,
    errorTitle: error.title,
    errorMessage: error.text,
  };
}

function fileRule(
  rule: ValidationPlan['rule'],
): Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'> {
  switch (rule.kind) {
    case 'list':
    case 'custom':
      return { type: rule.kind, formula1: fileFormula(rule.formula) };
    case 'length':
      return { type: 'textLength', operator: 'lessThanOrEqual', formula1: String(rule.max) };
    default:
      return rule.max === undefined
        ? { type: rule.kind, operator: 'greaterThanOrEqual', formula1: limit(rule.min) }
        : { type: rule.kind, operator: 'between', formula1: limit(rule.min), formula2: limit(rule.max) };
  }
}

const limit = (value: number | string): string =>
  typeof value === 'number' ? String(value) : fileFormula(value);

function fileFormat({ range, formula, style }: FormatPlan, index: number): ConditionalRule {
  const { fill, colour, bold, strike } = style;
  const font = {
    ...(bold ? { bold } : {}),
    ...(strike ? { strikethrough: strike } : {}),
    ...(colour ? { color: { rgb: argb(colour) } } : {}),
  };
  return {
    type: 'expression',
    priority: index + 1,
    range: address(range),
    formula: fileFormula(formula),
    style: {
      ...(Object.keys(font).length > 0 ? { font } : {}),
      // In a differential format Excel paints a solid fill with its background colour.
      ...(fill
        ? {
            fill: {
              type: 'pattern',
              pattern: 'solid',
              fgColor: { rgb: argb(fill) },
              bgColor: { rgb: argb(fill) },
            },
          }
        : {}),
    },
  };
}
