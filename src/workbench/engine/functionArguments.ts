import type { BaseReferenceObject, BaseValueObject } from '@univerjs/engine-formula';
import type { CellValue } from '../../workbook/cell';
import { isFormula } from './grid';
import { valueOf } from './values';

/** A scalar, or the rows of a range. */
export type FunctionArgument = CellValue | readonly (readonly CellValue[])[];

/**
 * An argument as its cells hold it, read cell by cell in the state of the running pass. Univer's own conversion, which custom
 * functions get by default, makes blanks 0 and numeric text in ranges numbers.
 *
 * Nothing is lost here: a blank cell is `null`, an error its text, an omitted argument `null`. What Excel makes of them differs by
 * platform and is up to the host: blanks of `any` parameters arrive as 0 on the desktop and as `null` on the web (office-js #4702),
 * as 0 in ranges until 2025 (office-js #5262, #1951), errors only where the function allows them (Office Add-ins documentation,
 * "Manually create JSON metadata for custom functions": allowErrorForDataTypeAny).
 *
 * @throws Error for a lambda, which no custom function can receive.
 */
export function readArgument(argument: BaseValueObject | BaseReferenceObject): FunctionArgument {
  if (argument.isReferenceObject()) return readReference(argument as BaseReferenceObject);
  const value = argument as BaseValueObject;
  return value.isArray() ? readArray(value) : readScalar(value);
}

function readReference(reference: BaseReferenceObject): FunctionArgument {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  const cells = cellReader(reference);
  if (reference.isCell()) return cells(startRow, startColumn);
  return Array.from({ length: endRow - startRow + 1 }, (_, row) =>
    Array.from({ length: endColumn - startColumn + 1 }, (__, column) =>
      cells(startRow + row, startColumn + column),
    ),
  );
}

/**
 * Reads a sheet as the running pass sees it: results of this pass first, then spilled cells, then what stands in the sheet. Only a
 * sheet with spilled results needs Univer's own look-up, which copes with spills that are about to shrink and is many times slower.
 */
function cellReader(reference: BaseReferenceObject): (row: number, column: number) => CellValue {
  const sheet = reference.getCurrentActiveSheetData().cellData;
  if (
    reference.getCurrentActiveArrayFormulaCellData() ??
    reference.getCurrentRuntimeActiveArrayFormulaCellData()
  ) {
    return (row, column) => valueOf(reference.getCellData(row, column), true);
  }
  const results = reference.getCurrentRuntimeSheetData();
  return (row, column) => {
    const cell = sheet.getValue(row, column);
    return valueOf(results?.getValue(row, column) ?? cell, isFormula(cell));
  };
}

function readArray(value: BaseValueObject): FunctionArgument {
  const rows = (
    value as BaseValueObject & { getArrayValue(): (BaseValueObject | null | undefined)[][] }
  ).getArrayValue();
  return rows.map((row) =>
    row.map((item) => (item === null || item === undefined ? null : readScalar(item))),
  );
}

function readScalar(value: BaseValueObject): CellValue {
  if (value.isLambda()) throw new Error('A lambda is no argument of a custom function.');
  return value.isNull() ? null : value.getValue();
}

/** True when two lists of arguments hold the same values. */
export function sameArguments(one: readonly FunctionArgument[], other: readonly FunctionArgument[]): boolean {
  return one.length === other.length && one.every((argument, at) => sameArgument(argument, other[at]));
}

function sameArgument(one: FunctionArgument, other: FunctionArgument | undefined): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  const [rows, others] = [one as readonly CellValue[][], other as readonly CellValue[][]];
  return (
    rows.length === others.length &&
    rows.every((row, at) => {
      const second = others[at];
      return second?.length === row.length && row.every((cell, column) => cell === second[column]);
    })
  );
}

/** True when an argument still waits for the answer of another custom function. */
export const holds = (argument: FunctionArgument, value: CellValue): boolean =>
  Array.isArray(argument)
    ? (argument as readonly CellValue[][]).some((row) => row.includes(value))
    : argument === value;
