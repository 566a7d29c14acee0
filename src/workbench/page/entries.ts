import type { ICellData, IRange, IObjectMatrixPrimitiveType } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import type { Rect } from '../../workbook/cell';
import { rectOf } from '../engine/ranges';

/** What somebody enters into a rectangle of cells; `null` leaves a cell as it is. */
export interface Entry {
  readonly rect: Rect;
  readonly typed: readonly (readonly (string | number | boolean | null)[])[];
}

/** The forms in which Univer's command to set values takes them. */
export type GivenCells = ICellData | ICellData[][] | IObjectMatrixPrimitiveType<ICellData>;

/** The text that a person would have typed to enter the cell. */
function typedText({ f, p, t, v }: ICellData): string | number | boolean {
  if (typeof f === 'string' && f !== '') return f;
  if (p?.body) return p.body.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');
  if (t === CellValueType.FORCE_STRING) return `'${String(v ?? '')}`;
  return v ?? '';
}

const isCell = (given: GivenCells): given is ICellData =>
  !Array.isArray(given) && ['v', 'f', 'p', 't', 's', 'si'].some((key) => key in given);

/** One entry as Univer's command gives it: the same cell for the whole range, rows of cells, or cells by row and column. */
export function entryOf(given: GivenCells, range: IRange | undefined): Entry | null {
  if (isCell(given)) {
    if (!range) return null;
    const rect = rectOf(range);
    const row = Array.from({ length: rect.columns }, () => typedText(given));
    return { rect, typed: Array.from({ length: rect.rows }, () => row) };
  }
  if (Array.isArray(given)) {
    if (!range) return null;
    const typed = given.map((row) => row.map(typedText));
    return { rect: { ...rectOf(range), rows: typed.length, columns: typed[0]?.length ?? 0 }, typed };
  }
  return scatteredEntry(given);
}

function scatteredEntry(cells: IObjectMatrixPrimitiveType<ICellData>): Entry | null {
  const places = Object.entries(cells).flatMap(([row, line]) =>
    Object.entries(line as Record<string, ICellData>).map(([column, cell]) => ({
      row: Number(row),
      column: Number(column),
      cell,
    })),
  );
  if (places.length === 0) return null;
  const [rows, columns] = [places.map(({ row }) => row), places.map(({ column }) => column)];
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const rect = {
    row: top,
    column: left,
    rows: Math.max(...rows) - top + 1,
    columns: Math.max(...columns) - left + 1,
  };
  const typed = Array.from({ length: rect.rows }, () =>
    Array.from({ length: rect.columns }, (): string | number | boolean | null => null),
  );
  for (const { row, column, cell } of places) {
    const line = typed[row - top];
    if (line) line[column - left] = typedText(cell);
  }
  return { rect, typed };
}
