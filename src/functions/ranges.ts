import type { Table } from '../domain/table';

/**
 * Ranges as Excel sends them: rows of cells. What was omitted is `null`, what was deleted an error in place of the range.
 */

/** True for a range; `#REF!` of what was deleted and omitted ranges are none. */
export const isRange = (argument: unknown): argument is unknown[][] =>
  Array.isArray(argument) && argument.length > 0 && argument.every(Array.isArray);

/** Those of the arguments that are ranges, under their names. */
export const rangesAmong = <Name extends string>(
  given: Readonly<Record<Name, unknown>>,
): Partial<Record<Name, Table>> =>
  Object.fromEntries(Object.entries(given).filter(([, argument]) => isRange(argument))) as Partial<
    Record<Name, Table>
  >;

/**
 * One table from ranges that stand beside each other. A range that is not as high as the first one, or is no range at all, such as the
 * `#REF!` of a deleted column, is left out: whoever looks for its header says that it is missing.
 */
export function besideEachOther(first: unknown, others: unknown): Table {
  const ranges = [first, ...(Array.isArray(others) ? (others as unknown[]) : [])].filter(isHigherThanOneCell);
  const [leading] = ranges;
  const equals = ranges.filter((range) => range.length === leading?.length);
  return (leading ?? []).map((_row, at) => equals.flatMap((range) => range[at] ?? []));
}

/** Cells alone hold no column: a deleted reference arrives as one. */
const isHigherThanOneCell = (argument: unknown): argument is unknown[][] =>
  isRange(argument) && argument.length > 1;
