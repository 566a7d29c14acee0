import { quotedSheetName, type Rect } from '../src/workbook/cell';
import { styles as looksByRole } from '../src/workbook/look';
import type { TablePlan, ValidationPlan, WorkbookPlan } from '../src/workbook/plan';
import type { WorkbookSnapshot } from '../src/workbook/snapshot';
import type { CellLook } from '../src/xlsx/write/cellLooks';
import { composeWorkbook, isWrittenAsValues, type FileSheet } from '../src/xlsx/write/compose';
import { footerText } from '../src/xlsx/write/footer';
import { fileFormula } from '../src/xlsx/write/formula';
import { rowHeights } from '../src/xlsx/write/rowHeights';
import { argb } from '../src/xlsx/write/styleSheet';
import { fileValue, looksLikeFormula } from '../src/xlsx/write/values';
import type { CopyModel, ModelCell, ModelSheet, ModelStyle, ModelTable } from './modelTypes';

/** The copy that `writeWorkbook` would write of the same plan and content. */
export function copyModel(plan: WorkbookPlan, content: WorkbookSnapshot, title: string): CopyModel {
  const known = new Map<string, number>();
  const styles: ModelStyle[] = [];
  const styleNumber = (look: CellLook | undefined, asText: boolean): { style?: number } => {
    const style = modelStyle(asText ? { ...look, format: '@' } : look);
    const key = JSON.stringify(style);
    if (key === '{}') return {};
    if (!known.has(key)) known.set(key, styles.push(style) - 1);
    return { style: known.get(key) ?? 0 };
  };
  const tabs = new Map(plan.sheets.map(({ key, name }) => [key, name]));
  let calculate = false;
  const sheets = composeWorkbook(plan, content).map((sheet): ModelSheet => {
    const { cells, looks } = sheet;
    const model: ModelCell[] = [];
    for (const [row, column, look] of looks.entries())
      if (!cells.get(row, column)) model.push({ row, column, value: null, ...styleNumber(look, false) });
    for (const [row, column, { value, formula, link }] of cells.entries()) {
      const style = styleNumber(looks.get(row, column), formula === undefined && looksLikeFormula(value));
      const held = fileValue(value ?? null);
      if (held === null && formula === undefined && link === undefined && style.style === undefined) continue;
      calculate ||= formula !== undefined && value === undefined;
      const tab = link && tabs.get(link);
      model.push({
        row,
        column,
        value: held,
        ...style,
        ...(formula === undefined ? {} : { formula }),
        ...(tab === undefined ? {} : { link: `${quotedSheetName(tab)}!A1` }),
      });
    }
    model.sort((a, b) => a.row - b.row || a.column - b.column);
    return { ...modelSheet(sheet, tabs), cells: model };
  });
  return { title, sheets, styles, names: plan.names, calculate };
}

function modelSheet(sheet: FileSheet, tabs: ReadonlyMap<string, string>): Omit<ModelSheet, 'cells'> {
  const { plan } = sheet;
  const { name, freeze, print, validations } = plan;
  const { fixed, fitted } = rowHeights(sheet);
  const heights = new Map([...fitted, ...fixed]);
  return {
    name,
    freeze,
    print,
    tabColour: argb(plan.tabColour),
    widths: plan.columnWidths,
    heights: [...heights],
    tables: plan.tables.map(modelTable),
    validations: validations.map((validation) => ({ ...validation, rule: fileRule(validation.rule) })),
    formats: plan.formats.map((format) => ({ ...format, formula: fileFormula(format.formula) })),
    charts: plan.charts.map((chart) => ({
      ...chart,
      source: tabs.get(chart.dataSheet) ?? '',
      description: chart.title,
      ...pixels(chart.anchor, plan.columnWidths, heights),
    })),
    footer: footerText(plan),
    isProtected: plan.protection !== undefined,
  };
}

const modelStyle = ({ style, format, unlocked }: CellLook = {}): ModelStyle => ({
  ...(style ? looksByRole[style] : {}),
  ...(format === undefined || format === 'General' ? {} : { format }),
  ...(unlocked ? { unlocked } : {}),
});

const modelTable = ({ name, style, range, columns }: TablePlan): ModelTable => ({
  name,
  style,
  range,
  columns: columns.map(({ header, formula }) =>
    formula === undefined || isWrittenAsValues(formula, undefined)
      ? { header }
      : { header, formula: fileFormula(formula) },
  ),
});

const fileRule = (rule: ValidationPlan['rule']): ValidationPlan['rule'] =>
  'formula' in rule ? { ...rule, formula: fileFormula(rule.formula) } : rule;

/** A character of the default font is 7 pixels, with 5 of padding; a point is 4/3 pixels. */
function pixels(
  { row, column, rows, columns }: Rect,
  widths: readonly number[],
  heights: ReadonlyMap<number, number>,
): { width: number; height: number } {
  const sum = (count: number, of: (index: number) => number): number =>
    Array.from({ length: count }, (_, index) => of(index)).reduce((total, part) => total + part, 0);
  return {
    width: sum(columns, (index) => Math.trunc((widths[column + index] ?? 8.43) * 7 + 5)),
    height: sum(rows, (index) => Math.round(((heights.get(row + index) ?? 15) * 4) / 3)),
  };
}
