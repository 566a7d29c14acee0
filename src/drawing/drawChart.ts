import { palette } from '../workbook/look';
import type { SheetKey } from '../workbook/blueprint/types';
import type { ChartKind, ChartPlan } from '../workbook/plan';
import { withDescription } from './accessible';
import { barOption, columnOption } from './bars';
import { cellText, chartData, hasFigures } from '../workbook/chartData';
import type { ChartData, ReadCells } from '../workbook/chartData';
import { doughnutOption } from './doughnut';
import { renderSvg } from './engine';
import type { DrawingOption, DrawingSize } from './engine';
import { fontFamily, fonts, frame } from './frame';
import type { Area, LegendEntry } from './frame';
import { lineEntry, lineOption } from './line';
import { radarOption } from './radar';

type Draw = (chart: ChartPlan, data: ChartData, area: Area, size: DrawingSize) => DrawingOption;

const drawings: Readonly<Record<ChartKind, Draw>> = {
  line: lineOption,
  column: columnOption,
  bar: barOption,
  radar: radarOption,
  doughnut: doughnutOption,
};

function legendEntries(chart: ChartPlan, data: ChartData): LegendEntry[] {
  if (chart.kind === 'doughnut')
    return data.categories
      .filter((_, row) => (data.series[0]?.values[row] ?? 0) > 0)
      .map((cell) => ({ name: cellText(cell) }));
  return data.series.map((series) => (chart.kind === 'line' ? lineEntry(series) : { name: series.name }));
}

/** What stands in place of the chart while its cells are empty. */
const NO_DATA = 'No figures yet';

const emptyOption = (area: Area, size: DrawingSize): DrawingOption => ({
  graphic: {
    type: 'text',
    x: size.width / 2,
    y: (area.top + size.height - area.bottom) / 2,
    style: {
      text: NO_DATA,
      fill: palette.muted,
      font: `${String(fonts.subject.size)}px ${fontFamily}`,
      align: 'center',
      verticalAlign: 'middle',
    },
  },
});

/** Bare charts are drawn so where they are as low as on their sheet; a higher drawing stands alone and needs its frame. */
const HEIGHT_WITH_FRAME = 200;
const BARE_AREA: Area = { left: 8, top: 14, right: 8, bottom: 8 };

/** The axes of line and column drawings are single ones. */
function withoutAxes(chart: ChartPlan, option: DrawingOption): DrawingOption {
  const { xAxis, yAxis } = option;
  return {
    ...option,
    ...(xAxis && !Array.isArray(xAxis) ? { xAxis: { ...xAxis, show: !chart.categoryDates } } : {}),
    ...(yAxis && !Array.isArray(yAxis) ? { yAxis: { ...yAxis, show: false } } : {}),
  };
}

/**
 * Draws a chart of the workbook as SVG text, from the same description that becomes the native Excel chart. The same input gives the
 * same text, in Node and in the pane. The message is its heading, as in Excel; the plain title stands below, or in its place while there
 * is none.
 *
 * @param sheet the sheet the chart stands on, where its message cell is read
 * @param read gives the calculated values of the workbook; blank and error cells leave gaps
 * @param size in pixels; below 320 x 220 labels get cut short
 */
export function drawChart(chart: ChartPlan, read: ReadCells, size: DrawingSize, sheet: SheetKey): string {
  const message = chart.message && cellText(read(sheet, { ...chart.message, rows: 1, columns: 1 })[0]?.[0]);
  const heading = message || chart.title;
  const subject = heading === chart.title ? '' : chart.title;
  const data = chartData(chart, read);
  const isEmpty = !hasFigures(chart, data);
  const id = chart.name.replace(/\W+/g, '-');
  if (chart.bare && size.height < HEIGHT_WITH_FRAME) {
    const drawn = isEmpty ? {} : withoutAxes(chart, drawings[chart.kind](chart, data, BARE_AREA, size));
    return withDescription(
      renderSvg({ textStyle: { fontFamily }, ...drawn }, size, id),
      id,
      heading,
      subject,
    );
  }
  const { option, area } = frame(chart, heading, subject, isEmpty ? [] : legendEntries(chart, data), size);
  const plot = isEmpty ? emptyOption(area, size) : drawings[chart.kind](chart, data, area, size);
  return withDescription(renderSvg({ ...option, ...plot }, size, id), id, heading, subject);
}
