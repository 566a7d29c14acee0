import { address, type Rect } from '../cell';
import { overlaps } from '../overlaps';
import { chartBlock } from '../chartBlock';
import { moveFormula } from '../moveFormula';
import type { ChartPlan, SheetPlan, WorkbookPlan } from '../plan';
import { finding, repeated, type Finding } from './finding';

interface Placed {
  readonly what: string;
  readonly rect: Rect;
}

/** Nothing lies on anything else, and nothing below a table: tables grow downwards. */
export function checkPlaces(plan: WorkbookPlan): Finding[] {
  return [
    ...plan.sheets.flatMap(checkOverlaps),
    ...plan.sheets.flatMap(checkBelowTables),
    ...plan.sheets.flatMap(checkCopies),
    ...plan.sheets.flatMap((sheet) => checkCharts(sheet, plan)),
    ...repeated(
      'chart',
      'workbook',
      plan.sheets.flatMap(({ charts }) => charts.map(({ name }) => name)),
    ),
  ];
}

function contentsOf(sheet: SheetPlan): Placed[] {
  return [
    ...sheet.tables.map(({ name, range }) => ({ what: `table ${name}`, rect: range })),
    ...sheet.forms.map(({ name, range }) => ({ what: `form ${name}`, rect: range })),
    ...sheet.cells.map(({ row, column, spill }) => ({
      what: spill ? 'spill' : 'cell',
      rect: { row, column, rows: spill?.rows ?? 1, columns: spill?.columns ?? 1 },
    })),
    ...sheet.charts.map(({ name, anchor }) => ({ what: `chart ${name}`, rect: anchor })),
  ];
}

function checkOverlaps(sheet: SheetPlan): Finding[] {
  const all = contentsOf(sheet);
  return all.flatMap((a, index) =>
    all
      .slice(index + 1)
      .filter((b) => overlaps(a.rect, b.rect))
      .map((b) => finding('overlap', sheet.key, `${name(a)} and ${name(b)} lie on each other.`)),
  );
}

const name = ({ what, rect }: Placed): string => `${what} ${address(rect)}`;

function checkBelowTables(sheet: SheetPlan): Finding[] {
  return sheet.tables.flatMap(({ name: table, range }) =>
    contentsOf(sheet)
      .filter(({ rect }) => overlaps(rect, { ...range, row: range.row + range.rows, rows: 1_048_576 }))
      .map((placed) => finding('below-table', sheet.key, `${name(placed)} is below the table ${table}.`)),
  );
}

/** A copy holds just what its source holds, moved along. */
function checkCopies({ key, cells, copies = [] }: SheetPlan): Finding[] {
  const held = new Map(cells.map(({ row, column, content }) => [`${row},${column}`, content]));
  const text = (row: number, column: number): string | null => {
    const content = held.get(`${row},${column}`);
    return !content ? null : 'formula' in content ? content.formula : JSON.stringify(content.value);
  };
  return copies.flatMap(({ source, target }) =>
    Array.from({ length: target.rows * target.columns }, (_, index) => {
      const [down, across] = [Math.floor(index / target.columns), index % target.columns];
      const [fromRow, fromColumn] = [
        source.row + (down % source.rows),
        source.column + (across % source.columns),
      ];
      const [row, column] = [target.row + down, target.column + across];
      const from = text(fromRow, fromColumn);
      const moved = from?.startsWith('=') ? moveFormula(from, row - fromRow, column - fromColumn) : from;
      return moved === text(row, column)
        ? []
        : [
            finding(
              'copy',
              key,
              `${address({ row, column, rows: 1, columns: 1 })} is no copy of ${address({ row: fromRow, column: fromColumn, rows: 1, columns: 1 })}.`,
            ),
          ];
    }).flat(),
  );
}

/** A file may bear this name on Windows, Mac and Linux: pictures of charts are named after their charts. */
const FILE_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,60}$/;

/** Data of charts stand on a sheet of the plan, and a message stands beside every chart. */
function checkCharts(sheet: SheetPlan, plan: WorkbookPlan): Finding[] {
  return sheet.charts.flatMap((chart) => {
    const data = plan.sheets.find(({ key }) => key === chart.dataSheet);
    const { message } = chart;
    return [
      ...(FILE_NAME.test(chart.name)
        ? []
        : [finding('chart', chart.name, 'No file can be named so on every system.')]),
      ...(data ? [] : [finding('chart', chart.name, `There is no sheet ${chart.dataSheet} for its data.`)]),
      ...(message && sheet.cells.some(({ row, column }) => row === message.row && column === message.column)
        ? []
        : [finding('chart', chart.name, 'No cell says in words what the chart shows.')]),
      ...checkBlock(chart, data),
    ];
  });
}

/**
 * Office.js makes a chart from one block: categories first, series beside them, and a blank corner by which Excel knows the categories
 * (`excel/charts.ts`).
 */
function checkBlock(chart: ChartPlan, data: SheetPlan | undefined): Finding[] {
  try {
    const { row, column } = chartBlock(chart);
    return data?.cells.some((cell) => cell.row === row && cell.column === column)
      ? [finding('chart', chart.name, 'The corner above its categories is not blank.')]
      : [];
  } catch {
    return [finding('chart', chart.name, 'Its series do not stand beside its categories.')];
  }
}
