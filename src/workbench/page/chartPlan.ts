import type { CellValue, Rect } from '../../workbook/cell';
import type { SheetKey } from '../../workbook/blueprint/types';
import { seriesColours } from '../../workbook/look';
import type { ChartKind, ChartPlan, SeriesPlan } from '../../workbook/plan';
import type { HostObject } from '../host/hostObject';
import type { Chart } from '../host/model/charts';
import type { ChartSeries } from '../host/model/chartSeries';
import type { Range } from '../host/model/range';
import type { Workbook } from '../host/model/workbook';

const kinds: Readonly<Record<string, ChartKind>> = {
  Line: 'line',
  LineMarkers: 'line',
  ColumnClustered: 'column',
  BarClustered: 'bar',
  Radar: 'radar',
  RadarMarkers: 'radar',
  Doughnut: 'doughnut',
};

const nowhere: Rect = { row: 0, column: 0, rows: 1, columns: 1 };

/**
 * A chart of the simulated Excel in the terms of our drawings. `null` for kinds that nobody draws yet, and for a chart that has lost its
 * data. Sheets go by the host's ids, which {@link cellReader} understands.
 */
export function chartPlanOf(chart: Chart): ChartPlan | null {
  const kind = kinds[String(chart.$read('chartType'))];
  const series = chart.series.$items().filter(({ $values }) => $values !== null);
  const first = series[0]?.$categories ?? series[0]?.$values;
  if (!kind || !first) return null;
  const axes = kind === 'doughnut' ? null : chart.$navigate('axes', 'ChartAxes');
  const valueAxis = axes?.$navigate('valueAxis', 'ChartAxis') ?? null;
  const categoryAxis = axes?.$navigate('categoryAxis', 'ChartAxis') ?? null;
  return {
    name: chart.name,
    kind,
    title: text(chart.$navigate('title', 'ChartTitle').$read('text')),
    anchor: nowhere,
    dataSheet: sheetKeyOf(first),
    categories: first.$rect,
    categoryDates: categoryAxis?.$read('categoryType') === 'DateAxis',
    series: series.map(seriesPlan),
    valueAxis: valueAxisOf(valueAxis),
    legend: legendOf(chart),
    ...(chart.$navigate('title', 'ChartTitle').$read('visible') === false ? { bare: true } : {}),
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Host ids of sheets stand in for the keys of the blueprint: the drawings only hand them back to {@link cellReader}. */
const sheetKeyOf = ({ $sheet }: Range): SheetKey => $sheet.id as SheetKey;

function seriesPlan(series: ChartSeries, index: number): SeriesPlan {
  const line = series.$navigate('format', 'ChartSeriesFormat').$navigate('line', 'ChartLineFormat');
  const fill = series.$navigate('format', 'ChartSeriesFormat').$navigate('fill', 'ChartFill');
  const colour = line?.$read('color') ?? fill?.$read('$colour');
  return {
    name: series.$nameCell?.$rect ?? nowhere,
    values: series.$values?.$rect ?? nowhere,
    colour:
      typeof colour === 'string' ? colour : (seriesColours[index % seriesColours.length] ?? seriesColours[0]),
    dashed: line?.$read('lineStyle') === 'Dash',
    dotted: line?.$read('lineStyle') === 'Dot',
    markers: series.$read('markerStyle') !== 'None',
  };
}

function valueAxisOf(axis: HostObject | null): ChartPlan['valueAxis'] {
  const number = (name: string): number | undefined => {
    const value = axis?.$read(name);
    return typeof value === 'number' ? value : undefined;
  };
  const [min, max] = [number('minimum'), number('maximum')];
  const format = axis?.$read('numberFormat');
  const title = axis?.$navigate('title', 'ChartAxisTitle')?.$read('text');
  return {
    ...(typeof title === 'string' ? { title } : {}),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    format: typeof format === 'string' ? format : 'General',
  };
}

function legendOf(chart: Chart): ChartPlan['legend'] {
  const legend = chart.$navigate('legend', 'ChartLegend');
  if (legend.$read('visible') !== true) return 'none';
  return legend.$read('position') === 'Right' ? 'right' : 'bottom';
}

/** Reads calculated cells for the drawings, by the host's sheet ids. A sheet that is gone reads as blank. */
export const cellReader =
  ({ worksheets }: Workbook) =>
  (sheet: SheetKey, rect: Rect): readonly (readonly CellValue[])[] =>
    worksheets.$find(sheet)?.$cells.values(rect) ?? [];
