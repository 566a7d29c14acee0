import type { StageModel } from '../workbook/blueprint/types';
import type { Rect } from '../workbook/cell';
import { planWorkbook } from '../workbook/layout';
import type { Extent } from '../workbook/layout/dataSheet';
import { styles as styleOf } from '../workbook/look';
import { paint } from './dress';
import { rangeAt } from './place';
import { explain, validate } from './rules';

/** A table that has more rows or columns than before. */
export interface GrownTable {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  /** Header row and body, as they are now. */
  readonly range: Rect;
  /** All headers that the data brought along, now or earlier. */
  readonly openHeaders: readonly string[];
}

/**
 * Drop-downs, number formats and looks of the rows that were added. Excel extends them by itself when a person types below a table; for a
 * resized one nothing says so. A table that was moved keeps what Excel gave it, because the plan's formulas count from its own place.
 */
export function extendRules(grown: readonly GrownTable[], model: StageModel): void {
  if (grown.length === 0) return;
  const extents = grown.map(({ name, range, openHeaders }): [string, Extent] => [
    name,
    { rows: range.rows - 1, openHeaders },
  ]);
  const { sheets } = planWorkbook(model, new Map(extents));
  for (const { name, sheet, range: now } of grown)
    for (const { tables, validations, numberFormats, styles } of sheets) {
      const plan = tables.find((table) => table.name === name);
      if (!plan || plan.range.row !== now.row || plan.range.column !== now.column) continue;
      const right = plan.range.column + plan.range.columns;
      const inside = (column: number) => column >= plan.range.column && column < right;
      for (const { range, format } of numberFormats)
        if (inside(range.column)) rangeAt(sheet, range).numberFormat = [[format]];
      for (const { range, style } of styles)
        if (inside(range.column) && range.row === plan.range.row + 1)
          paint(rangeAt(sheet, range), styleOf[style]);
      for (const validation of validations)
        if (inside(validation.range.column)) {
          const range = rangeAt(sheet, validation.range);
          validate(range, validation);
          explain(range, validation);
        }
    }
}
