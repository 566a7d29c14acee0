import type { Cell, CellStyle } from 'hucre/xlsx';
import { columnLetters, isErrorValue } from '../../workbook/cell';
import { namespaces } from './namespaces';
import { isSharedText, type PlacedCell } from './sheetFrames';

/** Texts that stand once in the file, whatever number of cells has them, in the order of their first cells. */
export class SharedTexts {
  private readonly numbers = new Map<string, number>();

  number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** The part of the shared strings. */
  part(): string {
    const count = this.numbers.size;
    const items = Array.from(this.numbers.keys(), (text) =>
      /^ | $|[\n\t]/.test(text)
        ? `<si><t xml:space="preserve">${escaped(text)}</t></si>`
        : `<si><t>${escaped(text)}</t></si>`,
    );
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="${namespaces.spreadsheet}" count="${count}" uniqueCount="${count}">${items.join('')}</sst>`;
  }
}

/** Heights of rows in points. */
export interface RowHeights {
  /** Set for good. */
  readonly fixed: ReadonlyMap<number, number>;
  /** Needed by the text, and fitted again when it changes. */
  readonly fitted: ReadonlyMap<number, number>;
}

/** The rows of a sheet part. Text is encoded already (`xstring.ts`). */
export function sheetData(
  cells: readonly PlacedCell[],
  { fixed, fitted }: RowHeights,
  styleNumber: (style: CellStyle) => string,
  texts: SharedTexts,
): string {
  const rows = new Map<number, string[]>();
  for (const [row, column, cell] of cells) {
    const style = cell.style ? ` s="${styleNumber(cell.style)}"` : '';
    const written = cellElement(`<c r="${columnLetters(column)}${row + 1}"`, style, cell, texts);
    const line = rows.get(row);
    if (line) line.push(written);
    else rows.set(row, [written]);
  }
  const last = cells.at(-1)?.[0] ?? -1;
  for (const row of fixed.keys()) if (row <= last && !rows.has(row)) rows.set(row, []);
  const elements = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, written]) => {
      const content = written.join('');
      const set = fixed.get(row);
      if (content === '' && set === undefined) return '';
      const height =
        set !== undefined
          ? ` ht="${set}" customHeight="1"`
          : fitted.has(row)
            ? ` ht="${String(fitted.get(row))}"`
            : '';
      const start = `<row r="${row + 1}"${height}`;
      return content === '' ? `${start}/>` : `${start}>${content}</row>`;
    })
    .join('');
  return elements === '' ? '<sheetData/>' : `<sheetData>${elements}</sheetData>`;
}

function cellElement(start: string, style: string, cell: Partial<Cell>, texts: SharedTexts): string {
  const { value, formula, formulaResult: result } = cell;
  if (formula !== undefined) {
    const f = `<f>${escaped(formula)}</f>`;
    if (typeof result === 'boolean') return `${start}${style} t="b">${f}<v>${Number(result)}</v></c>`;
    if (typeof result === 'number') return `${start}${style}>${f}<v>${result}</v></c>`;
    if (typeof result !== 'string') return `${start}${style}>${f}</c>`;
    // As text, a chart would draw a saved #N/A as zero, and `ISNA` would say no, until the next calculation.
    const type = isErrorValue(result) ? 'e' : 'str';
    return `${start}${style} t="${type}">${f}${result === '' ? '<v/>' : `<v>${escaped(result)}</v>`}</c>`;
  }
  if (isSharedText(cell)) return `${start} t="s"${style}><v>${texts.number(String(value))}</v></c>`;
  switch (typeof value) {
    case 'string':
      return `${start} t="e"${style}><v>${value}</v></c>`;
    case 'boolean':
      return `${start} t="b"${style}><v>${Number(value)}</v></c>`;
    case 'number':
      return `${start}${style}><v>${value}</v></c>`;
    default:
      return style === '' ? '' : `${start}${style}/>`;
  }
}

const escaped = (text: string): string =>
  /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;
