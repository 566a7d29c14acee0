import {
  Workbook,
  type CellFormulaValue,
  type PaperSize,
  type Style,
  type TableProperties,
  type Worksheet,
} from 'exceljs';
import { address, type CellValue } from '../src/workbook/cell';
import type { CopyModel, ModelCell, ModelSheet, ModelTable } from './modelTypes';
import { formatOf, styleOf, validationOf, type SheetValidation } from './excelJsLooks';

/** Something to write, in ExcelJS's own terms. */
interface Prepared {
  readonly sheet: ModelSheet;
  readonly styles: readonly Partial<Style>[];
  readonly cells: readonly PreparedCell[];
  readonly tables: readonly TableProperties[];
}

type Value = CellValue | CellFormulaValue | { text: string; hyperlink: string };

interface PreparedCell {
  readonly row: number;
  readonly column: number;
  readonly style: number | undefined;
  /** `undefined` where a table writes it. */
  readonly value: Value | undefined;
}

/**
 * ExcelJS, ready to write a copy again and again. It has neither charts, formulas of table columns, names of anything but cells, nor
 * comments on names: those it does not write.
 */
export function excelJsWriter(model: CopyModel): () => Promise<Uint8Array> {
  const styles = model.styles.map(styleOf);
  const prepared = model.sheets.map((sheet): Prepared => ({
    sheet,
    styles,
    cells: sheet.cells.map((cell) => ({
      row: cell.row + 1,
      column: cell.column + 1,
      style: cell.style,
      value: sheet.tables.some((table) => isIn(table, cell)) ? undefined : valueOf(cell),
    })),
    tables: sheet.tables.map((table) => tableOf(table, sheet)),
  }));
  const names = model.names
    .filter(({ formula }) => /^='(?:[^']|'')+'!\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$/.test(formula))
    .map(({ name, formula }) => [formula.slice(1), name] as const);
  return async () => {
    const workbook = new Workbook();
    workbook.title = model.title;
    workbook.creator = 'Coachbook';
    workbook.calcProperties.fullCalcOnLoad = model.calculate;
    for (const sheet of prepared) await writeSheet(workbook, sheet);
    for (const name of names) workbook.definedNames.add(...name);
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  };
}

// Declared as an enumeration that ExcelJS does not have when it runs.
const A4: unknown = 9;

async function writeSheet(workbook: Workbook, { sheet, styles, cells, tables }: Prepared): Promise<void> {
  const { freeze, print } = sheet;
  const { area, titleRows } = print;
  const made = workbook.addWorksheet(sheet.name, {
    properties: { tabColor: { argb: sheet.tabColour } },
    views:
      freeze.rows + freeze.columns > 0
        ? [{ state: 'frozen', xSplit: freeze.columns, ySplit: freeze.rows }]
        : [],
    pageSetup: {
      paperSize: A4 as PaperSize,
      orientation: print.orientation,
      fitToPage: true,
      fitToWidth: print.fit.wide,
      fitToHeight: print.fit.tall,
      ...(area ? { printArea: address(area) } : {}),
      ...(titleRows ? { printTitlesRow: `${titleRows.row + 1}:${titleRows.row + titleRows.rows}` } : {}),
    },
    headerFooter: { oddFooter: sheet.footer },
  });
  sheet.widths.forEach((width, index) => (made.getColumn(index + 1).width = width));
  for (const [row, points] of sheet.heights) made.getRow(row + 1).height = points;
  for (const table of tables) made.addTable(table);
  for (const { row, column, style, value } of cells) {
    const cell = made.getCell(row, column);
    if (value !== undefined) cell.value = value;
    const look = style === undefined ? undefined : styles[style];
    if (look) cell.style = look;
  }
  const validated = (made as Worksheet & { readonly dataValidations: SheetValidation }).dataValidations;
  for (const validation of sheet.validations)
    validated.add(address(validation.range), validationOf(validation));
  sheet.formats.forEach((format, index) => {
    made.addConditionalFormatting(formatOf(format, index + 1));
  });
  if (sheet.isProtected) await made.protect('', { formatColumns: true, formatRows: true });
}

const isIn = ({ range }: ModelTable, { row, column }: Pick<ModelCell, 'row' | 'column'>): boolean =>
  row >= range.row &&
  row < range.row + range.rows &&
  column >= range.column &&
  column < range.column + range.columns;

/** ExcelJS writes the cells of a table with it. */
function tableOf({ name, style, range, columns }: ModelTable, { cells }: ModelSheet): TableProperties {
  const at = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  return {
    name,
    ref: address({ ...range, rows: 1, columns: 1 }),
    headerRow: true,
    style: { theme: style as 'TableStyleLight1', showRowStripes: true },
    columns: columns.map(({ header }) => ({ name: header, filterButton: true })),
    rows: Array.from({ length: range.rows - 1 }, (_, row) =>
      columns.map((__, column) => {
        const cell = at.get(`${range.row + 1 + row},${range.column + column}`);
        return cell ? valueOf(cell) : null;
      }),
    ),
  };
}

function valueOf({ value, formula, link }: ModelCell): Value {
  if (formula !== undefined) return { formula, result: resultOf(value) } as CellFormulaValue;
  return link === undefined ? value : { text: String(value), hyperlink: `#${link}` };
}

const resultOf = (value: CellValue): CellFormulaValue['result'] =>
  value === null
    ? ''
    : typeof value === 'string' && value.startsWith('#')
      ? ({ error: value } as { error: '#N/A' })
      : value;
