import type { WorkbookChart } from '../app/charts/workbookCharts';
import type { ReadCells } from '../workbook/chartData';
import type { ChartKind } from '../workbook/plan';
import { drawChart } from './drawChart';
import type { DrawingSize } from './engine';

/** Wide enough for a slide; charts by name need the height. */
const sizes = {
  line: { width: 760, height: 420 },
  column: { width: 760, height: 420 },
  radar: { width: 760, height: 560 },
  doughnut: { width: 480, height: 320 },
} as const satisfies Record<Exclude<ChartKind, 'bar'>, DrawingSize>;

/** Everything around the bars, and what each name takes, and each bar beside it. */
const BARS = { width: 760, around: 190, name: 30, bar: 6 } as const;

/** Pixels of a chart's picture, decided by the chart alone, so that it is the same wherever it is drawn. */
function pictureSize({ plan: { kind }, data }: WorkbookChart): DrawingSize {
  if (kind !== 'bar') return sizes[kind];
  const each = BARS.name + BARS.bar * data.series.length;
  return { width: BARS.width, height: BARS.around + each * data.categories.length };
}

/** A chart of a workbook as the SVG text of a picture for slides and mail. */
export const chartPicture = (chart: WorkbookChart, read: ReadCells): string =>
  drawChart(chart.plan, read, pictureSize(chart), chart.sheet.sheet);
