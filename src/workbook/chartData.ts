import { isErrorValue } from './cell';
import type { CellValue, Rect } from './cell';
import type { SheetKey } from './blueprint/types';
import type { ChartPlan, SeriesPlan } from './plan';

/** Reads calculated values of a sheet: rows of cells, as many as the rectangle has. */
export type ReadCells = (sheet: SheetKey, rect: Rect) => readonly (readonly CellValue[])[];

/** A series ready to be drawn; `null` leaves a gap. One value per category. */
export interface SeriesData {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly plan: SeriesPlan;
}

export interface ChartData {
  /** What stands in the category cells: names, or dates as Excel serials. */
  readonly categories: readonly CellValue[];
  readonly series: readonly SeriesData[];
}

/** Text of a cell for people; blank and error cells have none. */
export const cellText = (cell: CellValue | undefined): string =>
  cell === undefined || cell === null || isErrorValue(cell) ? '' : String(cell).trim();

const cellNumber = (cell: CellValue | undefined): number | null =>
  typeof cell === 'number' && Number.isFinite(cell) ? cell : null;

const hasNumbers = (values: readonly (number | null)[]): boolean => values.some((value) => value !== null);

/**
 * The data of a chart, without what the helper blocks of the workbook hold in reserve: series without a single number and
 * categories that are blank (a `#N/A` date is blank, too) are left out.
 */
export function chartData(chart: ChartPlan, read: ReadCells): ChartData {
  const column = (rect: Rect): CellValue[] => read(chart.dataSheet, rect).flat();
  const cells = column(chart.categories);
  const named = cells.map((cell) =>
    chart.categoryDates ? cellNumber(cell) !== null : cellText(cell) !== '',
  );
  const used = [...cells.keys()].filter((row) => named[row] === true);
  const series = chart.series
    .map((plan, index): SeriesData => {
      const values = column(plan.values);
      return {
        name: cellText(column(plan.name)[0]) || `Series ${String(index + 1)}`,
        values: used.map((row) => cellNumber(values[row])),
        plan,
      };
    })
    .filter(({ values }) => hasNumbers(values));
  return { categories: used.map((row) => cells[row] ?? null), series };
}

/** True when there is something to draw. A doughnut has slices for what is above zero only. */
export const hasFigures = ({ kind }: ChartPlan, { series }: ChartData): boolean =>
  kind === 'doughnut'
    ? (series[0]?.values.some((value) => value !== null && value > 0) ?? false)
    : series.length > 0;
