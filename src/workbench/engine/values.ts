import { CellValueType, numfmt } from '@univerjs/core';
import type { ICellData, Nullable } from '@univerjs/core';
import { isErrorValue } from '../../workbook/cell';
import type { CellValue } from '../../workbook/cell';
import type { CellKind } from './gridEngine';

/**
 * A Univer cell as a plain value. Univer keeps booleans as 1 and 0 with type 3, and leaves `''` behind in formatted blank cells that
 * stood in the way of a spill; only a formula or its spill can really hold empty text.
 *
 * @param calculated The cell holds a formula or a spilled result.
 */
export function valueOf(cell: Nullable<ICellData>, calculated: boolean): CellValue {
  if (cell === null || cell === undefined) return null;
  // HYPERLINK results are rich text; the stream ends with a paragraph mark.
  if (cell.p?.body !== undefined) return cell.p.body.dataStream.replace(/\r\n$/, '');
  const value = cell.v;
  if (value === null || value === undefined || (value === '' && !calculated)) return null;
  if (cell.t === CellValueType.BOOLEAN) return value === true || value === 1 || value === '1';
  return value;
}

/** Replaces content and type of a cell and keeps its style. */
export interface CellContent {
  readonly v: string | number | null;
  readonly t?: CellValueType;
  readonly f: string | null;
  readonly si: null;
  readonly p: null;
  readonly custom: FormulaTexts | null;
}

/** What a formula cell carries beside Univer's own formula. Kept in the cell so that it moves with it. */
export interface FormulaTexts extends Record<string, unknown> {
  /** The formula as it was given. */
  readonly given: string;
  /** The same in addresses, as last handed to Univer; another text in the cell means that somebody else has written it since. */
  readonly resolved: string;
}

/**
 * A plain value as a Univer cell, typed exactly: without the type Univer would read the text `0014` or `1-2` as a number. Empty text
 * clears the cell, as it does when Office.js writes it (office-js #1943).
 */
export function contentOf(value: CellValue): CellContent {
  const rest = { f: null, si: null, p: null, custom: null };
  if (value === null || value === '') return { v: null, ...rest };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER, ...rest };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, ...rest };
  return { v: value, t: CellValueType.STRING, ...rest };
}

/** What Excel's `Range.valueTypes` calls the value. */
export function kindOf(value: CellValue): CellKind {
  if (value === null) return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return isErrorValue(value) ? 'Error' : 'String';
}

/** What a cell shows. Column widths are left out of account: no `####`. */
export function displayText(value: CellValue, format: string): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isErrorValue(value)) return value;
  if (format === 'General' && (typeof value === 'string' || isShortInteger(value))) return String(value);
  return numfmt.format(format, value, { throws: false });
}

/** General shows integers of up to 11 digits as they are; asking the formatter for each costs most of a bulk read. */
const isShortInteger = (value: number): boolean => Number.isInteger(value) && Math.abs(value) < 1e11;
