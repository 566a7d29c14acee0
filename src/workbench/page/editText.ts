import type { Workbook } from '../host/model/workbook';

/**
 * What Excel's cell editor opens with: the formula as it was entered, dates and percentages as they are typed, other values in full,
 * whatever the number format shows of them. Text that would be read as something else keeps its apostrophe.
 */
export function editText(book: Workbook, sheet: string, row: number, column: number): string {
  const rect = { row, column, rows: 1, columns: 1 };
  const [[cell] = []] = book.$engine.read(sheet, rect);
  if (!cell) return '';
  if (cell.formula !== undefined) return cell.formula;
  const { value, text, kind } = cell;
  if (kind === 'Double') {
    const format = book.$engine.numberFormats(sheet, rect)[0]?.[0] ?? 'General';
    if (/[ymd]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"/g, ''))) return text;
    if (format.includes('%')) return `${Number((Number(value) * 100).toPrecision(15))}%`;
  }
  if (kind === 'Boolean') return value === true ? 'TRUE' : 'FALSE';
  if (kind === 'String' && /^[=']|^[+-]?[\d.,]+%?$/.test(String(value))) return `'${String(value)}`;
  return value === null ? '' : String(value);
}
