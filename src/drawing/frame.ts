import type { LegendComponentOption, TitleComponentOption } from 'echarts/components';
import { fontName, palette } from '../workbook/look';
import type { ChartPlan } from '../workbook/plan';
import type { DrawingOption, DrawingSize } from './engine';
import { ellipsis, wrap } from './text';
import type { Font } from './text';
import { textWidth } from './textWidths';

/** Calibri where Office is installed, its metric twin where it is not (and in our own PNG files), then what the system has. */
export const fontFamily = `${fontName}, Carlito, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif`;

export const fonts = {
  heading: { size: 18, bold: true },
  subject: { size: 14 },
  text: { size: 13 },
  value: { size: 13, bold: true },
} as const satisfies Record<string, Font>;

/** Space around everything, in pixels. */
export const MARGIN = 20;

const HEADING_LINE = 24;
const SUBJECT_LINE = 19;
const AXIS_TITLE_LINE = 26;
const LEGEND_LINE = 22;

const LEGEND_SYMBOL = 22;
const LEGEND_GAP = 22;
/** Longer messages than this many lines end with an ellipsis; the name of the image has them in full. */
const HEADING_LINES = 3;
/** Lower drawings spare the line of the plain title for the chart; the description has it. */
const HEIGHT_FOR_SUBJECT = 300;

/** Distances in pixels from the edges of the drawing to the area left for the chart itself. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Frame {
  readonly option: Pick<DrawingOption, 'title' | 'legend' | 'textStyle' | 'backgroundColor'>;
  readonly area: Area;
}

const headline = (
  lines: readonly string[],
  top: number,
  font: Font,
  lineHeight: number,
  colour: string,
): TitleComponentOption => ({
  text: lines.join('\n'),
  left: MARGIN,
  top,
  padding: 0,
  textStyle: {
    color: colour,
    fontFamily,
    fontSize: font.size,
    fontWeight: font.bold === true ? 'bold' : 'normal',
    lineHeight,
  },
});

/** A legend entry: the series' own symbol, unless `icon` (an ECharts symbol) says otherwise. */
export interface LegendEntry {
  readonly name: string;
  readonly icon?: string;
}

/** Entries of a horizontal legend, row by row. */
function legendRows(entries: readonly LegendEntry[], width: number): LegendEntry[][] {
  const rows: LegendEntry[][] = [];
  let x = width;
  for (const entry of entries) {
    const item = LEGEND_SYMBOL + 8 + textWidth(entry.name, fonts.text.size);
    if (x + item > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push(entry);
    x += item + LEGEND_GAP;
  }
  return rows;
}

function legendLook(entries: readonly LegendEntry[], width: number): LegendComponentOption {
  return {
    data: entries.map((entry) => ({ ...entry })),
    formatter: (name) => ellipsis(name, width, fonts.text),
    itemWidth: LEGEND_SYMBOL,
    itemHeight: 10,
    padding: 0,
    selectedMode: false,
    itemStyle: { borderWidth: 0 },
    textStyle: { color: palette.ink, fontFamily, fontSize: fonts.text.size, padding: [0, 0, 0, 2] },
  };
}

/** Rows of the legend below the chart: one ECharts legend each, because ECharts spaces rows as widely as entries. */
function legendBelow(
  entries: readonly LegendEntry[],
  size: DrawingSize,
): [LegendComponentOption[], Partial<Area>] {
  const width = size.width - 2 * MARGIN;
  const rows = legendRows(entries, width);
  const top = size.height - 10 - rows.length * LEGEND_LINE;
  const look = (row: readonly LegendEntry[], index: number): LegendComponentOption => ({
    ...legendLook(row, width - LEGEND_SYMBOL - 8),
    left: MARGIN,
    top: top + index * LEGEND_LINE,
    itemGap: LEGEND_GAP,
  });
  return [rows.map(look), { bottom: size.height - top + 12 }];
}

function legendBeside(
  entries: readonly LegendEntry[],
  size: DrawingSize,
  top: number,
): [LegendComponentOption[], Partial<Area>] {
  const widest = Math.max(...entries.map(({ name }) => textWidth(name, fonts.text.size)));
  const textSpace = Math.min(widest, size.width * 0.3);
  const width = LEGEND_SYMBOL + 8 + textSpace;
  const left = size.width - MARGIN - width;
  return [
    [{ ...legendLook(entries, textSpace), orient: 'vertical', align: 'left', left, top, itemGap: 12 }],
    { right: MARGIN + width + 24 },
  ];
}

function legend(chart: ChartPlan, entries: readonly LegendEntry[], size: DrawingSize, top: number) {
  if (chart.legend === 'none' || entries.length === 0) return [[], {}] satisfies [unknown[], Partial<Area>];
  return chart.legend === 'right' ? legendBeside(entries, size, top) : legendBelow(entries, size);
}

/** Heading, plain title below it, title of an upright value axis and legend in place, and the area they leave. */
export function frame(
  chart: ChartPlan,
  heading: string,
  subject: string,
  entries: readonly LegendEntry[],
  size: DrawingSize,
): Frame {
  const width = size.width - 2 * MARGIN;
  const headingLines = wrap(heading, width, fonts.heading, HEADING_LINES);
  const subjectLines = size.height < HEIGHT_FOR_SUBJECT ? [] : wrap(subject, width, fonts.subject, 1);
  const headingTop = 16;
  const subjectTop = headingTop + headingLines.length * HEADING_LINE + 2;
  const axisTitle = chart.kind === 'line' || chart.kind === 'column' ? (chart.valueAxis.title ?? '') : '';
  const axisTitleTop = subjectTop + subjectLines.length * SUBJECT_LINE + 16;
  const top = axisTitleTop + (axisTitle === '' ? 0 : AXIS_TITLE_LINE);
  const [legends, beside] = legend(chart, entries, size, top);
  return {
    option: {
      backgroundColor: palette.paper,
      textStyle: { fontFamily },
      title: [
        headline(headingLines, headingTop, fonts.heading, HEADING_LINE, palette.teal),
        headline(subjectLines, subjectTop, fonts.subject, SUBJECT_LINE, palette.muted),
        headline(
          [ellipsis(axisTitle, width, fonts.text)],
          axisTitleTop,
          fonts.text,
          AXIS_TITLE_LINE,
          palette.muted,
        ),
      ],
      legend: legends,
    },
    area: { left: MARGIN, top, right: MARGIN, bottom: MARGIN, ...beside },
  };
}
