import type { WorkbookChart } from '../../../app/charts/workbookCharts';
import { drawChart } from '../../../drawing/drawChart';
import type { DrawingSize } from '../../../drawing/engine';
import type { ReadCells } from '../../../workbook/chartData';
import type { ChartKind } from '../../../workbook/plan';

/** As wide as the narrowest pane: the picture for a slide, made so small, could not be read. */
const WIDTH = 320;

const heights = { line: 250, column: 250, radar: 330, doughnut: 200 } as const satisfies Record<
  Exclude<ChartKind, 'bar'>,
  number
>;

/** Everything around the bars, and what each name takes in two lines, and each bar beside it. */
const BARS = { around: 84, name: 30, bar: 6 } as const;

function previewSize({ plan: { kind }, data }: WorkbookChart): DrawingSize {
  if (kind !== 'bar') return { width: WIDTH, height: heights[kind] };
  const each = BARS.name + BARS.bar * data.series.length;
  return { width: WIDTH, height: BARS.around + each * data.categories.length };
}

/** A chart drawn for the pane, without its headings: there they are text. */
export function chartPreview(chart: WorkbookChart, read: ReadCells): string {
  const { message: _, ...plan } = chart.plan;
  return drawChart({ ...plan, title: '' }, read, previewSize(chart), chart.sheet.sheet);
}
