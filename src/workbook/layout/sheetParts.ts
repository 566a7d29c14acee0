import type { CellValue, Rect } from '../cell';
import type { StyleKey } from '../look';
import type { CellPlan, SheetPlan } from '../plan';
import type { SheetKey } from '../blueprint/types';

/** A sheet plan without its identity: what panels and data sheets return. */
export type SheetBody = Omit<SheetPlan, 'key' | 'name' | 'tabColour'>;

/** Collects cells and styles of a sheet in reading order; formulas are texts that begin with `=`. */
export class SheetParts {
  readonly cells: CellPlan[] = [];
  readonly styles: { range: Rect; style: StyleKey }[] = [];

  /** A value or formula. Text of the blueprint never begins with `=` unless it is a formula. */
  put(row: number, column: number, content: CellValue, more: Pick<CellPlan, 'link' | 'spill'> = {}): void {
    const isFormula = typeof content === 'string' && content.startsWith('=');
    this.cells.push({ row, column, content: isFormula ? { formula: content } : { value: content }, ...more });
  }

  /** One style for a rectangle, given as first row and column, then rows and columns. */
  style(style: StyleKey, row: number, column: number, rows = 1, columns = 1): void {
    this.styles.push({ range: { row, column, rows, columns }, style });
  }

  /** Heading, hint and the way back, in the first three rows of every sheet but Home. */
  masthead(title: string, hint: string): void {
    this.put(0, 0, title);
    this.put(1, 0, hint);
    this.put(2, 0, 'Back to Home', { link: { sheet: 'home' } });
    this.style('title', 0, 0);
    this.style('subtitle', 1, 0);
    this.style('link', 2, 0);
  }

  /** A word that jumps to another sheet. */
  link(row: number, column: number, text: string, sheet: SheetKey): void {
    this.put(row, column, text, { link: { sheet } });
  }
}

/** What {@link SheetParts} hold, on a sheet that has nothing else: panels add what they have besides. */
export const panelOf = ({ cells, styles }: SheetParts) =>
  ({
    cells,
    styles,
    tables: [],
    forms: [],
    validations: [],
    formats: [],
    numberFormats: [],
    rowHeights: [titleHeight],
    freeze: { rows: 0, columns: 0 },
    charts: [],
  }) satisfies Partial<SheetBody>;

/** Every page says where it comes from and that it is confidential; codes as Excel's footers write them. */
export const footer = { left: 'Confidential · &A', right: 'Page &P of &N' } as const;

/** Heights of the heading row and of table headers, in points. */
export const titleHeight = { row: 0, height: 28 } as const;
