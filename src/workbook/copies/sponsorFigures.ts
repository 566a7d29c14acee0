import {
  isDrawn,
  seriesRows,
  type SponsorGoal,
  type SponsorPulse,
  type SponsorReport,
} from '../../domain/audience/sponsorReport';
import { figureWords, pulseWords, sponsorSeriesNames } from '../../domain/audience/sponsorWords';
import { pageColumns } from '../blueprint/sponsorPageCells';
import { goalCharts } from '../blueprint/sponsorPageGoals';
import { pulseChart } from '../blueprint/sponsorPageFeedback';
import type { CellValue, Rect } from '../cell';
import { numberFormats, widths, type StyleKey } from '../look';
import type { CellPlan, ChartPlan, SheetPlan } from '../plan';

type Figures = Pick<SheetPlan, 'cells' | 'styles' | 'numberFormats' | 'columnWidths' | 'charts'>;

/** Where the figures begin: right of the page, below the row for the screen. */
const first = { row: 1, column: pageColumns + 1 } as const;

/** One chart with its figures: a heading, a row of headers, and rows below it. */
interface Block {
  readonly chart: ChartPlan;
  readonly heading: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Number format of the first column. */
  readonly format: string;
}

/** The charts that have something to show, and their figures side by side in plain cells. */
export function sponsorFigures({ goals, pulse }: SponsorReport): Figures {
  const blocks = [
    ...(goals?.shown ?? []).flatMap((goal, slot) => goalBlock(goal, slot)),
    ...(pulse?.bars ? [pulseBlock(pulse.bars)] : []),
  ];
  let column = first.column;
  const placed = blocks.map((block) => {
    const at = column;
    column += block.headers.length + 1;
    return placeBlock(block, at);
  });
  const title: Figures = {
    cells: [{ row: first.row, column: first.column, content: { value: figureWords.heading } }],
    styles: [{ range: rect(first.row, first.column), style: 'heading' }],
    numberFormats: [],
    columnWidths: [],
    charts: [],
  };
  const all = placed.length > 0 ? [title, ...placed] : [];
  return {
    cells: all.flatMap(({ cells }) => cells),
    styles: all.flatMap(({ styles }) => styles),
    numberFormats: all.flatMap(({ numberFormats: formats }) => formats),
    columnWidths: all.flatMap(({ columnWidths }) => columnWidths),
    charts: all.flatMap(({ charts }) => charts),
  };
}

const rect = (row: number, column: number, rows = 1, columns = 1): Rect => ({ row, column, rows, columns });

function goalBlock({ series }: SponsorGoal, slot: number): readonly Block[] {
  const chart = goalCharts[slot];
  if (!chart || !isDrawn(series)) return [];
  return [
    {
      chart,
      heading: chart.title,
      headers: [figureWords.day, ...sponsorSeriesNames],
      rows: seriesRows(series).map(({ day, reviews, target, expected, forecast }) => [
        day,
        reviews,
        target,
        expected,
        forecast,
      ]),
      format: numberFormats.date,
    },
  ];
}

const pulseBlock = (bars: NonNullable<SponsorPulse['bars']>): Block => ({
  chart: pulseChart,
  heading: pulseWords.heading,
  headers: [figureWords.answer, pulseWords.share],
  rows: bars.map(({ point, share }) => [point, share]),
  format: 'General',
});

function placeBlock({ chart, heading, headers, rows, format }: Block, column: number): Figures {
  const header = first.row + 2;
  const top = header + 1;
  const put = (row: number, at: number, value: CellValue): CellPlan => ({
    row,
    column: at,
    content: { value },
  });
  const style = (key: StyleKey, range: Rect) => ({ range, style: key });
  const shares = rect(top, column + 1, rows.length, headers.length - 1);
  return {
    cells: [
      put(header - 1, column, heading),
      ...headers.map((text, index) => put(header, column + index, text)),
      ...rows.flatMap((row, down) =>
        row.flatMap((value, across) => (value === null ? [] : [put(top + down, column + across, value)])),
      ),
    ],
    styles: [
      style('label', rect(header - 1, column)),
      style('tableHeader', rect(header, column, 1, headers.length)),
      style('body', rect(top, column, rows.length, headers.length)),
    ],
    numberFormats: [
      { range: rect(top, column, rows.length), format },
      { range: shares, format: '0.0%' },
    ],
    columnWidths: [...headers.map(widthOf), gap],
    charts: [
      {
        ...chart,
        categories: rect(top, column, rows.length),
        series: chart.series.map((series, index) => ({
          ...series,
          name: rect(header, column + 1 + index),
          values: rect(top, column + 1 + index, rows.length),
        })),
      },
    ],
  };
}

/** Wide enough for a header on one line: a second one would make the row of the page beside it higher. */
const widthOf = (header: string): number => Math.max(widths.date, header.length + 4);
/** Width of the column between two blocks. */
const gap = 3;
