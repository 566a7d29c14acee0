import type { Rect } from '../cell';

/**
 * Where the report by item spills, the name `item_report`: a header and up to 120 items; Item ID, Competency, Self, Manager, at most
 * five displayed groups, Others, n, Gap, Not observed, Rank. The words of the items stand left of it.
 */
export const itemSpill: Rect = { row: 29, column: 1, rows: 121, columns: 14 };
