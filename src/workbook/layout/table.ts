import type { ColumnSpec, FormatRule, TableSpec } from '../blueprint/types';
import { address, columnLetters, type CellValue, type Rect } from '../cell';
import { numberFormats as formatOf, tableStyle, type StyleKey } from '../look';
import type { FormatPlan, SheetPlan, TablePlan } from '../plan';
import type { Extent } from './dataSheet';
import { runs } from './merge';
import { validationOf, type RowOfTable } from './rules';

/**
 * Conditional formats reach below a short table from the start: rows that are added later need none, and rules are never set twice
 * (office-js #5194). They paint nothing on blank rows.
 */
const formattedRows = 300;

type TableParts = Pick<SheetPlan, 'validations' | 'formats' | 'numberFormats' | 'styles'> & {
  readonly plan: TablePlan;
};

/** Lays a table out with its header in `top` and its first column in `left`; it has at least one body row. */
export function layTable(spec: TableSpec, top: number, left: number, extent: Extent | undefined): TableParts {
  const columns = spec.columns.flatMap((column) => expand(column, extent?.openHeaders ?? []));
  const starter = (spec.rows ?? []).map((row) => columns.map((column) => row[column.header] ?? null));
  const bodyRows = Math.max(extent?.rows ?? 0, starter.length, 1);
  const body = (index: number, count: number): Rect => ({
    row: top + 1,
    column: left + index,
    rows: bodyRows,
    columns: count,
  });
  const row: RowOfTable = {
    table: spec.name,
    cellOf: (header) => `$${columnLetters(left + indexOf(columns, header))}${top + 2}`,
  };
  const rules = columns.map((column, index) =>
    validationOf(column, address({ ...body(index, 1), rows: 1 }), row),
  );
  return {
    plan: {
      name: spec.name,
      style: tableStyle,
      range: { row: top, column: left, rows: bodyRows + 1, columns: columns.length },
      columns,
      rows: [...starter, ...emptyRows(bodyRows - starter.length, columns.length)],
    },
    // Rules by formula are relative to their first cell, so neighbours with the same such rule share one range.
    validations: runs(columns, (column, index) => ruleKey(column, rules[index])).flatMap(
      ({ first, length }) => {
        const rule = rules[first];
        return rule ? [{ range: body(first, length), ...rule }] : [];
      },
    ),
    formats: (spec.formats ?? []).map((rule) => layFormat(rule, columns, body, row)),
    numberFormats: runs(
      columns.map((column) => column.format ?? formatOf[column.type]),
      (format) => (format === 'General' ? null : format),
    ).map(({ first, length, item }) => ({ range: body(first, length), format: item })),
    styles: [
      { range: { ...body(0, columns.length), row: top, rows: 1 }, style: 'tableHeader' },
      ...runs(columns.map(styleOf), (style) => style).map(({ first, length, item }) => ({
        range: body(first, length),
        style: item,
      })),
    ],
  };
}

const expand = (column: ColumnSpec, openHeaders: readonly string[]): readonly ColumnSpec[] =>
  column.open ? openHeaders.map((header) => ({ ...column, header })) : [column];

const emptyRows = (count: number, columns: number): CellValue[][] =>
  Array.from({ length: Math.max(0, count) }, () => Array.from({ length: columns }, () => null));

/** Neighbours with the same key have the same rule; a rule by formula names its own first cell, which is no difference. */
function ruleKey({ open, period, prompt }: ColumnSpec, rule: object | null | undefined): string | null {
  if (!rule) return null;
  return open ? 'open' : JSON.stringify(period ? { period, prompt } : rule);
}

function indexOf(columns: readonly ColumnSpec[], header: string): number {
  const index = columns.findIndex((column) => column.header === header);
  if (index < 0) throw new Error(`A rule names the column ${header}, which does not exist.`);
  return index;
}

function styleOf({ formula, type }: ColumnSpec): StyleKey {
  if (type === 'long') return formula ? 'calculatedLong' : 'long';
  return formula ? 'calculated' : 'body';
}

function layFormat(
  rule: FormatRule,
  columns: readonly ColumnSpec[],
  body: (index: number, count: number) => Rect,
  { cellOf }: RowOfTable,
): FormatPlan {
  const from = rule.from === undefined ? 0 : indexOf(columns, rule.from);
  const to = rule.to === undefined ? columns.length - 1 : indexOf(columns, rule.to);
  const cells = body(from, to - from + 1);
  return {
    range: { ...cells, rows: Math.max(cells.rows, formattedRows) },
    formula: rule.formula.replace(/\{([^{}]+)\}/g, (_whole, header: string) => cellOf(header)),
    style: rule.style,
  };
}
