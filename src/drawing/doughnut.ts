import { palette, seriesColours } from '../workbook/look';
import type { ChartPlan } from '../workbook/plan';
import { cellText } from '../workbook/chartData';
import type { ChartData } from '../workbook/chartData';
import type { DrawingOption, DrawingSize } from './engine';
import { fontFamily, fonts } from './frame';
import type { Area } from './frame';
import { formatNumber } from './numberFormat';
import { wrap } from './text';

/** Slices of the first series, named and numbered at the slice. Negative and missing values have no slice. */
export function doughnutOption(
  chart: ChartPlan,
  data: ChartData,
  area: Area,
  size: DrawingSize,
): DrawingOption {
  const width = size.width - area.left - area.right;
  const height = size.height - area.top - area.bottom;
  const outer = Math.max(20, Math.min(width / 5, height / 2 - 44));
  const labelWidth = width / 2 - outer - 40;
  const values = data.series[0]?.values ?? [];
  const slices = data.categories.flatMap((cell, row) => {
    const value = values[row] ?? null;
    return value === null || value <= 0
      ? []
      : [
          {
            name: cellText(cell),
            value,
            itemStyle: { color: seriesColours[row % seriesColours.length] ?? palette.teal },
          },
        ];
  });
  return {
    series: {
      type: 'pie',
      center: [area.left + width / 2, area.top + height / 2],
      radius: [outer * 0.6, outer],
      startAngle: 90,
      data: slices,
      silent: true,
      itemStyle: { borderColor: palette.paper, borderWidth: 2 },
      labelLine: { length: 10, length2: 10, lineStyle: { color: palette.muted } },
      label: {
        color: palette.ink,
        fontFamily,
        fontSize: fonts.text.size,
        lineHeight: 17,
        formatter: ({ name, value }) =>
          [
            ...wrap(name, labelWidth, fonts.text, 2),
            formatNumber(Number(value), chart.valueAxis.format),
          ].join('\n'),
      },
    },
  };
}
