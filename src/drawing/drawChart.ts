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
      font: `${String(fonts.message.size)}px ${fontFamily}`,
      align: 'center',
      verticalAlign: 'middle',
    },
  },
});

/**
 * Draws a chart of the workbook as SVG text, from the same description that becomes the native Excel chart. The same input gives the
 * same text, in Node and in the pane.
 *
 * @param sheet the sheet the chart stands on, where its message cell is read
 * @param read gives the calculated values of the workbook; blank and error cells leave gaps
 * @param size in pixels; below 320 x 220 labels get cut short
 */
export function drawChart(chart: ChartPlan, read: ReadCells, size: DrawingSize, sheet: SheetKey): string {
  const message = chart.message && cellText(read(sheet, { ...chart.message, rows: 1, columns: 1 })[0]?.[0]);
  const data = chartData(chart, read);
  const isEmpty = !hasFigures(chart, data);
  const { option, area } = frame(chart, message ?? '', isEmpty ? [] : legendEntries(chart, data), size);
  const plot = isEmpty ? emptyOption(area, size) : drawings[chart.kind](chart, data, area, size);
  const id = chart.name.replace(/\W+/g, '-');
  return withDescription(renderSvg({ ...option, ...plot }, size, id), id, chart.title, message ?? '');
}
