import { palette } from '../workbook/look';
import type { ChartPlan } from '../workbook/plan';
import { fontFamily, fonts } from './frame';
import { formatNumber } from './numberFormat';

export const axisText = { color: palette.muted, fontFamily, fontSize: fonts.text.size };
export const gridLine = { lineStyle: { color: palette.line, width: 1 } };

/** Axis labels count as part of the grid, axis titles do not: those have room of their own. */
export const labelsInside = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' } as const;

/** The ends that the plan fixes; ECharts finds the others. */
export const limits = ({ valueAxis: { min, max } }: ChartPlan): { min?: number; max?: number } => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});

/** Labels in the plan's number format. */
export const valueLabel = (chart: ChartPlan) => ({
  ...axisText,
  formatter: (value: number) => formatNumber(value, chart.valueAxis.format),
});

const HEIGHT_PER_STEP = 36;

/** The value axis on the left. Its title is part of the frame, upright, where it is read without turning the head. */
export const verticalValueAxis = (chart: ChartPlan, height: number) => ({
  type: 'value' as const,
  ...limits(chart),
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: valueLabel(chart),
  splitLine: gridLine,
  splitNumber: Math.max(1, Math.min(5, Math.floor(height / HEIGHT_PER_STEP))),
});
