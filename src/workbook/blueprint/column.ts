import type { Sees } from '../../domain/audience/grants';
import type { ColumnSpec, ColumnType } from './types';

/** What a column may have beyond its header, type and audience. */
type More = Partial<Omit<ColumnSpec, 'header' | 'type' | 'sees' | 'list' | 'to' | 'formula'>>;

const plain =
  (type: ColumnType) =>
  (header: string, sees: Sees, more: More = {}): ColumnSpec => ({ header, type, sees, ...more });

/** Columns and fields by type, one line each: header first, audience last, the rest in braces. */
export const id = plain('id');
export const text = plain('text');
export const long = plain('long');
export const date = plain('date');
export const int = plain('int');
export const dec = plain('dec');
export const pct = plain('pct');
export const money = plain('money');

/** A whole number between two bounds, both allowed. */
export const whole = (header: string, min: number, max: number, sees: Sees, more: More = {}): ColumnSpec => ({
  header,
  type: 'int',
  min,
  max,
  sees,
  ...more,
});

/** A share beside other shares. It must be above 0; bounds belong to what they allow, so a hundredth is the least. */
export const weight = (header: string, sees: Sees, more: More = {}): ColumnSpec => ({
  header,
  type: 'dec',
  min: 0.01,
  sees,
  ...more,
});

/** One word of a list in `lists.ts`. */
export const oneOf = (header: string, list: string, sees: Sees, more: More = {}): ColumnSpec => ({
  header,
  type: 'enum',
  list,
  sees,
  ...more,
});

export const yesNo = (header: string, sees: Sees, more: More = {}): ColumnSpec => ({
  header,
  type: 'bool',
  list: 'YesNo',
  sees,
  ...more,
});

/** An id that exists in another table. */
export const link = (
  header: string,
  table: string,
  column: string,
  sees: Sees,
  more: More = {},
): ColumnSpec => ({
  header,
  type: 'link',
  to: { table, column },
  sees,
  ...more,
});

/** A column that fills itself by a native formula in file form. */
export const calculated = (
  header: string,
  type: ColumnType,
  formula: string,
  sees: Sees,
  more: More = {},
): ColumnSpec => ({ header, type, formula, sees, ...more });
