import type { SheetKey } from './blueprint/types';
import type { CellValue, Rect } from './cell';
import type { WorkbookSnapshot } from './snapshot';

/** Calculated values of a rectangle of a sheet, blank where the sheet ends or is missing. */
export function cellsOf(snapshot: WorkbookSnapshot, sheet: SheetKey, rect: Rect): CellValue[][] {
  const values = snapshot.sheets.get(sheet)?.values ?? [];
  return Array.from({ length: rect.rows }, (_, row) =>
    Array.from(
      { length: rect.columns },
      (_, column) => values[rect.row + row]?.[rect.column + column] ?? null,
    ),
  );
}
