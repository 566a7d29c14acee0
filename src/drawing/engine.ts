import { BarChart, LineChart, PieChart } from 'echarts/charts';
import type { BarSeriesOption, LineSeriesOption, PieSeriesOption } from 'echarts/charts';
import {
  GraphicComponent,
  GridComponent,
  LegendComponent,
  PolarComponent,
  TitleComponent,
} from 'echarts/components';
import type {
  GraphicComponentOption,
  GridComponentOption,
  LegendComponentOption,
  PolarComponentOption,
  TitleComponentOption,
} from 'echarts/components';
import { LabelLayout } from 'echarts/features';
import { init, setPlatformAPI, use } from 'echarts/core';
import type { ComposeOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { textWidth } from './textWidths';

/** The part of ECharts' options that our drawings use. */
export type DrawingOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | PieSeriesOption
  | GraphicComponentOption
  | GridComponentOption
  | LegendComponentOption
  | PolarComponentOption
  | TitleComponentOption
>;

/** Width and height of a drawing in pixels. */
export interface DrawingSize {
  readonly width: number;
  readonly height: number;
}

use([
  BarChart,
  LineChart,
  PieChart,
  GraphicComponent,
  GridComponent,
  LegendComponent,
  PolarComponent,
  TitleComponent,
  LabelLayout,
  SVGRenderer,
]);

// ECharts measures with a canvas where it finds one: the drawing would differ from place to place, and Node has none.
setPlatformAPI({
  measureText: (text, font = '') => {
    const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 12);
    return { width: textWidth(text, size, /\bbold\b|\b[67]00\b/.test(font)) };
  },
});

/**
 * ECharts' text without what is of no use on a page that does not move, and with ids of our own: ECharts numbers them by the drawings
 * made so far in the process. Quotes in texts are escaped, so that these attributes cannot be met inside one.
 */
const tidy = (svg: string, prefix: string): string =>
  svg
    .replace(/ (?:class="zr|ecmeta_\w+=")[^"]*"/g, '')
    .replace(/<style >[^]*?<\/style>\n?/, '')
    .replace(/( id="|url\(#)zr\d+-/g, (_, before: string) => `${before}${prefix}-`);

/**
 * SVG text of an ECharts option, drawn without a DOM: in Node, in the pane and in a worker alike.
 *
 * @param prefix begins every id in the SVG
 */
export function renderSvg(option: DrawingOption, size: DrawingSize, prefix: string): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: size.width, height: size.height });
  try {
    chart.setOption({ ...option, animation: false });
    return tidy(chart.renderToSVGString(), prefix);
  } finally {
    chart.dispose();
  }
}
