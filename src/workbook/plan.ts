import type { CellValue, Rect } from './cell';
import type { ColumnSpec, SheetKey, StageModel } from './blueprint/types';
import type { StyleKey } from './look';

/**
 * The blueprint laid out on sheets: every address, name, formula and format decided, nothing left to invent. Two interpreters
 * read the same plan: `excel/` through Office.js, `xlsx/` into a file. All positions count from 0.
 */
export interface WorkbookPlan {
  readonly model: StageModel;
  readonly schemaVersion: number;
  readonly sheets: readonly SheetPlan[];
  /** Workbook-scoped defined names (never sheet-scoped: office-js #2875). */
  readonly names: readonly NamePlan[];
}

export interface SheetPlan {
  readonly key: SheetKey;
  /** Tab name under the chosen stage model. */
  readonly name: string;
  readonly tabColour: string;
  /** Labels, headings, forms' labels and defaults, panel formulas. Table headers and table rows are in `tables`. */
  readonly cells: readonly CellPlan[];
  readonly tables: readonly TablePlan[];
  readonly forms: readonly FormPlan[];
  readonly validations: readonly ValidationPlan[];
  readonly formats: readonly FormatPlan[];
  readonly numberFormats: readonly { readonly range: Rect; readonly format: string }[];
  readonly styles: readonly { readonly range: Rect; readonly style: StyleKey }[];
  /** Width of each column from A, in characters (file units). `look.ts` converts to Office.js points. */
  readonly columnWidths: readonly number[];
  /** Heights in points of rows that differ from the default. */
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  /** Number of frozen rows and columns; 0 and 0 for none. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly print: PrintPlan;
  readonly charts: readonly ChartPlan[];
  /**
   * Blocks of `cells` that hold the same as another one, moved along, again and again until the target is full: a program that can copy
   * need not write them.
   */
  readonly copies?: readonly { readonly source: Rect; readonly target: Rect }[];
  /** Ranges left unlocked; the sheet is protected without a password. Absent: the sheet is not protected. */
  readonly protection?: { readonly unlocked: readonly Rect[] };
}

export interface CellPlan {
  readonly row: number;
  readonly column: number;
  /** A plain value, or a formula in English with commas that begins with `=` (file form: `Table[[#This Row],[Column]]`). */
  readonly content: { readonly value: CellValue } | { readonly formula: string };
  /** A jump inside the workbook: the tab the link opens at A1. */
  readonly link?: { readonly sheet: SheetKey };
  /** The formula's result spills: largest expected extent, so that nothing else is placed there. */
  readonly spill?: { readonly rows: number; readonly columns: number };
}

export interface TablePlan {
  /** Workbook-wide table name, such as `Goals`. */
  readonly name: string;
  readonly style: string;
  /** Header row and body together; the body has at least one row. */
  readonly range: Rect;
  /** One per column of `range`, in order, open columns (a 360 item each) included. */
  readonly columns: readonly ColumnSpec[];
  /** Starter rows, as many as `range.rows - 1`; calculated columns hold `null` here. */
  readonly rows: readonly (readonly CellValue[])[];
}

/** A one-record block laid out vertically: labels in one column, values in the next. Read back as a table with one row. */
export interface FormPlan {
  readonly name: string;
  /** The value cells, one per field, in one column. Also a defined name `<name>_form`. */
  readonly range: Rect;
  readonly fields: readonly ColumnSpec[];
  readonly values: readonly CellValue[];
}

export type ValidationRule =
  /** `formula` is a reference to a defined name, such as `=list_Direction` (never a typed list: office-js #2128). */
  | { readonly kind: 'list'; readonly formula: string }
  | {
      readonly kind: 'whole' | 'decimal' | 'date';
      readonly min: number | string;
      readonly max?: number | string;
    }
  | { readonly kind: 'length'; readonly max: number }
  /** Native formula, relative to the top-left cell of the range. */
  | { readonly kind: 'custom'; readonly formula: string };

export interface ValidationPlan {
  readonly range: Rect;
  readonly rule: ValidationRule;
  /** Input message: at most 32 characters of title, 255 of text. */
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly error: {
    readonly title: string;
    readonly text: string;
    readonly style: 'stop' | 'warning' | 'information';
  };
}

/** Conditional format by a native formula, relative to the top-left cell of its range (office-js #5194). */
export interface FormatPlan {
  readonly range: Rect;
  readonly formula: string;
  readonly style: FormatStyle;
}

export interface FormatStyle {
  readonly fill?: string;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly strike?: boolean;
}

export interface PrintPlan {
  readonly orientation: 'portrait' | 'landscape';
  /** Pages across and down; 0 down means as many as needed. */
  readonly fit: { readonly wide: number; readonly tall: number };
  readonly area?: Rect;
  /** Rows repeated on every page, as a zero-based first row and a count. */
  readonly titleRows?: { readonly row: number; readonly rows: number };
  readonly footer: { readonly left: string; readonly right: string };
}

export type ChartKind = 'line' | 'column' | 'bar' | 'radar' | 'doughnut';

/** One description for the native Excel chart, the file part and the drawing. Data are native cells, in columns. */
export interface ChartPlan {
  /** Unique in the workbook; becomes the name of the chart object. */
  readonly name: string;
  readonly kind: ChartKind;
  /** A plain title; the message of the chart stands in the cell `message` beside it. */
  readonly title: string;
  readonly message?: { readonly row: number; readonly column: number };
  /** Cells the chart covers. */
  readonly anchor: Rect;
  /** Sheet that holds the data (may be another one). */
  readonly dataSheet: SheetKey;
  readonly categories: Rect;
  /** Dates on the category axis (serials). */
  readonly categoryDates: boolean;
  readonly series: readonly SeriesPlan[];
  readonly valueAxis: {
    readonly title?: string;
    readonly min?: number;
    readonly max?: number;
    readonly format: string;
  };
  readonly legend: 'bottom' | 'right' | 'none';
  /**
   * Lines or columns alone, in no frame, with neither title, value axis nor dates: nothing is seen of it while it has no data. Cells around
   * it say what it shows; columns bear their values.
   */
  readonly bare?: true;
}

export interface SeriesPlan {
  /** Cell that holds the series name (on `dataSheet`). */
  readonly name: Rect;
  readonly values: Rect;
  readonly colour: string;
  /** A line that is not drawn through, so that it is told from others without colour: dashes, or finer dots. */
  readonly dashed?: boolean;
  readonly dotted?: boolean;
  readonly markers?: boolean;
}

export interface NamePlan {
  readonly name: string;
  /** Formula with `=`: a quoted-sheet absolute reference, a table column, or a constant. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}
