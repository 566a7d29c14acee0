import { palette } from '../workbook/look';
import type { ChartPlan } from '../workbook/plan';
import { cellText } from '../workbook/chartData';
import type { ChartData, SeriesData } from '../workbook/chartData';
import { dateTicks } from './dateTicks';
import type { DrawingOption, DrawingSize } from './engine';
import { fontFamily, fonts } from './frame';
import type { Area, LegendEntry } from './frame';
import { formatNumber } from './numberFormat';
import { separateLabels } from './separateLabels';
import { wrap } from './text';
import { textWidth } from './textWidths';
import { axisText, labelsInside, verticalValueAxis } from './valueAxis';

/** Shapes besides colours, so that series are told apart without colour vision. */
export const symbols = ['circle', 'rect', 'triangle', 'diamond'] as const;

const WIDTH_OF_A_DATE = 78;
const LONGEST_LABEL_LINES = 3;

/** A value with a gap on both sides has no line to stand on. */
const isAlone = (values: SeriesData['values'], index: number): boolean =>
  (values[index] ?? null) !== null &&
  (values[index - 1] ?? null) === null &&
  (values[index + 1] ?? null) === null;

/** Row of the last number; -1 when there is none. */
const lastValueRow = (values: SeriesData['values']): number =>
  values.reduce((last: number, value, row) => (value === null ? last : row), -1);

const lastValue = ({ values }: SeriesData): number => values[lastValueRow(values)] ?? 0;

const pixelsBetween = (size: DrawingSize, area: Area, left: number): number => size.width - area.right - left;

function dateAxis(serials: readonly number[], width: number) {
  const first = Math.min(...serials);
  const last = Math.max(...serials);
  const padding = first === last ? 14 : (last - first) * 0.04;
  const ticks = dateTicks(first - padding, last + padding, Math.floor(width / WIDTH_OF_A_DATE));
  return {
    type: 'value' as const,
    min: first - padding,
    max: last + padding,
    splitLine: { show: false },
    axisTick: { show: true, customValues: [...ticks.serials], lineStyle: { color: palette.line } },
    axisLabel: { ...axisText, customValues: [...ticks.serials], formatter: ticks.label, hideOverlap: true },
  };
}

function nameAxis(data: ChartData, width: number) {
  const each = width / Math.max(1, data.categories.length);
  return {
    type: 'category' as const,
    boundaryGap: true,
    data: data.categories.map((cell) =>
      wrap(cellText(cell), each - 8, fonts.text, LONGEST_LABEL_LINES).join('\n'),
    ),
    axisTick: { show: false },
    axisLabel: { ...axisText, interval: 0, lineHeight: 16 },
  };
}

function lineSeries(
  data: ChartData,
  series: SeriesData,
  index: number,
  chart: ChartPlan,
  labelLayout: ReturnType<typeof separateLabels>,
) {
  const { colour, dashed = false, dotted = false, markers = false } = series.plan;
  const isSolid = !dashed && !dotted;
  const last = lastValueRow(series.values);
  const symbol = symbols[index % symbols.length] ?? 'circle';
  const points = series.values.map((value, row) => ({
    value: [chart.categoryDates ? Number(data.categories[row]) : row, value ?? '-'] as [number, number | '-'],
    symbol: markers || isAlone(series.values, row) ? symbol : 'none',
    label: { show: row === last && isSolid },
  }));
  return {
    type: 'line' as const,
    name: series.name,
    data: chart.categoryDates ? points.sort((a, b) => a.value[0] - b.value[0]) : points,
    // Rows stand in the order of dates only on the axis, so that a value may be missing between two of them; Excel passes over it, too.
    connectNulls: chart.categoryDates,
    symbol: markers ? symbol : 'none',
    symbolSize: 9,
    showAllSymbol: true as const,
    z: isSolid ? 3 : 2,
    itemStyle: { color: colour, borderColor: palette.paper, borderWidth: 1 },
    lineStyle: {
      color: colour,
      width: isSolid ? 2.5 : 2,
      type: dashed ? ('dashed' as const) : dotted ? ('dotted' as const) : ('solid' as const),
    },
    label: {
      // Above a point that other lines go on from.
      position: isLastDay(data, last) ? ('right' as const) : ('top' as const),
      distance: 8,
      color: colour,
      fontFamily,
      fontSize: fonts.value.size,
      fontWeight: 'bold' as const,
      formatter: ({ value }: { value?: unknown }) =>
        Array.isArray(value) ? formatNumber(Number(value[1]), chart.valueAxis.format) : '',
    },
    labelLayout,
  };
}

/** No other row lies to the right of this one. */
const isLastDay = ({ categories }: ChartData, row: number): boolean =>
  !categories.some((category) => Number(category) > Number(categories[row]));

/** Excel's rule: values that differ by less than a sixth of the highest one need not be seen from zero. */
function isNarrow({ series }: ChartData): boolean {
  const values = series.flatMap((each) => each.values.filter((value) => value !== null));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low > 0 && high - low < high / 6;
}

/** Room to the right for the last values, which stand beside their points. */
function lastValueRoom(data: ChartData, chart: ChartPlan): number {
  const texts = data.series.map((series) => formatNumber(lastValue(series), chart.valueAxis.format));
  return Math.max(...texts.map((text) => textWidth(text, fonts.value.size, true))) + 12;
}

/** Legend symbols of lines without markers, for which ECharts would draw a marker. */
const lineIcon = 'path://M0 0h22v2.5h-22z';
const dotIcon = 'path://M0 0h3v2.5h-3zM5 0h3v2.5h-3zM10 0h3v2.5h-3zM15 0h3v2.5h-3z';
const dashIcon = 'path://M0 0h6v2.5h-6zM8 0h6v2.5h-6zM16 0h6v2.5h-6z';

/** Legend entry of a line that looks like it. */
export function lineEntry({ name, plan: { dashed, dotted, markers } }: SeriesData): LegendEntry {
  if (markers) return { name };
  return { name, icon: dashed ? dashIcon : dotted ? dotIcon : lineIcon };
}

/** Lines over dates or names. Blank and `#N/A` cells leave gaps; the last value of every solid line stands beside it. */
export function lineOption(chart: ChartPlan, data: ChartData, area: Area, size: DrawingSize): DrawingOption {
  const width = pixelsBetween(size, area, area.left + 40);
  const right = area.right + lastValueRoom(data, chart);
  const labelLayout = separateLabels();
  return {
    grid: { left: area.left, top: area.top, right, bottom: area.bottom, ...labelsInside },
    xAxis: {
      ...(chart.categoryDates ? dateAxis(data.categories.map(Number), width) : nameAxis(data, width)),
      axisLine: { show: true, onZero: false, lineStyle: { color: palette.muted, width: 1 } },
    },
    yAxis: {
      ...verticalValueAxis(chart, size.height - area.top - area.bottom),
      scale: isNarrow(data),
    },
    // Highest last value first, for the labels; the legend keeps the order of the plan.
    series: data.series
      .map((series, index) => ({ series, index }))
      .sort((a, b) => lastValue(b.series) - lastValue(a.series))
      .map(({ series, index }) => lineSeries(data, series, index, chart, labelLayout)),
  };
}
