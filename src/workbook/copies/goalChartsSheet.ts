import { seriesRows, type SponsorSeries } from '../../domain/audience/sponsorReport';
import { sponsorSeriesNames } from '../../domain/audience/sponsorWords';
import type { StageModel } from '../../domain/stages/models';
import type { CellValue, Rect } from '../cell';
import { footer, panelOf, SheetParts } from '../layout/sheetParts';
import { tabColour, tabName } from '../layout/tabs';
import { numberFormats, palette, seriesColours } from '../look';
import type { ChartPlan, SeriesPlan, SheetPlan } from '../plan';

/** A goal as its chart shows it. */
export interface ChartedGoal {
  /** What the chart says, in a sentence. */
  readonly message: string;
  readonly series: SponsorSeries;
}

const chartRows = 14;
/** Message, chart, and a row between. */
const blockRows = chartRows + 3;
const chartWidth = 78;
const firstRow = 3;
const figures = { column: 2, columns: 5 } as const;

const looks: readonly Pick<SeriesPlan, 'colour' | 'dashed' | 'dotted' | 'markers'>[] = [
  { colour: seriesColours[0], markers: true },
  { colour: palette.ink },
  { colour: palette.muted, dotted: true },
  { colour: seriesColours[0], dashed: true },
];

/** Charts of goals as a copy has them: values, with the figures that are drawn beside each chart. */
export function goalChartsSheet(model: StageModel, goals: readonly ChartedGoal[], day: string): SheetPlan {
  const parts = new SheetParts();
  parts.put(0, 0, 'Progress');
  parts.put(
    1,
    0,
    `From the start at 0% to the target at 100%, as of ${day}. The figures stand beside each chart.`,
  );
  parts.style('title', 0, 0);
  parts.style('subtitle', 1, 0);
  // What people wrote may begin like a formula, and is none.
  const put = (row: number, column: number, value: CellValue): void =>
    void parts.cells.push({ row, column, content: { value } });
  const charts: ChartPlan[] = [];
  const dates: Rect[] = [];
  const shares: Rect[] = [];
  let top = firstRow;
  for (const { message, series } of goals) {
    const rows = seriesRows(series);
    put(top, 0, message);
    parts.style('message', top, 0);
    ['Day', ...sponsorSeriesNames].forEach((name, index) => {
      put(top, figures.column + index, name);
    });
    parts.style('tableHeader', top, figures.column, 1, figures.columns);
    rows.forEach(({ day: date, reviews, target, expected, forecast }, index) => {
      [date, reviews, target, expected, forecast].forEach((value, at) => {
        if (value !== null) put(top + 1 + index, figures.column + at, value);
      });
    });
    if (rows.length > 0) {
      dates.push({ row: top + 1, column: figures.column, rows: rows.length, columns: 1 });
      shares.push({ row: top + 1, column: figures.column + 1, rows: rows.length, columns: 4 });
      charts.push(chartOf(charts.length + 1, top, rows.length));
    }
    top += Math.max(blockRows, rows.length + 3);
  }
  if (goals.length === 0) put(firstRow, 0, 'No goals yet.');
  return {
    key: 'goalCharts',
    name: tabName(model, 'goalCharts'),
    tabColour: tabColour('goalCharts'),
    ...panelOf(parts),
    numberFormats: [
      ...dates.map((range) => ({ range, format: numberFormats.date })),
      ...shares.map((range) => ({ range, format: '0%' })),
    ],
    columnWidths: [chartWidth, 3, 12, ...sponsorSeriesNames.map(() => 13)],
    print: { orientation: 'portrait', fit: { wide: 1, tall: 0 }, footer },
    charts,
  };
}

function chartOf(number: number, top: number, rows: number): ChartPlan {
  const cells = (column: number, row = top + 1, count = rows): Rect => ({
    row,
    column,
    rows: count,
    columns: 1,
  });
  return {
    name: `Progress_goal_${number}`,
    kind: 'line',
    title: `Goal ${number}`,
    message: { row: top, column: 0 },
    anchor: { row: top + 1, column: 0, rows: chartRows, columns: 1 },
    dataSheet: 'goalCharts',
    categories: cells(figures.column),
    categoryDates: true,
    series: looks.map((look, index) => ({
      name: cells(figures.column + 1 + index, top, 1),
      values: cells(figures.column + 1 + index),
      ...look,
    })),
    valueAxis: { format: '0%' },
    legend: 'bottom',
  };
}
