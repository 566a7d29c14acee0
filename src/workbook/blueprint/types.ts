import type { Sees } from '../../domain/audience/grants';
import type { StageModel } from '../../domain/stages/models';
import type { CellValue } from '../cell';
import type { FormatStyle } from '../plan';

export type { StageModel };

export type ColumnType =
  'id' | 'link' | 'text' | 'long' | 'date' | 'int' | 'dec' | 'pct' | 'money' | 'bool' | 'enum';

/** A column of a table or a field of a form. */
export interface ColumnSpec {
  /** Header as the workbook shows it; unique in its table, and the name that code finds the column by. */
  readonly header: string;
  readonly type: ColumnType;
  readonly sees: Sees;
  readonly required?: boolean;
  /** Key of the list in `lists.ts`; becomes a validation by the named range `list_<key>`. */
  readonly list?: string;
  /** The list only suggests: other text is taken after a word of warning. */
  readonly free?: true;
  /** For `link`: table and column that hold the allowed ids. */
  readonly to?: { readonly table: string; readonly column: string };
  readonly min?: number;
  readonly max?: number;
  /** Dates only: defined name of a date that this one must come after. */
  readonly after?: string;
  /**
   * Tables only: this date bounds a period of the row, so the dates in the columns `start` and `due` must stand in that order, and
   * neither after the date with the defined name `end`. Blank dates bound nothing.
   */
  readonly period?: { readonly start: string; readonly due: string; readonly end: string };
  /** Calculated column: a native formula in file form. The user does not type here. */
  readonly formula?: string;
  /** The add-in writes it and nobody types here: no validation. */
  readonly written?: true;
  /** Input message; at most 255 characters. */
  readonly prompt?: string;
  /** Forms only: the value a new workbook starts with. */
  readonly initial?: CellValue;
  /** Forms only: defined name of the value cell, where formulas need it. */
  readonly name?: string;
  /** Decimals that copies show, where they are fewer than the coach sees (confidentiality.md 3.3, rule 13). */
  readonly copyDecimals?: number;
  /** Width in characters; by default that of the type (`look.ts`). */
  readonly width?: number;
  /** Number format; by default that of the type (`look.ts`). */
  readonly format?: string;
  /**
   * Stands for the columns that the data bring along, one per 360 item, from here to the right. Not laid out itself; the columns laid
   * out in its place keep the mark.
   */
  readonly open?: true;
}

export interface FormatRule {
  /** Headers of the first and last column the rule paints; by default the whole table. */
  readonly from?: string;
  readonly to?: string;
  /** Native formula in which `{Header}` stands for that column's cell in the same row (column absolute, row relative). */
  readonly formula: string;
  readonly style: FormatStyle;
}

export interface TableSpec {
  readonly kind: 'table';
  readonly name: string;
  readonly title: string;
  readonly hint?: string;
  readonly columns: readonly ColumnSpec[];
  /** Header of the yes/no column that says which rows are `ticked` for whom they are not simply open to. */
  readonly ticked?: string;
  /** Starter rows by header. */
  readonly rows?: readonly Readonly<Record<string, CellValue>>[];
  readonly formats?: readonly FormatRule[];
}

export interface FormSpec {
  readonly kind: 'form';
  readonly name: string;
  readonly title: string;
  readonly hint?: string;
  readonly fields: readonly ColumnSpec[];
}

export type BlockSpec = TableSpec | FormSpec;

/** Every sheet by what it is for; tab names depend on the stage model. */
export type SheetKey =
  | 'home'
  | 'engagement'
  | 'contract'
  | 'rapport'
  | 'assessment'
  | 'raters'
  | 'items'
  | 'responses'
  | 'comments'
  | 'report'
  | 'reportWords'
  | 'reportItems'
  | 'reportChange'
  | 'releases'
  | 'goals'
  | 'gas'
  | 'checks'
  | 'actions'
  | 'sessions'
  | 'coachPrivate'
  | 'practice'
  | 'reviews'
  | 'pulse'
  | 'goalCharts'
  | 'progress'
  | 'sponsorPage'
  | 'closure'
  | 'share'
  | 'settings'
  | 'lists'
  | 'about';

/** A sheet of tables and forms. Panels (Home, report, progress, lists, about) are laid out by functions of their own. */
export interface SheetSpec {
  readonly key: SheetKey;
  /** Heading in A1. */
  readonly title: string;
  /** What the sheet is for, in one sentence below the heading. */
  readonly hint: string;
  /** Forms are set in one column at the left, tables side by side to their right. */
  readonly blocks: readonly BlockSpec[];
}
