import type { Rect } from '../../workbook/cell';
import { Refusal, tooLarge } from '../reasons';

/**
 * Cells that are laid out as rectangles, blank ones included, in one workbook: as many as Office.js reads at once (docs:
 * resource-limits-and-performance-optimization). Two filled corners of a sheet span 17 billion.
 */
const MAX_CELLS = 5_000_000;

/** Counts the cells that reading lays out. */
export class CellBudget {
  private left = MAX_CELLS;

  /** @throws Refusal when the workbook has used up its cells */
  take({ rows, columns }: Pick<Rect, 'rows' | 'columns'>): void {
    this.left -= rows * columns;
    if (this.left < 0) throw new Refusal(tooLarge('It spans more than five million cells.'));
  }
}
