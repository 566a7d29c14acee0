import type { Range } from './range';
import type { Workbook } from './workbook';

/** The cells of `Table`, `Table[Column]`, `Table[#All]`, `Table[#Headers]` or `Table[#Data]`; `null` for anything else. */
export function tableReference(book: Workbook, reference: string): Range | null {
  const match = /^([\p{L}_\\][\p{L}\p{N}._\\]*)(?:\[([^[\]]+)\])?$/u.exec(reference.trim());
  const table = match && book.tables.$find(match[1]);
  if (!match || !table) return null;
  const part = match[2];
  const body = table.getDataBodyRange();
  if (part === undefined || part.toLowerCase() === '#data') return body;
  if (part.toLowerCase() === '#all') return table.getRange();
  if (part.toLowerCase() === '#headers') return table.getHeaderRowRange();
  const column = table.columns.$find(part.replaceAll(/'(['#@[\]])/g, '$1'));
  return column && body.getColumn(column.index);
}
