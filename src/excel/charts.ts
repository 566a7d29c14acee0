import { absoluteAddress, address, quotedSheetName } from '../workbook/cell';
import { chartBlock } from '../workbook/chartBlock';
import type { ChartKind, ChartPlan } from '../workbook/plan';
import { partOf } from './place';

const KINDS: Readonly<Record<ChartKind, Excel.ChartType>> = {
  line: 'LineMarkers' as Excel.ChartType,
  column: 'ColumnClustered' as Excel.ChartType,
  bar: 'BarClustered' as Excel.ChartType,
  radar: 'RadarMarkers' as Excel.ChartType,
  doughnut: 'Doughnut' as Excel.ChartType,
};

/**
 * Adds a chart over its data: one block of names, categories and values, always by columns, because "auto" reads it differently on the
 * web and on the desktop (office-js #1830, #2929). The corner above the categories is blank, which tells Excel that the first column
 * and the first row are no values; names then follow their cells. The number of series is read back after the build.
 */
export function addChart(sheet: Excel.Worksheet, data: Excel.Worksheet, plan: ChartPlan): Excel.Chart {
  const chart = sheet.charts.add(
    KINDS[plan.kind],
    partOf(data, chartBlock(plan)),
    Excel.ChartSeriesBy.columns,
  );
  chart.name = plan.name;
  // Rows of helper data may be hidden by the user; the chart must keep them.
  chart.plotVisibleOnly = false;
  return chart;
}

/** Axis labels of charts over dates, as in the saved file. */
const DATE_AXIS_FORMAT = 'd mmm yy';

/**
 * Links the title of a chart to the cell that says its message, so that it follows. ExcelApi 1.7; in a batch of its own, which leaves the
 * plain titles where a host fails.
 */
export function linkTitle(sheet: Excel.Worksheet, tab: string, { name, message, bare }: ChartPlan): void {
  if (!message || bare) return;
  const cell = absoluteAddress({ ...message, rows: 1, columns: 1 });
  sheet.charts.getItem(name).title.setFormula(`=${quotedSheetName(tab)}!${cell}`);
}

/** Looks only: some fail on some hosts (office-js #1538, #1688, #1729), so they travel in a batch that may fail softly. */
export function dressChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const chart = sheet.charts.getItem(plan.name);
  const [first, last] = address(plan.anchor).split(':');
  chart.setPosition(first ?? '', last);
  chart.title.text = plan.title;
  chart.title.format.font.set({ size: 12, bold: true });
  chart.legend.visible = plan.legend !== 'none';
  if (plan.legend !== 'none') chart.legend.position = plan.legend === 'right' ? 'Right' : 'Bottom';
  plan.series.forEach((series, i) => {
    const item = chart.series.getItemAt(i);
    const { format } = item;
    if (plan.kind === 'line' || plan.kind === 'radar') {
      format.line.color = series.colour;
      if (series.dashed) format.line.lineStyle = 'Dash';
      if (series.dotted) format.line.lineStyle = 'Dot';
      if (!series.markers) item.markerStyle = 'None';
    } else if (plan.kind !== 'doughnut') format.fill.setSolidColor(series.colour);
  });
  if (plan.kind === 'doughnut') return;
  chart.axes.valueAxis.set({
    ...(plan.valueAxis.min === undefined ? {} : { minimum: plan.valueAxis.min }),
    ...(plan.valueAxis.max === undefined ? {} : { maximum: plan.valueAxis.max }),
    ...(plan.kind === 'radar' ? {} : { numberFormat: plan.valueAxis.format }),
    ...(plan.valueAxis.title ? { title: { text: plan.valueAxis.title } } : {}),
  });
  // A point that is missing is passed over, as in the saved file: rows stand in the order of dates only on the axis.
  if (plan.kind === 'line' && plan.categoryDates) chart.displayBlanksAs = 'Interplotted';
  if (plan.categoryDates)
    chart.axes.categoryAxis.set({
      categoryType: 'DateAxis',
      baseTimeUnit: 'Days',
      majorTimeUnitScale: 'Months',
      majorUnit: 1,
      numberFormat: DATE_AXIS_FORMAT,
    });
  if (plan.bare) strip(chart, plan);
  // Excel draws the first category of a bar chart at the bottom; people read from the top.
  if (plan.kind === 'bar') chart.axes.categoryAxis.reversePlotOrder = true;
}

/** Takes away all but the data of a bare chart, and gives its columns their values. */
function strip(chart: Excel.Chart, { kind, categoryDates, valueAxis }: ChartPlan): void {
  chart.title.visible = false;
  chart.format.fill.clear();
  chart.format.border.lineStyle = 'None';
  chart.axes.valueAxis.majorGridlines.visible = false;
  chart.axes.valueAxis.visible = false;
  if (categoryDates) chart.axes.categoryAxis.visible = false;
  if (kind !== 'column') return;
  const series = chart.series.getItemAt(0);
  series.hasDataLabels = true;
  series.dataLabels.numberFormat = valueAxis.format;
}
