import type { WorkbookChart } from '../../../app/charts/workbookCharts';
import { drawChart } from '../../../drawing/drawChart';
import type { DrawingSize } from '../../../drawing/engine';
import type { ReadCells } from '../../../workbook/chartData';
import type { ChartKind } from '../../../workbook/plan';

/** As wide as the narrowest pane: the picture for a slide, made so small, could not be read. A radar has names on both sides. */
const widths = { line: 320, column: 320, bar: 320, radar: 360, doughnut: 320 } as const;

/** Everything but the legend, whose entries stand below each other here. */
const heights = { line: 230, column: 230, radar: 320, doughnut: 240 } as const satisfies Record<
  Exclude<ChartKind, 'bar'>,
  number
>;
const LEGEND_LINE = 22;

/** Everything around the bars, and what each name takes in two lines, and each bar beside it. */
const BARS = { around: 84, name: 30, bar: 6 } as const;

function previewSize({ plan: { kind, legend }, data: { categories, series } }: WorkbookChart): DrawingSize {
  const entries = legend === 'none' || kind === 'doughnut' ? 0 : series.length;
  const plot =
    kind === 'bar' ? BARS.around + (BARS.name + BARS.bar * series.length) * categories.length : heights[kind];
  return { width: widths[kind], height: plot + entries * LEGEND_LINE };
}

/** A chart drawn for the pane, without its headings: there they are text. */
export function chartPreview(chart: WorkbookChart, read: ReadCells): string {
  const { message: _, ...plan } = chart.plan;
  // The slices of a doughnut bear their names.
  const legend = plan.kind === 'doughnut' || plan.legend === 'none' ? 'none' : 'bottom';
  return drawChart({ ...plan, title: '', legend }, read, previewSize(chart), chart.sheet.sheet);
}
