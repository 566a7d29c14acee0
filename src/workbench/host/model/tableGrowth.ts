import type { CellInput } from '../../engine/gridEngine';
import type { Rect } from '../../../workbook/cell';
import type { Table } from './tables';

/** Headers are text and unique: Excel numbers repeated ones (`Name2`) and fills blank ones (`Column1`). */
export function nameHeaders(table: Table): void {
  const { $sheet, $rect } = table;
  const headerRow = { ...$rect, rows: 1 };
  const taken = new Set<string>();
  const headers = ($sheet.$cells.values(headerRow)[0] ?? []).map((value, index) => {
    const wanted = value === null || value === '' ? `Column${index + 1}` : String(value);
    let header = wanted;
    for (let number = 2; taken.has(header.toLowerCase()); number += 1) header = `${wanted}${number}`;
    taken.add(header.toLowerCase());
    return { header, changed: header !== value };
  });
  if (headers.some(({ changed }) => changed))
    $sheet.$cells.put(headerRow, [
      headers.map(({ header, changed }) => (changed ? { value: header } : null)),
    ]);
}

/**
 * New rows of a calculated column get its formula. A column counts as calculated when all its old rows have the same formula by text,
 * which is so for formulas of structured references, the only kind the blueprint has.
 */
export function fillCalculatedColumns(table: Table, before: Rect): void {
  const { $sheet, $rect } = table;
  const added = $rect.row + $rect.rows - (before.row + before.rows);
  if (added <= 0) return;
  const old = $sheet.$cells.read({ ...before, row: before.row + 1, rows: before.rows - 1 });
  for (let index = 0; index < before.columns; index += 1) {
    const formulas = new Set(old.map((row) => row[index]?.formula));
    const [formula] = formulas;
    if (formulas.size !== 1 || formula === undefined) continue;
    const rect = { row: before.row + before.rows, column: before.column + index, rows: added, columns: 1 };
    const fill = $sheet.$cells
      .read(rect)
      .map(([cell]): (CellInput | null)[] => [cell?.kind === 'Empty' ? { formula } : null]);
    $sheet.$cells.put(rect, fill);
  }
}
