import type { BlockSpec, ColumnSpec, FormSpec, TableSpec } from '../blueprint/types';
import type { Rect } from '../cell';
import { layForm, formWidths } from './form';
import { layTable } from './table';
import { footer, SheetParts, titleHeight, type SheetBody } from './sheetParts';
import { widths } from '../look';

/** How many body rows a table has, and which columns its data bring along. */
export interface Extent {
  readonly rows: number;
  readonly openHeaders?: readonly string[];
}

const gapWidth = 3;
const headerHeight = 32;
/** Characters that can still be read across a landscape page. */
const pageWidth = 220;

/**
 * Lays out a sheet of tables and forms: forms in one column at the left, each below the other, then the tables side by side with a
 * narrow gap, and nothing below a table, so that every table can grow (docs: excel/co-authoring-in-excel-add-ins).
 */
export function layDataSheet(
  title: string,
  hint: string,
  blocks: readonly BlockSpec[],
  extents: ReadonlyMap<string, Extent>,
): SheetBody {
  const forms = blocks.filter((block): block is FormSpec => block.kind === 'form');
  const tables = blocks.filter((block): block is TableSpec => block.kind === 'table');
  const parts = new SheetParts();
  parts.masthead(title, hint);

  // A table alone needs no heading of its own: the sheet's heading says it.
  const headed = blocks.length > 1;
  const headerRow = headed ? 5 : 3;
  const laidForms = stack(forms, headerRow, parts);
  const laidTables: ReturnType<typeof layTable>[] = [];
  const columnWidths: number[] = forms.length > 0 ? [...formWidths] : [];
  for (const table of tables) {
    if (columnWidths.length > 0) columnWidths.push(gapWidth);
    const laid = layTable(table, headerRow, columnWidths.length, extents.get(table.name));
    laidTables.push(laid);
    if (headed) heading(parts, table, columnWidths.length);
    columnWidths.push(...laid.plan.columns.map(widthOf));
  }
  const laid = [...laidForms, ...laidTables];
  const single = forms.length === 0 && tables.length === 1;
  return {
    cells: parts.cells,
    tables: laidTables.map(({ plan }) => plan),
    forms: laidForms.map(({ plan }) => plan),
    validations: laid.flatMap(({ validations }) => validations),
    formats: laidTables.flatMap(({ formats }) => formats),
    numberFormats: laid.flatMap(({ numberFormats }) => numberFormats),
    styles: [...parts.styles, ...laid.flatMap(({ styles }) => styles)],
    columnWidths,
    rowHeights: [titleHeight, ...(tables.length > 0 ? [{ row: headerRow, height: headerHeight }] : [])],
    freeze: { rows: tables.length > 0 ? headerRow + 1 : 0, columns: single ? 1 : 0 },
    print: {
      orientation: tables.length > 0 ? 'landscape' : 'portrait',
      // Wide tables go on several pages side by side: on one they would be too small to read.
      fit: { wide: Math.max(1, Math.round(sum(columnWidths) / pageWidth)), tall: 0 },
      ...(tables.length > 0 ? { titleRows: { row: headerRow, rows: 1 } } : {}),
      footer,
    },
    charts: [],
  };
}

function stack(forms: readonly FormSpec[], top: number, parts: SheetParts): ReturnType<typeof layForm>[] {
  let row = top;
  return forms.map((form) => {
    const laid = layForm(form, row, parts);
    row = bottom(laid.plan.range) + 1;
    return laid;
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const bottom = (rect: Rect): number => rect.row + rect.rows;

function heading(parts: SheetParts, { title, hint }: TableSpec, column: number): void {
  parts.put(3, column, title);
  parts.style('heading', 3, column);
  if (!hint) return;
  parts.put(4, column, hint);
  parts.style('hint', 4, column);
}

const widthOf = (column: ColumnSpec): number => column.width ?? widths[column.type];
