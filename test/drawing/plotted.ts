import type { CellValue, Rect } from '../../src/workbook/cell';
import type { ChartPlan, SeriesPlan } from '../../src/workbook/plan';
import type { ReadCells } from '../../src/workbook/chartData';

/** A chart over a block of cells: names in the first row, categories in the first column, the message far below. */
export interface Plotted {
  readonly chart: ChartPlan;
  readonly read: ReadCells;
}

interface Columns {
  readonly kind: ChartPlan['kind'];
  readonly categories: readonly CellValue[];
  readonly series: readonly (Partial<SeriesPlan> & {
    readonly heading: CellValue;
    readonly cells: readonly CellValue[];
  })[];
  readonly message?: CellValue;
  readonly plan?: Partial<ChartPlan>;
}

const MESSAGE_ROW = 99;
const colours = ['#0B5C63', '#C2571A', '#3B6FB6'];

export function plotted({ kind, categories, series, message = null, plan = {} }: Columns): Plotted {
  const column = (index: number): Rect => ({ row: 1, column: index, rows: categories.length, columns: 1 });
  const cell = (row: number, index: number): CellValue => {
    if (row === MESSAGE_ROW) return message;
    if (index === 0) return categories[row - 1] ?? null;
    const of = series[index - 1];
    return (row === 0 ? of?.heading : of?.cells[row - 1]) ?? null;
  };
  const chart: ChartPlan = {
    name: 'chart_test',
    kind,
    title: 'Progress & <pace>',
    message: { row: MESSAGE_ROW, column: 0 },
    anchor: { row: 0, column: 5, rows: 18, columns: 8 },
    dataSheet: 'progress',
    categories: column(0),
    categoryDates: false,
    series: series.map(({ heading: _heading, cells: _cells, ...own }, index) => ({
      name: { row: 0, column: index + 1, rows: 1, columns: 1 },
      values: column(index + 1),
      colour: colours[index] ?? '#000000',
      ...own,
    })),
    valueAxis: { format: '0.0' },
    legend: 'bottom',
    ...plan,
  };
  const read: ReadCells = (_sheet, rect) =>
    Array.from({ length: rect.rows }, (_row, row) =>
      Array.from({ length: rect.columns }, (_column, index) => cell(rect.row + row, rect.column + index)),
    );
  return { chart, read };
}
