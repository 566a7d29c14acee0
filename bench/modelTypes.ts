import type { CellValue } from '../src/workbook/cell';
import type { Style } from '../src/workbook/look';
import type {
  ChartPlan,
  FormatPlan,
  NamePlan,
  SheetPlan,
  TablePlan,
  ValidationPlan,
} from '../src/workbook/plan';

/** A copy as plain data, decided to the last cell: what every writer of the bench gets. Rows and columns count from 0. */
export interface CopyModel {
  readonly title: string;
  readonly sheets: readonly ModelSheet[];
  /** Styles by the numbers that cells bear. */
  readonly styles: readonly ModelStyle[];
  readonly names: readonly NamePlan[];
  /** Some formula has no known result. */
  readonly calculate: boolean;
}

/** How cells look, their number format, and whether they stay open on a protected sheet. */
export interface ModelStyle extends Style {
  readonly format?: string;
  readonly unlocked?: true;
}

export interface ModelSheet extends Pick<SheetPlan, 'name' | 'freeze' | 'print'> {
  readonly tabColour: string;
  readonly widths: readonly number[];
  readonly heights: readonly (readonly [row: number, points: number])[];
  readonly cells: readonly ModelCell[];
  readonly tables: readonly ModelTable[];
  readonly validations: readonly ValidationPlan[];
  readonly formats: readonly FormatPlan[];
  readonly charts: readonly ModelChart[];
  readonly footer: string;
  readonly isProtected: boolean;
}

/** A cell that holds something or has a look. */
export interface ModelCell {
  readonly row: number;
  readonly column: number;
  readonly style?: number;
  /** Also the last result of `formula`; `null` for blank. */
  readonly value: CellValue;
  /** As files hold it, without `=`. */
  readonly formula?: string;
  /** Where in the workbook the cell leads. */
  readonly link?: string;
}

export interface ModelTable extends Pick<TablePlan, 'name' | 'style' | 'range'> {
  readonly columns: readonly { readonly header: string; readonly formula?: string }[];
}

export interface ModelChart extends ChartPlan {
  /** Tab of the data. */
  readonly source: string;
  readonly description: string;
  /** Size on the sheet in pixels. */
  readonly width: number;
  readonly height: number;
}
