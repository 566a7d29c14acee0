import type { Rect } from './cell';
import type { ChartPlan } from './plan';

/**
 * Everything a chart shows, as one block: categories in the first column, series in the others, names in the first row.
 *
 * @throws Error when a chart's cells are not laid out so; `checkPlan` finds that before
 */
export function chartBlock({ name, categories, series }: ChartPlan): Rect {
  const block: Rect = {
    row: categories.row - 1,
    column: categories.column,
    rows: categories.rows + 1,
    columns: series.length + 1,
  };
  const fits = series.every(
    (entry, i) =>
      entry.name.row === block.row &&
      entry.name.column === block.column + 1 + i &&
      entry.values.row === categories.row &&
      entry.values.column === entry.name.column &&
      entry.values.rows === categories.rows,
  );
  if (!fits) throw new Error(`The series of the chart ${name} do not stand beside its categories.`);
  return block;
}
