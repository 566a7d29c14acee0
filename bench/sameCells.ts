import type { CellValue } from '../src/workbook/cell';
import { readSheets } from '../src/xlsx/readSheets';

/** Largest difference that counts as equal, of the figure or of one. */
const TOLERANCE = 1e-12;

/** What a file holds: the values of the cells that are not blank, by tab and place. */
export function cellsIn(bytes: Uint8Array): ReadonlyMap<string, CellValue> {
  const sheets = readSheets(bytes);
  if (!sheets.ok) throw new Error(`${sheets.reason.what} ${sheets.reason.why}`);
  return new Map(
    sheets.value.flatMap(({ tab, values }) =>
      values.flatMap((cells, row) =>
        cells.flatMap((value, column): [string, CellValue][] =>
          value === null || value === '' ? [] : [[`${tab}!R${row + 1}C${column + 1}`, value]],
        ),
      ),
    ),
  );
}

/**
 * The largest difference between the figures of two files that should hold the same.
 *
 * @throws Error when they hold different cells or values
 */
export function differenceTo(
  ours: ReadonlyMap<string, CellValue>,
  who: string,
  theirs: ReadonlyMap<string, CellValue>,
): number {
  let largest = 0;
  for (const place of new Set([...ours.keys(), ...theirs.keys()])) {
    const [own, other] = [ours.get(place), theirs.get(place)];
    const difference =
      typeof own === 'number' && typeof other === 'number'
        ? Math.abs(own - other) / Math.max(1, Math.abs(own))
        : own === other
          ? 0
          : NaN;
    if (!(difference <= TOLERANCE))
      throw new Error(`${who} has ${JSON.stringify(other)} in ${place}, we have ${JSON.stringify(own)}.`);
    largest = Math.max(largest, difference);
  }
  return largest;
}
