import type { GoalProgress } from '../../../domain/progress/goalProgress';
import { seriesWords } from '../../../domain/progress/words';
import { goalChart } from '../../../workbook/blueprint/goalCharts';
import type { CellValue, Rect } from '../../../workbook/cell';
import type { ReadCells } from '../../../workbook/chartData';
import type { ChartPlan } from '../../../workbook/plan';

/** The chart that the sheet of goal charts has for a goal; which place it has there is of no interest here. */
export const plan: ChartPlan = goalChart(1);

const fields = ['value', 'target', 'expected', 'forecast'] as const;

/**
 * What would stand in the cells of that chart if the sheet held this progress, so that pane and sheet draw the same.
 *
 * @param isBand the goal is to stay between two ends
 */
export function goalCells({ series, message }: GoalProgress, isBand: boolean): ReadCells {
  const names = isBand
    ? { ...seriesWords, target: seriesWords.upperEnd, expected: seriesWords.lowerEnd }
    : seriesWords;
  const columns = new Map<string, readonly CellValue[]>([
    [keyOf(plan.categories), series.map(({ date }) => date)],
    ...fields.flatMap((field, at): [string, readonly CellValue[]][] => {
      const own = plan.series[at];
      if (!own) return [];
      return [
        [keyOf(own.values), series.map((row) => row[field])],
        [keyOf(own.name), [names[field]]],
      ];
    }),
  ]);
  return (_sheet, rect) => {
    const cells = columns.get(keyOf(rect)) ?? [message];
    return Array.from({ length: rect.rows }, (_, row) => [cells[row] ?? null]);
  };
}

const keyOf = ({ row, column }: Pick<Rect, 'row' | 'column'>): string => `${row} ${column}`;
