import { palette } from '../workbook/look';
import type { ChartPlan } from '../workbook/plan';
import { cellText } from '../workbook/chartData';
import type { ChartData, SeriesData } from '../workbook/chartData';
import type { DrawingOption, DrawingSize } from './engine';
import { fontFamily, fonts } from './frame';
import type { Area } from './frame';
import { formatNumber } from './numberFormat';
import { wrap } from './text';
import { textWidth } from './textWidths';
import { axisText, gridLine, labelsInside, limits, valueLabel, verticalValueAxis } from './valueAxis';

/** Above this many bars their values would be a thicket: the axis has to do. */
const MOST_LABELLED_BARS = 30;
/** Labels of a value axis that lies need this much room each. */
const WIDTH_PER_STEP = 60;
/** The names of horizontal bars may take this share of the width. */
const NAME_SHARE = 0.32;
const WIDEST_BAR = 26;

function barSeries(data: ChartData, series: SeriesData, chart: ChartPlan) {
  const bars = data.series.length * data.categories.length;
  return {
    type: 'bar' as const,
    name: series.name,
    data: series.values.map((value) => value ?? '-'),
    barMaxWidth: chart.kind === 'column' ? WIDEST_BAR * 2 : WIDEST_BAR,
    barGap: '12%',
    barCategoryGap: '36%',
    itemStyle: {
      color: series.plan.colour,
      borderRadius: chart.kind === 'column' ? [3, 3, 0, 0] : [0, 3, 3, 0],
    },
    label: {
      show: bars <= MOST_LABELLED_BARS,
      position: chart.kind === 'column' ? ('top' as const) : ('right' as const),
      distance: 5,
      color: palette.ink,
      fontFamily,
      fontSize: fonts.text.size - 1,
      formatter: ({ value }: { value?: unknown }) =>
        typeof value === 'number' ? formatNumber(value, chart.valueAxis.format) : '',
    },
  };
}

const names = (data: ChartData, width: number, lines: number): string[] =>
  data.categories.map((cell) => wrap(cellText(cell), width, fonts.text, lines).join('\n'));

const categoryAxis = (labels: string[]) => ({
  type: 'category' as const,
  data: labels,
  axisTick: { show: false },
  axisLine: { show: true, onZero: false, lineStyle: { color: palette.muted, width: 1 } },
  axisLabel: { ...axisText, color: palette.ink, interval: 0, lineHeight: 16 },
});

/** Upright clustered columns. */
export function columnOption(
  chart: ChartPlan,
  data: ChartData,
  area: Area,
  size: DrawingSize,
): DrawingOption {
  const each = (size.width - area.left - area.right - 40) / Math.max(1, data.categories.length);
  return {
    grid: {
      left: area.left,
      top: area.top,
      right: area.right,
      bottom: area.bottom,
      ...labelsInside,
    },
    xAxis: categoryAxis(names(data, each - 8, 3)),
    yAxis: verticalValueAxis(chart, size.height - area.top - area.bottom),
    series: data.series.map((series) => barSeries(data, series, chart)),
  };
}

/** Horizontal clustered bars, the first category and the first series on top. */
export function barOption(chart: ChartPlan, data: ChartData, area: Area, size: DrawingSize): DrawingOption {
  const nameWidth = (size.width - area.left - area.right) * NAME_SHARE;
  const rowHeight = (size.height - area.top - area.bottom - 24) / Math.max(1, data.categories.length);
  const valueRoom = Math.max(
    0,
    ...data.series.flatMap(({ values }) =>
      values.map((value) =>
        value === null ? 0 : textWidth(formatNumber(value, chart.valueAxis.format), fonts.text.size),
      ),
    ),
  );
  const right = area.right + valueRoom + 8;
  return {
    grid: {
      left: area.left,
      top: area.top,
      right,
      bottom: area.bottom + (chart.valueAxis.title === undefined ? 0 : 22),
      ...labelsInside,
    },
    yAxis: { ...categoryAxis(names(data, nameWidth, rowHeight < 34 ? 1 : 2)), inverse: true },
    xAxis: {
      type: 'value',
      ...limits(chart),
      axisLabel: valueLabel(chart),
      splitLine: gridLine,
      splitNumber: Math.max(
        1,
        Math.min(5, Math.floor((size.width - area.left - right - nameWidth) / WIDTH_PER_STEP)),
      ),
      ...(chart.valueAxis.title === undefined
        ? {}
        : { name: chart.valueAxis.title, nameLocation: 'middle', nameGap: 28, nameTextStyle: axisText }),
    },
    series: data.series.map((series) => barSeries(data, series, chart)),
  };
}
