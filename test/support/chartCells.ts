import type { SheetKey } from '../../src/workbook/blueprint/types';
import type { CellValue } from '../../src/workbook/cell';
import { planWorkbook } from '../../src/workbook/layout';
import type { ChartPlan } from '../../src/workbook/plan';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { sampleStamp } from './samplePlan';

/** 1 March 2026. */
const FIRST_DAY = 46082;
const ROWS = 3;

/** Rows and cells that were never written are missing. */
type Grid = ((CellValue | undefined)[] | undefined)[];

export interface ChartCells {
  /** Names of the charts without a figure. */
  readonly blank?: readonly string[];
  /** What stands in the cell of a chart's message. */
  readonly message?: (chart: ChartPlan) => CellValue;
  /** Sheets that were deleted. */
  readonly without?: readonly SheetKey[];
}

/** What the message of a chart says here. */
export const messageOf = ({ name }: ChartPlan): string => `What ${name} shows.`;

/** An engagement whose charts have these cells, whatever its blueprint says where they stand. */
export function withChartCells({
  blank = [],
  message = messageOf,
  without = [],
}: ChartCells = {}): WorkbookSnapshot {
  const plan = planWorkbook(sampleStamp.model);
  const grids = new Map<SheetKey, Grid>(plan.sheets.map(({ key }) => [key, []]));
  // What the blueprint writes as plain text stays, as in a file.
  const constants = new Map(
    plan.sheets.flatMap(({ key, cells }) =>
      cells.flatMap(({ row, column, content }): [string, CellValue][] =>
        'value' in content ? [[`${key} ${row} ${column}`, content.value]] : [],
      ),
    ),
  );
  const put = (sheet: SheetKey, row: number, column: number, value: CellValue): void => {
    const line = ((grids.get(sheet) ?? [])[row] ??= []);
    line[column] = constants.get(`${sheet} ${row} ${column}`) ?? value;
  };
  for (const { key, charts } of plan.sheets)
    for (const chart of charts) {
      if (chart.message) put(key, chart.message.row, chart.message.column, message(chart));
      if (blank.includes(chart.name)) continue;
      const { dataSheet, categories, categoryDates, series } = chart;
      const rows = Math.min(ROWS, categories.rows);
      for (let row = 0; row < rows; row++)
        put(
          dataSheet,
          categories.row + row,
          categories.column,
          categoryDates ? FIRST_DAY + 30 * row : `Name ${row + 1}`,
        );
      for (let row = rows; row < categories.rows; row++)
        put(
          dataSheet,
          categories.row + row,
          categories.column,
          constants.get(`${dataSheet} ${categories.row + row} ${categories.column}`) ?? null,
        );
      series.forEach(({ name, values }, index) => {
        put(dataSheet, name.row, name.column, `Series ${index + 1}`);
        for (let row = 0; row < rows; row++)
          put(dataSheet, values.row + row, values.column, 0.2 + 0.1 * row + 0.05 * index);
      });
    }
  const kept = plan.sheets.filter(({ key }) => !without.includes(key));
  return {
    stamp: sampleStamp,
    tables: new Map(),
    sheets: new Map(
      kept.map(({ key, name }): [SheetKey, SheetSnapshot] => [
        key,
        {
          key,
          name,
          values: Array.from(grids.get(key) ?? [], (line) => Array.from(line ?? [], (cell) => cell ?? null)),
        },
      ]),
    ),
  };
}

/** Names of every chart that a new workbook has. */
export const chartNames: readonly string[] = planWorkbook(sampleStamp.model).sheets.flatMap(({ charts }) =>
  charts.map(({ name }) => name),
);
