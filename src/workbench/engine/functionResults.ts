import {
  ArrayValueObject,
  BooleanValueObject,
  ERROR_TYPE_SET,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { BaseValueObject, ErrorType } from '@univerjs/engine-formula';
import { isErrorValue } from '../../workbook/cell';
import type { CellValue } from '../../workbook/cell';
import type { FunctionResult } from './gridEngine';

/** What a cell shows while a custom function has not answered. */
export const BUSY = '#BUSY!';

// Univer does not know #BUSY!; without this, references would carry it on as text and sums would skip it.
(ERROR_TYPE_SET as Set<string>).add(BUSY);

/**
 * Whatever a custom function answered, as a value Excel could show: nothing that comes back may stop Univer (a plain object, a date
 * or a one-dimensional array would, for good).
 *
 * - nothing, alone or in an array, shows as 0 (office-js #1503, by design);
 * - rows of unequal length are filled up with `#N/A`;
 * - anything that is no value and no array of rows is `#VALUE!`, a number that is none is `#NUM!`.
 */
export function normaliseResult(answer: unknown): FunctionResult {
  if (!Array.isArray(answer)) return normaliseScalar(answer);
  const rows: unknown[] = answer;
  if (rows.length === 0 || !rows.every(Array.isArray)) return '#VALUE!';
  const width = Math.max(...rows.map((row) => row.length));
  if (width === 0) return '#VALUE!';
  return rows.map((row) =>
    Array.from({ length: width }, (_, column) =>
      column < row.length ? normaliseScalar(row[column]) : '#N/A',
    ),
  );
}

function normaliseScalar(answer: unknown): CellValue {
  if (answer === null || answer === undefined) return 0;
  if (typeof answer === 'string' || typeof answer === 'boolean') return answer;
  if (typeof answer === 'number') return Number.isFinite(answer) ? answer : '#NUM!';
  return '#VALUE!';
}

/** The result for Univer, typed exactly: its own conversion would turn the text `0014` into a number. */
export function resultObject(result: FunctionResult): BaseValueObject {
  if (!isMatrix(result)) return scalarObject(result);
  const rows = result.map((row) => row.map(scalarObject));
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

const isMatrix = (result: FunctionResult): result is readonly (readonly CellValue[])[] =>
  Array.isArray(result);

function scalarObject(value: CellValue): BaseValueObject {
  if (value === null) return NumberValueObject.create(0);
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  return isErrorValue(value) ? ErrorValueObject.create(value as ErrorType) : StringValueObject.create(value);
}
