import { palette } from '../workbook/look';
import type { ChartPlan } from '../workbook/plan';
import { cellText } from '../workbook/chartData';
import type { ChartData, SeriesData } from '../workbook/chartData';
import type { DrawingOption, DrawingSize } from './engine';
import { fonts } from './frame';
import type { Area } from './frame';
import { symbols } from './line';
import { wrap } from './text';
import { axisText, gridLine, limits, valueLabel } from './valueAxis';

const LABEL_SHARE = 0.21;
/** A long word at least, unless that would take more than a quarter of a small drawing. */
const LEAST_LABEL = 78;
const LABEL_LINES = 3;

/** Value and angle, counted in categories; the line ends where it began, unless a gap is there. */
const closed = (values: SeriesData['values']) =>
  [...values, values[0] ?? null].map((value, index) => [value ?? '-', index]);

function ringSeries(series: SeriesData, index: number) {
  const { colour, dashed = false } = series.plan;
  return {
    type: 'line' as const,
    coordinateSystem: 'polar' as const,
    name: series.name,
    data: closed(series.values),
    connectNulls: false,
    // A marker on the outermost ring counts as outside by a rounding error.
    clip: false,
    symbol: symbols[index % symbols.length] ?? 'circle',
    symbolSize: 9,
    showAllSymbol: true as const,
    itemStyle: { color: colour, borderColor: palette.paper, borderWidth: 1 },
    lineStyle: { color: colour, width: 2.5, type: dashed ? ('dashed' as const) : ('solid' as const) },
  };
}

/**
 * A radar on rings: lines in polar coordinates, because ECharts' own radar draws a missing value at the centre, where it reads as
 * the worst score there is.
 */
export function radarOption(chart: ChartPlan, data: ChartData, area: Area, size: DrawingSize): DrawingOption {
  const width = size.width - area.left - area.right;
  const height = size.height - area.top - area.bottom;
  const labelWidth = Math.max(width * LABEL_SHARE, Math.min(LEAST_LABEL, width / 4));
  const radius = Math.max(20, Math.min(width / 2 - labelWidth - 12, height / 2 - 30));
  const labels = data.categories.map((cell) =>
    wrap(cellText(cell), labelWidth, fonts.text, LABEL_LINES).join('\n'),
  );
  return {
    polar: { center: [area.left + width / 2, area.top + height / 2], radius },
    // A value axis, because rings over a category axis stop at the last category.
    angleAxis: {
      type: 'value',
      min: 0,
      max: labels.length,
      interval: 1,
      startAngle: 90,
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
      axisLabel: {
        ...axisText,
        color: palette.ink,
        formatter: (index: number) => labels[index] ?? '',
        margin: 10,
        lineHeight: 16,
      },
      splitLine: gridLine,
    },
    radiusAxis: {
      type: 'value',
      ...limits(chart),
      splitNumber: 4,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...valueLabel(chart), fontSize: fonts.text.size - 1 },
      splitLine: gridLine,
    },
    series: data.series.map(ringSeries),
  };
}
