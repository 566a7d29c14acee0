import type { WorkbookChart } from '../../../app/charts/workbookCharts';
import { shownDay } from '../../../domain/dates';
import { formatNumber } from '../../../drawing/numberFormat';
import { cellText } from '../../../workbook/chartData';
import { enProgress } from '../../strings/enProgress';

export interface ChartTable {
  readonly headers: readonly string[];
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly string[])[];
}

/** As many columns, and as wide, as a pane of 320 px has room for. */
const MOST_COLUMNS = 4;
const WIDEST_HEADER = 10;

/** The figures of a chart: a column for each series where there is room for that, else a row for each figure. */
export function chartTable({ plan, data: { categories, series } }: WorkbookChart): ChartTable {
  const first = plan.categoryDates ? enProgress.date : enProgress.name;
  const names = categories.map((cell) => (plan.categoryDates ? shownDay(Number(cell)) : cellText(cell)));
  const text = (value: number | null | undefined): string =>
    value === null || value === undefined ? enProgress.gap : formatNumber(value, plan.valueAxis.format);
  const hasRoom =
    series.length === 1 ||
    (series.length <= MOST_COLUMNS && series.every(({ name }) => name.length <= WIDEST_HEADER));
  if (hasRoom)
    return {
      headers: [first, ...series.map(({ name }) => name)],
      rows: names.map((name, row) => [name, ...series.map(({ values }) => text(values[row]))]),
    };
  return {
    headers: [first, enProgress.series, enProgress.value],
    rows: names.flatMap((name, row) =>
      series
        .filter(({ values }) => (values[row] ?? null) !== null)
        .map((one) => [name, one.name, text(one.values[row])]),
    ),
  };
}
