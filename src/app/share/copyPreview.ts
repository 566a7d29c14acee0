import { isoOfSerial } from '../../domain/dates';
import { blocks } from '../../workbook/blueprint/blueprint';
import type { ColumnSpec, SheetKey } from '../../workbook/blueprint/types';
import type { CellValue } from '../../workbook/cell';
import { cellText, chartData, hasFigures, type ReadCells } from '../../workbook/chartData';
import { runs } from '../../workbook/layout/merge';
import type { SheetPlan } from '../../workbook/plan';
import type { TableRows } from '../../workbook/snapshot';
import type { WorkbookChart } from '../charts/workbookCharts';
import type { CopyDraft } from './prepareCopy';

/** A part of a sheet, as somebody reads it. */
export type PreviewPart =
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | {
      readonly kind: 'facts';
      readonly title: string;
      readonly facts: readonly (readonly [label: string, value: string])[];
    }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly headers: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** A sheet of a copy before it is written. */
export interface PreviewSheet {
  readonly name: string;
  readonly parts: readonly PreviewPart[];
  readonly charts: readonly WorkbookChart[];
}

/** A copy as its audience will read it: the very cells that the writer gets. */
export interface CopyPreview {
  readonly sheets: readonly PreviewSheet[];
  readonly read: ReadCells;
}

/** Shows a draft. Lists of words for drop-downs are left out: they are the same in every copy. */
export function copyPreview({ plan, content }: CopyDraft): CopyPreview {
  const sheets = plan.sheets.filter(({ key }) => key !== 'lists');
  const read = readPlan(sheets);
  return {
    read,
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      parts: [
        { kind: 'lines' as const, lines: linesOf(sheet) },
        ...sheet.forms.map((form): PreviewPart => ({
          kind: 'facts',
          title: titleOf(form.name),
          facts: shownRow(form.fields, content.tables.get(form.name), 0).map(
            (value, at) => [form.fields[at]?.header ?? '', value] as const,
          ),
        })),
        ...sheet.tables.map((table) =>
          tablePart(titleOf(table.name), table.columns, content.tables.get(table.name)),
        ),
      ],
      charts: sheet.charts.flatMap((chart): WorkbookChart[] => {
        const data = chartData(chart, read);
        const [[said = null] = []] = chart.message
          ? read(sheet.key, { ...chart.message, rows: 1, columns: 1 })
          : [];
        const link = { sheet: sheet.key, name: sheet.name, present: true };
        return hasFigures(chart, data)
          ? [{ plan: chart, sheet: link, message: cellText(said) || chart.title, data }]
          : [];
      }),
    })),
  };
}

const titleOf = (name: string): string => blocks.get(name)?.title ?? name.replaceAll('_', ' ');

/** Heading and hint of a sheet of tables: what else stands there are labels. */
const mastheadRows = 2;

/**
 * The cells of the plan that hold text for people, without the figures of charts: row by row, and column by column where rows with the same
 * columns stand below each other, as the goals of a page do.
 */
function linesOf({ cells, tables, forms, print: { area } }: SheetPlan): readonly string[] {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, content } of cells) {
    const isOutside =
      (area && (column >= area.column + area.columns || row >= area.row + area.rows)) ||
      (tables.length + forms.length > 0 && row >= mastheadRows);
    if (!('value' in content) || typeof content.value !== 'string' || content.value === '' || isOutside)
      continue;
    rows.set(row, (rows.get(row) ?? new Map<number, string>()).set(column, content.value));
  }
  const sorted = [...rows].sort(([a], [b]) => a - b).map(([, texts]) => texts);
  const columns = sorted.map((texts) => [...texts.keys()].sort((a, b) => a - b));
  return runs(columns, (of) => of.join(',')).flatMap(({ first, length, item }) =>
    item.map((column) =>
      sorted
        .slice(first, first + length)
        .map((texts) => texts.get(column) ?? '')
        // Sentences of one column are sentences, each on its own.
        .join(item.length > 1 ? ' · ' : '\n'),
    ),
  );
}

function tablePart(title: string, columns: readonly ColumnSpec[], table: TableRows | undefined): PreviewPart {
  return {
    kind: 'table',
    title,
    headers: columns.map(({ header }) => header),
    rows: (table?.rows ?? []).map((_, row) => shownRow(columns, table, row)),
  };
}

/** A row by the columns that are laid out: a table may hold more. */
const shownRow = (columns: readonly ColumnSpec[], table: TableRows | undefined, row: number): string[] =>
  columns.map((column) =>
    shownValue(column, table?.rows[row]?.[table.headers.indexOf(column.header)] ?? null),
  );

function shownValue({ type }: ColumnSpec, value: CellValue): string {
  if (value === null) return '';
  if (typeof value !== 'number') return String(value);
  if (type === 'date') return isoOfSerial(value) ?? String(value);
  return type === 'pct' ? `${Math.round(value * 100)}%` : String(value);
}

function readPlan(sheets: readonly SheetPlan[]): ReadCells {
  const cells = new Map<SheetKey, Map<string, CellValue>>(
    sheets.map(({ key, cells: planned }) => [
      key,
      new Map(
        planned.flatMap(({ row, column, content }) =>
          'value' in content ? [[`${row},${column}`, content.value] as const] : [],
        ),
      ),
    ]),
  );
  return (sheet, { row, column, rows, columns }) =>
    Array.from({ length: rows }, (_, down) =>
      Array.from(
        { length: columns },
        (__, across) => cells.get(sheet)?.get(`${row + down},${column + across}`) ?? null,
      ),
    );
}
